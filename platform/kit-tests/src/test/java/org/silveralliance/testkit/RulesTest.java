package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md says what the ids in code and tests mean; none lacks its line there, and none there lacks its test. */
class RulesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/rules.md");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]-[0-9]{2}\\b");
    /** How the page marks what is not built yet. Whoever builds it takes the mark away and names a test. */
    private static final String TO_COME = "(From the issue of ";
    private static final Pattern WATCHING = Pattern.compile("签到|打卡|积分|排名|排行|在线时长");

    @Test
    void shouldExplainEveryIdOfTheTree() {
        Set<String> unexplained = used(RulesTest::isSource);
        unexplained.removeAll(ids(PAGE));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void shouldHaveATestForEveryIdExceptWhatIsToCome() throws IOException {
        Set<String> untested = ids(PAGE);
        untested.removeAll(used(RulesTest::isTest));
        List<String> toCome = Files.readAllLines(PAGE).stream().filter(line -> line.contains(TO_COME))
                .flatMap(RulesTest::idsIn).toList();
        assertThat(untested).containsExactlyInAnyOrderElementsOf(toCome);
    }

    @Test
    @DisplayName("P-06 no interface knows check-ins, points, rankings or online time")
    void shouldWatchNobody() throws IOException {
        try (Stream<Path> documents = Files.walk(ROOT.resolve("docs/api"))) {
            assertThat(documents.filter(file -> file.toString().endsWith(".json"))).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(WATCHING));
        }
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
            return idsIn(Files.readString(file)).collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> idsIn(String text) {
        return ID.matcher(text).results().map(MatchResult::group);
    }
}
