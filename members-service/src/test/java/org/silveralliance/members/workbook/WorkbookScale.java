package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.WorkbookLimits;

/** Large ledgers in the heap the launcher's script gives: how fast rows come, and how long the annotated copy takes. */
@EnabledIfSystemProperty(named = "sa.bench", matches = "workbooks", disabledReason = "a benchmark; ./alliance bench workbooks runs it")
class WorkbookScale {

    private static final WorkbookLimits LIMITS = new WorkbookLimits(1_100_000, 4L << 30, 256L << 20);
    private static final int LARGE = 100_000;
    private static final int HUGE = 1_000_000;
    private static final int SECONDS_FOR_A_COPY = 30;

    @TempDir
    Path folder;

    @Test
    void shouldReadAndGiveBackLargeLedgers() throws IOException {
        read("warm_up", ledger(20_000));
        Path large = ledger(LARGE);
        List<Issue> issues = read("rows_per_second", large);
        long start = System.nanoTime();
        try (OutputStream to = Files.newOutputStream(folder.resolve("copy.xlsx"))) {
            new AnnotatedWorkbook(LIMITS, List.of(MemberColumn.values()), true, issues).write(large, to);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        figure("annotated_100k", seconds, "s", SECONDS_FOR_A_COPY, seconds <= SECONDS_FOR_A_COPY);
        read("rows_per_second_1m", ledger(HUGE));
    }

    /** Reads a ledger row by row as an import does; returns the findings of its first hundred thousand rows. */
    private static List<Issue> read(String figure, Path file) throws IOException {
        long start = System.nanoTime();
        List<Issue> issues = new ArrayList<>();
        int[] rows = new int[1];
        TestUnits units = new TestUnits().add("11370522990000025W", "县水利局");
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, MemberColumn.values())) {
            int expected = sheet.expectedRows();
            // A reader remembers the numbers it has seen; what is measured here is the workbook.
            MemberRowReader[] reader = { new MemberRowReader(units, LedgerReading.TODAY) };
            sheet.forEachRow(row -> reader[0].read(row), outcome -> {
                if (++rows[0] % LARGE == 0) {
                    reader[0] = new MemberRowReader(units, LedgerReading.TODAY);
                }
                if (rows[0] <= LARGE) {
                    issues.addAll(outcome.issues());
                }
                assertThat(outcome).isInstanceOf(RowOutcome.Accepted.class);
            });
            assertThat(rows[0]).isEqualTo(expected);
        }
        figure(figure, rows[0] / ((System.nanoTime() - start) / 1e9), "rows/s", 0, true);
        return issues;
    }

    /** A ledger whose texts are shared, most of them once. */
    private Path ledger(int people) throws IOException {
        Path file = folder.resolve("ledger" + people + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="worksheet"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relation("worksheet", "/xl/worksheets/sheet1.xml")
                    + relation("sharedStrings", "/xl/sharedStrings.xml") + "</Relationships>");
            String[] shared = { "单位名称", "姓名", "身份证号", "入党时间", "联系电话", "家庭住址", "县水利局", "1975.06", "利津街道" };
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, "<sst>");
            for (String text : shared) {
                write(zip, "<si><t>" + text + "</t></si>");
            }
            for (int i = 0; i < people; i++) {
                write(zip, "<si><t>王试" + (char) ('一' + i % 8_000) + "</t></si><si><t>" + idNo(i) + "</t></si><si><t>1990"
                        + (1_000_000 + i) + "</t></si>");
            }
            write(zip, "</sst>");
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>" + row(1, 0, 1, 2, 3, 4, 5));
            for (int i = 0; i < people; i++) {
                int own = shared.length + 3 * i;
                write(zip, row(i + 2, 6, own, own + 1, 7, own + 2, 8));
            }
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
        return file;
    }

    private static String idNo(int i) {
        return Numbers
                .of("370599%04d%02d%02d%03d".formatted(1935 + i / 300_000, 1 + i / 28_000 % 12, 1 + i / 1_000 % 28, i % 1_000));
    }

    private static String row(int number, int... texts) {
        StringBuilder row = new StringBuilder("<row r=\"").append(number).append("\">");
        for (int column = 0; column < texts.length; column++) {
            row.append("<c r=\"").append((char) ('A' + column)).append(number).append("\" t=\"s\"><v>").append(texts[column])
                    .append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static String relations(String type, String part) {
        return "<Relationships>" + relation(type, part) + "</Relationships>";
    }

    private static String relation(String type, String part) {
        return "<Relationship Id=\"" + type + "\" Type=\"t/" + type + "\" Target=\"" + part + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void figure(String name, double value, String unit, double target, boolean met) {
        System.out.printf("BENCH {\"name\":\"workbooks.%s\",\"value\":%.1f,\"unit\":\"%s\",\"target\":%s,\"met\":%s}%n", name,
                value, unit,
                target == 0 ? "null" : String.valueOf(target), met);
    }
}
