package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our sources say in Chinese, to users and in the documents, has Chinese punctuation. */
class ChineseTextsTest {

    /** Blocks hold SQL; a quotation mark that is a character begins no text. */
    private static final Pattern NO_TEXT = Pattern.compile("\"\"\".*?\"\"\"|'\\\\?\"'", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]++|\\\\.)*+)\"");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}");
    /** A pattern is no text, and what it reads may be written either way. */
    private static final Pattern PATTERN = Pattern.compile("[\\[|]|\\\\\\\\|\\(\\?");

    @Test
    void shouldFindNoHalfWidthPunctuationInOurSources() {
        assertThat(halfWidth(Path.of("..", ".."))).isEmpty();
    }

    @Test
    @DisplayName("a refusal, a field's fault, a limit's message and an entry of a catalogue are found; a pattern and a test are not")
    void shouldNameTheTextAtFault(@TempDir Path root) throws IOException {
        Path main = Files.createDirectories(root.resolve("service/src/main/java"));
        Path test = Files.createDirectories(root.resolve("service/src/test/java"));
        Files.writeString(main.resolve("Refuses.java"), """
                throw X.INVALID.because("没有这个单位,请核对").at("/unitId", "无效!");
                @Size(max = 5, message = "最多 5 名;请删减") List<String> names;
                STALE(409, "已被修改(请刷新)"), FINE(409, "已被修改，请刷新（2026-01-01, 8:00）");
                Pattern.compile("(\\\\d{4})年?"); Pattern.compile("合计:|总计:");
                """);
        Files.writeString(test.resolve("RefusesTest.java"), "var row = \"安守正,1950\";");
        assertThat(halfWidth(root)).containsExactly("Refuses.java: 没有这个单位,请核对", "Refuses.java: 无效!",
                "Refuses.java: 最多 5 名;请删减", "Refuses.java: 已被修改(请刷新)");
    }

    private static List<String> halfWidth(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> root.relativize(file).toString().matches(".*src/main/java/.*\\.java"))
                    .flatMap(file -> texts(file).filter(text -> HALF_WIDTH.matcher(text).find())
                            .map(text -> file.getFileName() + ": " + text))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The literals of a file on one line, but for patterns. */
    private static Stream<String> texts(Path file) {
        try {
            return LITERAL.matcher(NO_TEXT.matcher(Files.readString(file)).replaceAll("")).results()
                    .map((MatchResult literal) -> literal.group(1)).filter(text -> !PATTERN.matcher(text).find());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
