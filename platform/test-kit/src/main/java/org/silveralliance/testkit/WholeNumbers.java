package org.silveralliance.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Looks for identity numbers, whole or in pieces that can be put together (S-01): the first six digits are the county's and
 * known to everybody, so a birth date and the last four beside it are enough. It knows the numbers that a test run sent in, by
 * JSON or workbook.
 */
final class WholeNumbers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern
            .compile("(?<![0-9A-Za-z-])[1-8][0-9]{5}((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{3}[0-9X](?![0-9A-Za-z-])");
    /** Of which only the birth date is hidden. */
    private static final Pattern MASKED = Pattern
            .compile("(?<![0-9A-Za-z-])[1-8][0-9]{5}\\*{8}[0-9*]{3}[0-9X](?![0-9A-Za-z-])");
    /** Pieces of other things that may look like the last four. */
    private static final Pattern NO_PIECE = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{3}\\*{4}[0-9]{4}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?(T[0-9:.]+Z)?");
    /** Every day that stands in a text, also one within a longer number. */
    private static final Pattern DAY = Pattern.compile("(?=((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}))");
    private static final Pattern SHARED = Pattern.compile("t=\"s\"[^>]*><v>([0-9]+)</v>");
    private static final int LAST = 4;
    /** Workbooks that are sent in to be refused unpack to more than the memory there is. */
    private static final int LARGEST_ENTRY = 8 * 1024 * 1024;
    /** Birth dates with the last four of those born then. */
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private WholeNumbers() {
    }

    /** Remembers the numbers that somebody sends in. */
    static void learn(@Nullable Object sent) {
        if (sent instanceof File file && file.getName().endsWith(".xlsx")) {
            try {
                entries(Files.readAllBytes(file.toPath())).forEach((name, text) -> learn(text));
            } catch (IOException noWorkbook) {
                // Sent in to be refused.
                return;
            }
        } else if (sent instanceof String text) {
            NUMBER.matcher(text).results().forEach(WholeNumbers::learn);
        }
    }

    private static void learn(MatchResult number) {
        String text = number.group();
        KNOWN.computeIfAbsent(number.group(1) + "-" + number.group(2) + "-" + number.group(3), any -> ConcurrentHashMap
                .newKeySet()).add(text.substring(text.length() - LAST));
    }

    /** What of an answer gives a number away; empty when nothing does. */
    static Optional<String> in(byte[] answer) {
        boolean isZip = answer.length > 1 && answer[0] == 'P' && answer[1] == 'K';
        return isZip ? inWorkbook(answer) : in(new String(answer, StandardCharsets.UTF_8));
    }

    static Optional<String> in(String answer) {
        for (Pattern pattern : List.of(NUMBER, MASKED)) {
            Matcher found = pattern.matcher(answer);
            if (found.find()) {
                return Optional.of(found.group());
            }
        }
        if (!answer.startsWith("{") && !answer.startsWith("[")) {
            return answer.lines().flatMap(line -> together(line, () -> line).stream()).findFirst();
        }
        try {
            return inJson(JSON.readTree(answer));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static Optional<String> inJson(JsonNode node) {
        if (node.isObject()) {
            StringBuilder own = new StringBuilder();
            node.forEach(value -> own.append(value.isTextual() ? value.asText() : "").append(' '));
            Optional<String> found = together(own.toString(), node::toString);
            if (found.isPresent()) {
                return found;
            }
        }
        for (JsonNode part : node) {
            Optional<String> found = inJson(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inWorkbook(byte[] workbook) {
        Map<String, String> entries = read(workbook);
        List<String> shared = Arrays.stream(entries.getOrDefault("xl/sharedStrings.xml", "").split("<si>", -1)).skip(1)
                .toList();
        List<String> rows = new ArrayList<>();
        entries.forEach((name, text) -> {
            if (name.startsWith("xl/worksheets/")) {
                for (String row : text.split("<row", -1)) {
                    rows.add(SHARED.matcher(row).replaceAll(cell -> Matcher.quoteReplacement(
                            ">" + shared.get(Integer.parseInt(cell.group(1))))).replaceAll("<[^>]*>?|[\\r\\n]", " "));
                }
            }
        });
        return rows.stream().flatMap(row -> in(row.strip()).stream()).findFirst();
    }

    /** Whether among these words stands a birth date, and beside them the last four of somebody born then. */
    private static Optional<String> together(String words, Supplier<String> beside) {
        return DAY.matcher(words).results().map(found -> found.group(1)).distinct().flatMap(day -> {
            Set<String> lasts = KNOWN.getOrDefault(day, Set.of());
            String pieces = lasts.isEmpty() ? "" : NO_PIECE.matcher(beside.get()).replaceAll("");
            return lasts.stream()
                    .filter(last -> Pattern.compile("(?<![0-9A-Za-z])" + last + "(?![0-9A-Za-z])").matcher(pieces).find())
                    .map(last -> day + " beside " + last);
        }).findFirst();
    }

    /** Fails when a fact that a service told the others gives a number away. */
    static void assertNoneTold(String service) {
        try (Connection behind = TestDatabase.superuser(service);
                Statement statement = behind.createStatement();
                ResultSet facts = statement.executeQuery("select type, payload::text, headers::text from outbox")) {
            while (facts.next()) {
                String type = facts.getString(1);
                Stream.of(facts.getString(2), facts.getString(3)).flatMap(told -> in(told).stream()).findFirst()
                        .ifPresent(found -> {
                            throw new AssertionError(type + " gives an identity number away: " + found);
                        });
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> read(byte[] workbook) {
        try {
            return entries(workbook);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** By way of a file: the sizes that our writer leaves to the end of an entry no stream of the JDK reads. */
    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        Path file = Files.createTempFile("answer", ".xlsx");
        Files.write(file, zip);
        try (ZipFile opened = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(opened.entries())) {
                entries.put(entry.getName(),
                        new String(opened.getInputStream(entry).readNBytes(LARGEST_ENTRY), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return entries;
    }
}
