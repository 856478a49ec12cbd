package org.silveralliance.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a log that most likely says why a part ended. */
public final class LogTail {

    private static final int LAST_BYTES = 64 * 1024;
    private static final int LONGEST = 300;
    private static final Pattern WORDS_OF_FAILURE = Pattern
            .compile(
                    "(ERROR|FATAL|PANIC|Caused by:|Exception in thread|could not |Error: |Address already in use|^[a-z][\\w.]*\\.\\w+(Exception|Error): )");
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Maven names the reason first and its help last; other programs end with the reason. */
    private static final Predicate<String> MAVEN_ERROR = Pattern.compile("^\\[ERROR\\] (?!COMPILATION)\\S").asPredicate();

    private LogTail() {
    }

    public static String reason(Path log) {
        return reasonIn(last(log));
    }

    static String reasonIn(List<String> lines) {
        List<String> said = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> failures = said.stream().filter(line -> WORDS_OF_FAILURE.matcher(line).find()).toList();
        if (said.isEmpty()) {
            return "it said nothing";
        }
        String line = failures.isEmpty() ? said.getLast()
                : failures.stream().filter(MAVEN_ERROR).findFirst().orElseGet(failures::getLast);
        Matcher json = JSON_MESSAGE.matcher(line);
        String words = json.find() ? json.group(1) : line;
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private static List<String> last(Path log) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - LAST_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("its log " + log + " cannot be read: " + e.getMessage());
        }
    }
}
