package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class WalkTest {

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void shouldNameOnlyFilesThatExist() throws IOException {
        List<String> paths = Pattern.compile("`([\\w./-]+\\.(java|sql|ts|tsx))`")
                .matcher(Files.readString(ROOT.resolve("docs/walk.md")))
                .results().map(MatchResult::group).map(quoted -> quoted.substring(1, quoted.length() - 1)).toList();
        assertThat(paths).hasSizeGreaterThan(8).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
}
