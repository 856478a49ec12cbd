package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** docs/walk.md shows real lines of real files; a marker before each block names the file it was cut from. */
class WalkTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CUT = Pattern.compile("<!-- cut from ([\\w./-]+) -->\n```\\w+\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^```[a-z]+$", Pattern.MULTILINE);

    @Test
    void shouldShowLinesAsTheyStandInTheirFiles() throws IOException {
        List<MatchResult> cuts = CUT.matcher(Files.readString(ROOT.resolve("docs/walk.md"))).results().toList();
        assertThat(cuts).hasSizeGreaterThan(7)
                .allSatisfy(cut -> assertThat(flat(source(cut.group(1)))).as(cut.group(1)).contains(flat(cut.group(2))));
    }

    @Test
    void shouldMarkEveryBlockOfCode() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/walk.md"));
        assertThat(CODE.matcher(page).results()).hasSameSizeAs(CUT.matcher(page).results().toList());
    }

    @Test
    void shouldNameOnlyFilesThatExist() throws IOException {
        List<String> paths = Pattern.compile("`([\\w./-]+\\.(java|sql|ts|tsx))`")
                .matcher(Files.readString(ROOT.resolve("docs/walk.md")))
                .results().map(MatchResult::group).map(quoted -> quoted.substring(1, quoted.length() - 1))
                .filter(path -> path.contains("/")).toList();
        assertThat(paths).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    private static String source(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Indentation is the page's own. */
    private static String flat(String lines) {
        return lines.strip().replaceAll("\\s+", " ");
    }
}
