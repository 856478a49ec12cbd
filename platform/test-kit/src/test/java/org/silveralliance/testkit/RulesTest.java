package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/rules.md says what the ids in code and tests mean; none lacks its line there, and no rule there lacks its test. */
class RulesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/rules.md");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]-[0-9]{2}\\b");
    /** Findings are not rules: some are still open, and many a mend is held by the test of a rule. */
    private static final String FINDING = "[SL]-.*";

    @Test
    void shouldExplainEveryIdOfTheTree() {
        Set<String> unexplained = used(RulesTest::isSource);
        unexplained.removeAll(ids(PAGE));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void shouldHaveATestForEveryRule() {
        Set<String> untested = ids(PAGE);
        untested.removeIf(id -> id.matches(FINDING));
        untested.removeAll(used(RulesTest::isTest));
        assertThat(untested).isEmpty();
    }

    private static Set<String> used(Predicate<Path> where) {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(where).forEach(file -> used.addAll(ids(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return used;
    }

    private static boolean isSource(Path file) {
        String path = ROOT.relativize(file).toString();
        return path.matches(".*\\.(java|sql|mjs|ts|tsx|md)") && !path.equals("docs/rules.md")
                && !path.matches("(.*/)?(target|node_modules|dist|generated|\\.local|\\.git)/.*");
    }

    private static boolean isTest(Path file) {
        return isSource(file) && file.toString().matches(".*(/src/test/|\\.test\\.|/e2e/).*");
    }

    private static Set<String> ids(Path file) {
        try {
            return ID.matcher(Files.readString(file)).results().map(MatchResult::group)
                    .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
