package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.testkit.Sheets;

@DisplayName("M-01 the workbook with its findings written in")
class AnnotatedWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private enum Code implements Issue.Code {
        BAD(IssueSeverity.REJECTED),
        ODD(IssueSeverity.WARNED),
        UNREAD(IssueSeverity.WARNED);

        private final IssueSeverity severity;

        Code(IssueSeverity severity) {
            this.severity = severity;
        }

        @Override
        public IssueSeverity severity() {
            return severity;
        }

        @Override
        public boolean isRemark() {
            return this == UNREAD;
        }
    }

    @Test
    void shouldChangeNothingButTheMarkedCells() throws IOException {
        Path original = clerksOwn();
        Path copy = annotated(original, true);
        try (ZipFile before = new ZipFile(original.toFile()); ZipFile after = new ZipFile(copy.toFile())) {
            assertThat(text(after, "xl/worksheets/sheet2.xml")).isEqualTo(text(before, "xl/worksheets/sheet2.xml"));
            assertThat(text(after, "xl/worksheets/sheet3.xml")).isEqualTo(text(before, "xl/worksheets/sheet3.xml"));
            assertThat(text(after, "xl/sharedStrings.xml")).isEqualTo(text(before, "xl/sharedStrings.xml"));
            assertThat(unmarked(text(after, SHEET))).isEqualTo(unmarked(text(before, SHEET)));
            assertThat(text(after, SHEET)).contains("mergeCell ref=\"A1:E1\"", "<autoFilter", "legacyDrawing");
        }
    }

    @Test
    void shouldColourTheCellsOnTopOfTheirOwnFormat() throws IOException {
        Path copy = annotated(clerksOwn(), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, false))) {
            Row row = workbook.getFirstSheet().read().get(2);
            assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            assertThat(text(zip, "xl/styles.xml")).contains("FFFFC7CE", "FFFFEB9C");
            assertThat(text(zip, "xl/notes1.xml")).contains("ref=\"C3\"", "已导入，请核对：与身份证号不一致", "ref=\"B4\"", "未导入：读不懂");
        }
    }

    @Test
    void shouldListEveryFindingWithTheCellItIsAbout() throws IOException {
        assertThat(problems(annotated(clerksOwn(), true))).containsExactly("工作表|单元格|列|结果|问题|单元格内容",
                "台账|C3|出生年月|已导入，请核对|与身份证号不一致|18388", "台账|B4|姓名|未导入|读不懂|李静", "台账|D4|备注|已导入，请核对|也读不懂|");
    }

    @Test
    void shouldNotSayThatAnythingWasImportedWhenItWasOnlyLookedAt() throws IOException {
        assertThat(problems(annotated(clerksOwn(), false))).noneMatch(line -> line.contains("已导入"))
                .anyMatch(line -> line.contains("不能导入"));
    }

    @Test
    @DisplayName("what was not read was not imported either")
    void shouldNotSayOfARemarkThatItWasImported() throws IOException {
        assertThat(problems(annotated(clerksOwn(), true, List.of(new Issue(2, "别的", Code.UNREAD, "未识别", "")))))
                .containsExactly("工作表|单元格|列|结果|问题|单元格内容", "台账|E2|别的|没有读取|未识别|别的");
    }

    @Test
    @DisplayName("of tables side by side and below each other, the cell of the right one is marked")
    void shouldMarkTheCellOfTheRightTable() throws IOException {
        Path beside = Sheets.of(folder, row("单位", "姓名", "备注", "单位", "姓名", "备注"),
                row("县水利局", "王伟", "甲", "县水利局", "李静", "乙"));
        assertThat(problems(annotated(beside, true, List.of(new Issue(2, "备注", Code.ODD, "左", "", 0),
                new Issue(2, "备注", Code.ODD, "右", "", 1))))).contains("台账|C2|备注|已导入，请核对|左|甲", "台账|F2|备注|已导入，请核对|右|乙");
        Path below = Sheets.of(folder, row("单位", "姓名", "备注"), row("县水利局", "王伟", "甲"), row("备注", "单位", "姓名"),
                row("乙", "县水利局", "李静"));
        assertThat(problems(annotated(below, true, List.of(new Issue(4, "备注", Code.ODD, "下", "")))))
                .contains("台账|A4|备注|已导入，请核对|下|乙");
    }

    @Test
    void shouldGiveAnExtensionOneTypeOnly() throws IOException {
        Path original = changed(clerksOwn(), "[Content_Types].xml", types -> types.replaceFirst("(<Types[^>]*>)",
                "$1<Default Extension=\"VML\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                        + "<Override PartName=\"/xl/notes1.xml\" ContentType=\"text/plain\"/>"));
        try (ZipFile zip = new ZipFile(annotated(original, true).toFile())) {
            assertThat(text(zip, "[Content_Types].xml").toLowerCase(Locale.ROOT)).containsOnlyOnce("extension=\"vml\"")
                    .containsOnlyOnce("/xl/notes1.xml\"").contains("/xl/notes2.xml\"");
        }
    }

    @Test
    @DisplayName("a part that is a sheet and the styles at once is refused")
    void shouldRefuseAWorkbookWhosePartsCollide() throws IOException {
        Path original = changed(clerksOwn(), "xl/_rels/workbook.xml.rels",
                relations -> relations.replace("styles.xml", "worksheets/sheet1.xml"));
        assertThatThrownBy(() -> annotated(original, true)).isInstanceOfSatisfying(WorkbookRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(WorkbookRefused.Reason.WORKBOOK_DAMAGED));
    }

    @Test
    @DisplayName("a connection that breaks is no fault of the workbook")
    void shouldPassOnWhatBreaksTheTarget() throws IOException {
        Path original = clerksOwn();
        IOException gone = new IOException("gone");
        OutputStream broken = new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                throw gone;
            }
        };
        assertThatThrownBy(() -> new AnnotatedWorkbook(LIMITS, List.of(PersonColumn.values()), true, List.of())
                .write(original, broken)).isSameAs(gone);
    }

    @Test
    @DisplayName("the copy mended and sent again gives the people and not the list of problems; a hidden sheet stays hidden")
    void shouldBeReadableAgainAndAgain() throws IOException {
        Path twice = annotated(annotated(clerksOwn(), true), true);
        try (LedgerSheet sheet = LedgerSheet.open(twice, LIMITS, PersonColumn.values())) {
            List<String> names = new ArrayList<>();
            sheet.forEachRow(row -> row.text(PersonColumn.NAME), names::add);
            assertThat(names).containsExactly("王伟", "李静");
            assertThat(sheet.remarks()).extracting(Remark::subject).containsExactly("旧台账", "说明", "别的");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(twice.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("台账", "旧台账", "说明", "问题清单");
        }
        assertThat(problems(twice)).hasSize(4);
    }

    /** A ledger as clerks keep it: a merged title, a filter, a format of its own, a hidden sheet, another with other things. */
    private Path clerksOwn() throws IOException {
        return Sheets.write(folder, workbook -> {
            Worksheet sheet = workbook.newWorksheet("台账");
            Sheets.fill(sheet, row("利津县台账"), row("单位", "姓名", "出生年月", "备注", "别的"),
                    row("县水利局", "王伟", 18388, "=HYPERLINK(\"x\")", "甲"), row("县水利局", "李静", 18389.5, null, null, "多"));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.range(0, 0, 0, 4).merge();
            sheet.setAutoFilter(1, 0, 3, 4);
            Worksheet old = workbook.newWorksheet("旧台账");
            old.setVisibilityState(VisibilityState.HIDDEN);
            Sheets.fill(old, row("单位", "姓名"), row("县水利局", "旧"));
            Sheets.fill(workbook.newWorksheet("说明"), row("照旧"));
        });
    }

    private Path changed(Path workbook, String part, UnaryOperator<String> change) throws IOException {
        Path file = Files.createTempFile(folder, "changed", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            Sheets.copy(workbook, zip, part, change);
        }
        return file;
    }

    private Path annotated(Path original, boolean applied) throws IOException {
        return annotated(original, applied,
                List.of(new Issue(3, "出生年月", Code.ODD, "与身份证号不一致", ""), new Issue(4, "姓名", Code.BAD, "读不懂", ""),
                        new Issue(4, "备注", Code.ODD, "也读不懂", "")));
    }

    private Path annotated(Path original, boolean applied, List<Issue> issues) throws IOException {
        Path file = Files.createTempFile(folder, "annotated", ".xlsx");
        try (OutputStream target = Files.newOutputStream(file)) {
            new AnnotatedWorkbook(LIMITS, List.of(PersonColumn.values()), applied, issues).write(original, target);
        }
        return file;
    }

    private static List<String> problems(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.findSheet(AnnotatedWorkbook.PROBLEM_SHEET).orElseThrow();
            return sheet.read().stream().map(row -> String.join("|", row.stream().map(cell -> cell.getText()).toList()))
                    .toList();
        }
    }

    private static String unmarked(String sheet) {
        return sheet.replaceAll("<legacyDrawing[^>]*>", "").replaceAll("<c r=\"D4\"[^>]*>", "").replaceAll(" s=\"[0-9]+\"", "");
    }

    private static String text(ZipFile zip, String part) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(part))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
