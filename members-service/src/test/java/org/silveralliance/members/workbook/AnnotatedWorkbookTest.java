package org.silveralliance.members.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M-01 the workbook with its findings written in")
class AnnotatedWorkbookTest {

    private static final Path MESSY = Path.of("src/test/resources/fixtures/lijin-ledger-2026-messy.xlsx");

    @TempDir
    Path folder;

    @Test
    void shouldKeepEveryRowAndAddTheResult() throws IOException {
        List<Row> before = rows(MESSY);
        List<Row> after = rows(annotated());
        assertEquals(before.size(), after.size());
        assertEquals(AnnotatedWorkbook.RESULT_COLUMN, after.get(2).getCellText(22));
        assertEquals("未导入:身份证号 身份证号校验码不符", after.get(13).getCellText(22));
        for (int line = 0; line < before.size(); line++) {
            for (Cell cell : before.get(line)) {
                if (cell != null) {
                    assertEquals(SheetRow.textOf(cell), after.get(line).getOptionalCell(cell.getColumnIndex())
                            .map(SheetRow::textOf).orElse(""));
                }
            }
        }
    }

    @Test
    void shouldNotTurnTextIntoFormulas() throws IOException {
        Cell remark = rows(annotated()).get(403).getCell(21);
        assertEquals("STRING", remark.getType().name());
        assertTrue(remark.getText().startsWith("=HYPERLINK"));
    }

    @Test
    void shouldBeReadableAgain() throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(annotated(), MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(TestUnits.ofSurvey(), LocalDate.of(2026, 11, 21));
            int[] accepted = { 0 };
            sheet.forEachRow(row -> row, row -> accepted[0] += reader.read(row) instanceof RowOutcome.Accepted ? 1 : 0);
            assertEquals(721, accepted[0]);
        }
    }

    private Path annotated() throws IOException {
        Path file = folder.resolve("annotated.xlsx");
        try (OutputStream target = Files.newOutputStream(file)) {
            new AnnotatedWorkbook("党员台账", 3,
                    row -> row == 14 ? List.of(new Issue(14, "身份证号", IssueCode.ID_CHECK_DIGIT, "身份证号校验码不符")) : List.of())
                    .write(MESSY, target);
        }
        return file;
    }

    private static List<Row> rows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }
}
