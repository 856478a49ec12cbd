package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.kit.workbook.PersonColumn.NAME;
import static org.silveralliance.kit.workbook.PersonColumn.UNIT;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
import org.silveralliance.testkit.Sheets;

/** Workbooks that hold more of something than any office needs: read in bounded time and memory, or refused. */
@DisplayName("S-07 more of something than any office needs")
class CrowdedWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";

    @TempDir
    Path folder;

    @Test
    void shouldRefuseMoreSheetsThanAnOfficeHas() throws IOException {
        assertThat(read(sheets(200))).containsExactly("县水利局 王伟");
        assertThat(refusal(sheets(201))).isEqualTo(Reason.WORKBOOK_TOO_LARGE);
    }

    @Test
    void shouldRefuseTwoSheetsOfOnePart() throws IOException {
        assertThat(refusal(book("</sheets>", "<sheet sheetId=\"2\" name=\"二\" r:id=\"rId4\"/></sheets>")))
                .isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    @Test
    void shouldRefuseASheetWhoseNameIsAText() throws IOException {
        assertThat(read(book("台账", "台".repeat(100)))).containsExactly("县水利局 王伟");
        assertThat(refusal(book("台账", "台".repeat(101)))).isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    @Test
    @Timeout(60)
    @DisplayName("every column merged down over all rows gives each row what it asks for and no more")
    void shouldFollowManyMergesAtOnce() throws IOException {
        StringBuilder sheet = new StringBuilder(head());
        for (int number = 2; number <= 2_000; number++) {
            sheet.append("<row r=\"").append(number).append("\">").append(number == 2 ? cell("A", 2, "县水利局") : "")
                    .append(cell("B", number, "王" + number)).append("</row>");
        }
        sheet.append("</sheetData><mergeCells>");
        for (int column = 0; column <= 16_383; column++) {
            String letters = CellPlace.letters(column);
            sheet.append(column == 1 ? "" : "<mergeCell ref=\"" + letters + "2:" + letters + "2000\"/>");
        }
        List<String> read = read(Sheets.zipped(folder, SHEET, sheet.append("</mergeCells></worksheet>").toString(), 1));
        assertThat(read).hasSize(1_999).startsWith("县水利局 王2").endsWith("县水利局 王2000");
    }

    @Test
    void shouldRefuseMoreMergesThanALedgerNeeds() throws IOException {
        StringBuilder sheet = new StringBuilder(head()).append("</sheetData><mergeCells>");
        for (int row = 1; row <= 50_001; row++) {
            sheet.append("<mergeCell ref=\"H").append(2 * row).append(":H").append(2 * row + 1).append("\"/>");
        }
        assertThat(refusal(Sheets.zipped(folder, SHEET, sheet.append("</mergeCells></worksheet>").toString(), 1)))
                .isEqualTo(Reason.WORKBOOK_TOO_LARGE);
    }

    @Test
    @DisplayName("a heading stands within the first 300 columns")
    void shouldLookForHeadingsInTheFirstColumnsOnly() throws IOException {
        String beyond = CellPlace.letters(CellPlace.COLUMNS_LOOKED_AT);
        String last = CellPlace.letters(CellPlace.COLUMNS_LOOKED_AT - 1);
        String sheet = "<worksheet><sheetData><row r=\"1\">" + cell("A", 1, "姓名") + "%s</row><row r=\"2\">"
                + cell("A", 2, "王伟") + "%s</row></sheetData></worksheet>";
        assertThat(read(Sheets.zipped(folder, SHEET, sheet.formatted(cell(last, 1, "单位"), cell(last, 2, "县水利局")), 1)))
                .containsExactly("县水利局 王伟");
        assertThat(refusal(Sheets.zipped(folder, SHEET, sheet.formatted(cell(beyond, 1, "单位"), ""), 1)))
                .isEqualTo(Reason.NO_HEADER_ROW);
    }

    private Path sheets(int count) throws IOException {
        return Sheets.write(folder, workbook -> {
            for (int number = 1; number < count; number++) {
                workbook.newWorksheet("空" + number);
            }
            Sheets.fill(workbook.newWorksheet("台账"), row("单位", "姓名"), row("县水利局", "王伟"));
        });
    }

    private Path book(String text, String instead) throws IOException {
        Path plain = Sheets.zipped(folder, SHEET, head() + "<row r=\"2\">" + cell("A", 2, "县水利局") + cell("B", 2, "王伟")
                + "</row></sheetData></worksheet>", 1);
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            Sheets.copy(plain, zip, BOOK, book -> book.replace(text, instead));
        }
        return file;
    }

    private static String head() {
        return "<worksheet><sheetData><row r=\"1\">" + cell("A", 1, "单位") + cell("B", 1, "姓名") + "</row>";
    }

    private static String cell(String column, int row, String text) {
        return "<c r=\"" + column + row + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static List<String> read(Path file) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, PersonColumn.values())) {
            List<String> read = new ArrayList<>();
            sheet.forEachRow(row -> row.text(UNIT) + " " + row.text(NAME), read::add);
            return read;
        }
    }

    private static Reason refusal(Path file) {
        WorkbookRefused refused = catchThrowableOfType(WorkbookRefused.class, () -> read(file));
        assertThat(refused).as("refusal").isNotNull();
        return refused.reason();
    }
}
