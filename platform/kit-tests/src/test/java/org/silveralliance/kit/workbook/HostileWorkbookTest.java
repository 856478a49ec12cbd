package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;
import org.silveralliance.testkit.Sheets;

/** What every import refuses, in one place: files that are no workbook, damaged, or made to do harm. */
@DisplayName("I-12 M-01 files that are not a ledger")
class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void shouldRefuseWhatIsNoZip() throws IOException {
        assertThat(refusal(bytes("姓名,身份证号\n".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void shouldRefuseAnEmptyFile() throws IOException {
        assertThat(refusal(bytes(new byte[0]))).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void shouldRefuseAZipOfSomethingElse() throws IOException {
        assertThat(refusal(Sheets.zipped(folder, "readme.txt", "x", 1))).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void shouldNameOldAndEncryptedWorkbooks() throws IOException {
        assertThat(refusal(bytes(HexFormat.of().parseHex("d0cf11e0a1b11ae10000"))))
                .isEqualTo(Reason.OLD_OR_ENCRYPTED_WORKBOOK);
    }

    @Test
    void shouldRefuseATruncatedWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(Sheets.of(folder, row("单位名称", "姓名"), row("县水利局", "王伟")));
        assertThat(refusal(bytes(Arrays.copyOf(whole, whole.length / 2)))).isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    @Test
    void shouldRefuseBrokenXmlWhereverItBreaks() throws IOException {
        String good = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>单位</t></is></c></row>";
        for (String broken : List.of("<worksheet><sheetData><row", good + "<row r=\"two\"/></sheetData></worksheet>",
                good + "<row r=\"2\"><c r=\"A2\" t=\"unheard\"><v>1</v></c></row></sheetData></worksheet>",
                "no xml at all")) {
            assertThat(refusal(Sheets.zipped(folder, SHEET, broken, 1))).as(broken).isEqualTo(Reason.WORKBOOK_DAMAGED);
        }
        for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
            assertThat(refusal(Sheets.replaced(Sheets.of(folder, row("单位名称", "姓名")), part, "<broken"))).as(part)
                    .isEqualTo(Reason.WORKBOOK_DAMAGED);
        }
    }

    @Test
    @Timeout(60)
    void shouldRefuseAZipBombWithoutInflatingIt() throws IOException {
        assertThat(refusal(Sheets.zipped(folder, SHEET, " ".repeat(1 << 20), 30))).isEqualTo(Reason.WORKBOOK_TOO_LARGE);
        // Within the limit of all parts together, but nothing a spreadsheet program writes repeats itself like this.
        assertThat(refusal(Sheets.zipped(folder, SHEET, "<c><v>1</v></c>".repeat(1 << 10), 300)))
                .isEqualTo(Reason.WORKBOOK_TOO_LARGE);
    }

    @Test
    void shouldRefuseMoreThanTheLimitOfAllPartsTogether() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名"));
        long size = Files.size(file);
        assertThatThrownBy(() -> LedgerSheet.open(file, new WorkbookLimits(10, size, 8L << 20), PersonColumn.values()))
                .isInstanceOfSatisfying(WorkbookRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE));
    }

    @Test
    @DisplayName("S-07 shared strings are known by their relation, not by their name")
    void shouldKnowSharedStringsByTheirRelationAndNotByTheirName() throws IOException {
        Path plain = Sheets.of(folder, row("单位名称", "姓名"));
        Path file = Files.createTempFile(folder, "strings", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            Sheets.copy(plain, zip, "xl/_rels/workbook.xml.rels",
                    relations -> relations.replace("sharedStrings.xml", "other.xml"));
            zip.putNextEntry(new ZipEntry("xl/other.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20_000; i++) {
                zip.write(("<si><t>" + "%040x".formatted(i * 7919L) + "</t></si>").getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThatThrownBy(() -> LedgerSheet.open(file, new WorkbookLimits(10, 64L << 20, 1 << 20), PersonColumn.values()))
                .isInstanceOfSatisfying(WorkbookRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE));
    }

    @Test
    void shouldRefuseTooManyParts() throws IOException {
        Path file = Files.createTempFile(folder, "parts", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            Sheets.copy(Sheets.of(folder, row("单位名称", "姓名")), zip, "", content -> content);
            for (int part = 0; part < WorkbookGuard.MAX_ENTRIES; part++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/more" + part + ".xml"));
            }
        }
        assertThat(refusal(file)).isEqualTo(Reason.WORKBOOK_TOO_LARGE);
    }

    @Test
    void shouldRefuseEntitiesThatGrow() throws IOException {
        String dtd = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \""
                + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                + "<is><t>&c;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(Sheets.zipped(folder, SHEET, dtd, 1))).isIn(Reason.WORKBOOK_DAMAGED, Reason.NO_HEADER_ROW);
    }

    @Test
    void shouldRefuseARowTooManyInsteadOfLeavingItOut() throws IOException {
        WorkbookLimits two = new WorkbookLimits(2, LIMITS.inflated(), LIMITS.strings());
        Object[] head = row("单位名称", "姓名");
        assertThat(names(Sheets.of(folder, head, row("县水利局", "一"), row(), row("县水利局", "二"), row("合计", "2")), two))
                .containsExactly("一", "二");
        Path three = Sheets.of(folder, head, row("县水利局", "一"), row("县水利局", "二"), row("县水利局", "三"));
        assertThatThrownBy(() -> names(three, two)).isInstanceOfSatisfying(WorkbookRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE));
    }

    @Test
    @Timeout(60)
    @DisplayName("S-06 a cell of half a million brackets is read in a moment")
    void shouldNotBeHeldUpByAHugeText() throws IOException {
        String brackets = "(".repeat(500_000);
        Path file = Sheets.zipped(folder, SHEET, """
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>单位名称</t></is></c><c r="B2" t="inlineStr"><is><t>姓名</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>%s</t></is></c><c r="B3" t="inlineStr"><is><t>%s</t></is></c></row>
                </sheetData></worksheet>""".formatted(brackets, "-".repeat(500_000), "1".repeat(500_000)), 1);
        assertThat(names(file, LIMITS)).singleElement().asString().hasSize(500_000);
    }

    @Test
    @Timeout(120)
    @DisplayName("S-07 a cell in the last possible column of every row needs no memory for all of them")
    void shouldReadAndCopyWideRowsInLittleMemory() throws IOException {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        String text = "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        rows.append("<row r=\"1\">").append(text.formatted("A", 1, "单位名称")).append(text.formatted("B", 1, "姓名"))
                .append("</row>");
        // No row number is a multiple of 500.
        for (int number = 2; number < 8_000; number += number % 500 == 498 ? 3 : 2) {
            rows.append("<row r=\"").append(number | 1).append("\">").append(text.formatted("A", number | 1, "县水利局"))
                    .append(text.formatted("B", number | 1, "王" + number)).append(text.formatted("XFD", number | 1, "远"))
                    .append("</row>");
        }
        Path file = Sheets.zipped(folder, SHEET, rows.append("</sheetData></worksheet>").toString(), 1);
        assertThat(names(file, LIMITS)).hasSizeGreaterThan(3_900);
        Path copy = folder.resolve("copy.xlsx");
        try (OutputStream out = Files.newOutputStream(copy)) {
            new AnnotatedWorkbook(LIMITS, List.of(PersonColumn.values()), true, List.of()).write(file, out);
        }
        assertThat(names(copy, LIMITS)).hasSizeGreaterThan(3_900);
    }

    @Test
    void shouldSayWhichSheetsHaveNoHeader() throws IOException {
        WorkbookRefused refused = refused(Sheets.of(folder, row("说明"), row("本表用于登记")));
        assertThat(refused.reason()).isEqualTo(Reason.NO_HEADER_ROW);
        assertThat(refused).hasMessage("在工作表「台账」的前 30 行中找不到表头，表头须包含：单位名称、姓名");
    }

    @Test
    void shouldLookForAHeaderNoFurtherThanThirtyRows() throws IOException {
        Object[][] rows = new Object[32][];
        Arrays.fill(rows, row("说明"));
        rows[29] = row("单位名称", "姓名");
        assertThat(open(Sheets.of(folder, rows))).isEqualTo(30);
        rows[29] = row("说明");
        rows[30] = row("单位名称", "姓名");
        assertThat(refusal(Sheets.of(folder, rows))).isEqualTo(Reason.NO_HEADER_ROW);
    }

    @Test
    void shouldNameTheColumnsAWrongSheetLacks() throws IOException {
        WorkbookRefused refused = refused(Sheets.of(folder, row("单位", "信用代码", "人数"), row("县水利局", "1", 3)));
        assertThat(refused.reason()).isEqualTo(Reason.COLUMNS_MISSING);
        assertThat(refused).hasMessage("表头缺少必需的列：姓名");
    }

    @Test
    void shouldNotReadAHiddenSheet() throws IOException {
        Path file = Sheets.write(folder, workbook -> {
            Worksheet old = workbook.newWorksheet("旧台账");
            old.setVisibilityState(VisibilityState.HIDDEN);
            Sheets.fill(old, row("单位名称", "姓名"), row("县水利局", "旧"));
            Sheets.fill(workbook.newWorksheet("台账"), row("单位名称", "姓名"), row("县水利局", "新"));
        });
        assertThat(names(file, LIMITS)).containsExactly("新");
    }

    @Test
    @DisplayName("an import answers by the catalogue, with what to do")
    void shouldBecomeAnAnswer() throws IOException {
        WorkbookRefused refused = refused(bytes(new byte[0]));
        assertThat(refused.problem().type()).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(refused.problem()).hasMessageContaining("请检查后重新上传 .xlsx");
        assertThat(Reason.NOT_A_WORKBOOK.status()).isEqualTo(415);
    }

    private static int open(Path file) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, PersonColumn.values())) {
            return sheet.headerRow();
        }
    }

    private static List<String> names(Path file, WorkbookLimits limits) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, limits, PersonColumn.values())) {
            List<String> names = new ArrayList<>();
            sheet.forEachRow(row -> row.text(PersonColumn.NAME), names::add);
            return names;
        }
    }

    private static Reason refusal(Path file) {
        return refused(file).reason();
    }

    private static WorkbookRefused refused(Path file) {
        WorkbookRefused refused = catchThrowableOfType(WorkbookRefused.class, () -> names(file, LIMITS));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".xlsx"), content);
    }
}
