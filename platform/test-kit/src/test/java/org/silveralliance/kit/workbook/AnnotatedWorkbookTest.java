package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.testkit.Sheets;

@DisplayName("M-01 the workbook with its findings written in")
class AnnotatedWorkbookTest {

    @TempDir
    Path folder;

    private enum Code implements Issue.Code {
        BAD(IssueSeverity.REJECTED),
        ODD(IssueSeverity.WARNED);

        private final IssueSeverity severity;

        Code(IssueSeverity severity) {
            this.severity = severity;
        }

        @Override
        public IssueSeverity severity() {
            return severity;
        }
    }

    @Test
    void shouldKeepEveryCellAndAddTheResult() throws IOException {
        Path original = Sheets.write(folder, workbook -> {
            Worksheet sheet = workbook.newWorksheet("台账");
            Sheets.fill(sheet, row("利津县台账"), row("单位", "姓名", "出生年月", "备注", "别的"),
                    row("县水利局", "王伟", 18388, "=HYPERLINK(\"x\")", "甲"), row("县水利局", "李静", 18389.5, null, null, "多"));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            Sheets.fill(workbook.newWorksheet("说明"), row("照旧"));
        });
        List<Row> after = rows(annotated(original));
        assertThat(texts(after.get(0))).containsExactly("利津县台账");
        assertThat(texts(after.get(1))).containsExactly("单位", "姓名", "出生年月", "备注", "别的", "导入结果");
        assertThat(texts(after.get(2))).containsExactly("县水利局", "王伟", "18388", "=HYPERLINK(\"x\")", "甲",
                "已导入，请核对：出生年月 与身份证号不一致");
        assertThat(texts(after.get(3))).startsWith("县水利局", "李静", "18389.5").last()
                .isEqualTo("未导入：姓名 读不懂；备注 也读不懂");
        assertThat(after.get(2).getCell(3).getType().name()).as("text stays text").isEqualTo("STRING");
    }

    @Test
    void shouldKeepTheFormatOfNumbers() throws IOException {
        Path original = Sheets.write(folder, workbook -> {
            Worksheet sheet = workbook.newWorksheet("台账");
            Sheets.fill(sheet, row("单位名称", "姓名", "出生年月"), row("县水利局", "王伟", 18388));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        });
        assertThat(rows(annotated(original)).get(1).getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
    }

    @Test
    void shouldBeReadableAgain() throws IOException {
        Path copy = annotated(Sheets.of(folder, row("利津县台账"), row("单位", "姓名"), row("县水利局", "王伟"), row("县水利局", "李静")));
        try (LedgerSheet sheet = LedgerSheet.open(copy, LIMITS, PersonColumn.values())) {
            List<String> names = new java.util.ArrayList<>();
            sheet.forEachRow(row -> row.text(PersonColumn.NAME), names::add);
            assertThat(names).containsExactly("王伟", "李静");
        }
    }

    private Path annotated(Path original) throws IOException {
        Path file = Files.createTempFile(folder, "annotated", ".xlsx");
        try (OutputStream target = Files.newOutputStream(file)) {
            new AnnotatedWorkbook(LIMITS, List.of(PersonColumn.values()), "台账", 2, row -> switch (row) {
                case 3 -> List.of(new Issue(3, "出生年月", Code.ODD, "与身份证号不一致"));
                case 4 -> List.of(new Issue(4, "姓名", Code.BAD, "读不懂"), new Issue(4, "备注", Code.ODD, "也读不懂"));
                default -> List.of();
            }).write(original, target);
        }
        return file;
    }

    private static List<Row> rows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(cell -> cell != null).map(CellValue::text).toList();
    }
}
