package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.testkit.RawBook.Program;

/**
 * Workbooks changed at random, by the byte and by the tag, each read and given back: one is read or refused in words, whatever
 * its bytes. Every broken one is named by its seed, with which it comes again.
 */
@EnabledIfSystemProperty(named = "sa.bench", matches = "workbooks", disabledReason = "a benchmark; ./alliance bench workbooks runs it")
class WorkbookFuzz {

    private static final long MOST_MILLIS = 2_000;
    private static final List<String> PIECES = List.of("<", ">", "/>", "\"", "&", "&#0;", "&#x110000;", "&lol;", "<c>", "</c>",
            "<row>",
            "</row>", "<row r=\"0\">", " r=\"XFD1048577\"", " r=\"-1\"", " t=\"d\"", " t=\"e\"", " t=\"s\"",
            " s=\"99999999999\"", "<v>1e999</v>",
            "<v>99999999999999999999</v>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<![CDATA[", "]]>", "<!--", "-->",
            "<?xml version=\"1.0\"?>",
            "_x0000_", "_xD83D_", "\u0000", "\uFFFF", "<mergeCell ref=\"A1:XFD1048576\"/>", "<f/>", "<is/>", "<si/>",
            "xmlns=\"\"",
            "</sheetData>", "<sheetData>");

    @TempDir
    Path folder;

    private int read;
    private int refused;
    private long slowest;
    private final List<String> broken = new ArrayList<>();

    @Test
    void shouldReadOrRefuseWhateverItsBytes() throws IOException {
        long first = Long.getLong("sa.bench.seed", System.nanoTime() & 0xFFFFFF);
        int files = Integer.getInteger("sa.bench.files", 5_000);
        for (long seed = first; seed < first + files; seed++) {
            one(seed);
        }
        figure("first_seed", first, "seed", "null", true);
        figure("read", read, "files", "null", true);
        figure("refused", refused, "files", "null", true);
        figure("slowest", slowest, "ms", String.valueOf(MOST_MILLIS), slowest <= MOST_MILLIS);
        figure("broken", broken.size(), "files", "0", broken.isEmpty());
        assertThat(broken).isEmpty();
        assertThat(slowest).isLessThanOrEqualTo(MOST_MILLIS);
    }

    private void one(long seed) throws IOException {
        Random random = new Random(seed);
        WorkbookKinds kind = WorkbookKinds.values()[random.nextInt(WorkbookKinds.values().length)];
        Path good = kind.in(Program.values()[random.nextInt(Program.values().length)]).write(folder);
        byte[] bytes = Files.readAllBytes(good);
        Path file = Files.write(folder.resolve("mutated.xlsx"),
                random.nextInt(4) == 0 ? bytes(bytes, random) : parts(bytes, random));
        long start = System.nanoTime();
        try {
            LedgerReading.of(file);
            annotate(file);
            read++;
        } catch (WorkbookRefused said) {
            refused++;
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            broken.add("seed " + seed + ", " + kind + ": " + fault + " at " + fault.getStackTrace()[0]);
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        Files.delete(good);
    }

    private void annotate(Path file) throws IOException {
        List<Issue> issues = List.of(new Issue(2, "姓名", IssueCode.REQUIRED, "「姓名」不能为空", ""),
                new Issue(3, "联系电话", IssueCode.PHONE_UNUSUAL, "请核对", ""));
        try (OutputStream copy = Files.newOutputStream(folder.resolve("copy.xlsx"))) {
            new AnnotatedWorkbook(TestUnits.LIMITS, List.of(MemberColumn.values()), true, issues).write(file, copy);
        }
    }

    private static byte[] bytes(byte[] file, Random random) {
        byte[] changed = random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    /** One part changed by a few pieces put in, taken out or repeated. */
    private static byte[] parts(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String changed = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        StringBuilder text = new StringBuilder(new String(parts.getOrDefault(changed, new byte[0]), StandardCharsets.UTF_8));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                default -> text.insert(random.nextBoolean() ? from : Math.max(0, text.indexOf(">", from)),
                        PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        parts.put(changed, text.toString().getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(10) == 0) {
            parts.remove(List.copyOf(parts.keySet()).get(random.nextInt(parts.size())));
        }
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(result)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return result.toByteArray();
    }

    private static void figure(String name, long value, String unit, String target, boolean met) {
        System.out.printf("BENCH {\"name\":\"workbooks.%s\",\"value\":%d,\"unit\":\"%s\",\"target\":%s,\"met\":%s}%n", name,
                value, unit,
                target, met);
    }
}
