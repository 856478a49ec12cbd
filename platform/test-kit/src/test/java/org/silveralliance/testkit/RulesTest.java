package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/rules.md says what the ids in code and tests mean; neither may have one the other does not know. */
class RulesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/rules.md");
    private static final Pattern ID = Pattern.compile("\\b[GMRNXE]-[0-9]{2}\\b");

    @Test
    void shouldExplainEveryIdOfTheTree() {
        Set<String> unexplained = used();
        unexplained.removeAll(ids(PAGE));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void shouldExplainNothingThatNobodyUses() {
        Set<String> idle = ids(PAGE);
        idle.removeAll(used());
        assertThat(idle).isEmpty();
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(RulesTest::isSource).forEach(file -> used.addAll(ids(file)));
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

    private static Set<String> ids(Path file) {
        try {
            return ID.matcher(Files.readString(file)).results().map(MatchResult::group)
                    .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
