package org.silveralliance.alliance.surveyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.kit.problem.Problem;

class SurveySheetTest {

    private static final int MOST = 20_000;

    @Test
    void shouldRefuseARowTooManyInsteadOfLeavingItOut() throws IOException {
        assertThat(SurveySheet.read(rows(MOST)).rows()).hasSize(MOST);
        byte[] larger = rows(MOST + 1);
        assertThatThrownBy(() -> SurveySheet.read(larger)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(AllianceProblem.WORKBOOK_TOO_LARGE));
    }

    @Test
    void shouldRefuseABombBeforeItIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<c><v>1</v></c>".repeat(600_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(file.size()).isLessThan(60_000);
        assertThatThrownBy(() -> SurveySheet.read(file.toByteArray())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(AllianceProblem.WORKBOOK_TOO_LARGE));
    }

    @Test
    void shouldPointAtAFormulaWhoseValueItTook() throws IOException {
        byte[] file = sheet(sheet -> {
            sheet.value(1, 0, "县水利局");
            sheet.value(1, columnOf(SurveyColumn.BRANCH), "是");
            sheet.formula(1, columnOf(SurveyColumn.MEMBERS), "20+4");
            sheet.value(1, columnOf(SurveyColumn.REGULAR), 3);
        });
        RowReader reader = new RowReader(row -> Optional.empty(), unit -> Optional.empty());
        SurveySheet.read(file).rows().forEach(reader::read);
        assertThat(reader.issues()).filteredOn(issue -> issue.code() == RowReader.Code.FORMULA_VALUE_USED)
                .extracting(RowReader.Issue::row, RowReader.Issue::column)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, SurveyColumn.MEMBERS.title()));
    }

    private static byte[] rows(int count) throws IOException {
        return sheet(sheet -> {
            for (int row = 1; row <= count; row++) {
                sheet.value(row, columnOf(SurveyColumn.NAME), "第" + row + "单位");
                sheet.value(row, columnOf(SurveyColumn.MEMBERS), row % 50);
            }
        });
    }

    private static byte[] sheet(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("摸底");
            for (SurveyColumn column : SurveyColumn.values()) {
                sheet.value(0, columnOf(column), column.title());
            }
            content.accept(sheet);
        }
        return file.toByteArray();
    }

    private static int columnOf(SurveyColumn column) {
        return column.ordinal();
    }
}
