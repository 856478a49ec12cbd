package org.silveralliance.members.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.silveralliance.members.workbook.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M-01 rows of a members' ledger")
class LedgerRowsTest {

    private static final Object[] HEADER = row("单位", "姓  名", "身份证号码*", "出生年月\n(档案)", "联系电话", "备注");
    private static final String ONE = "370599195005050011";
    private static final String TWO = "370599195005050070";
    private final TestUnits units = new TestUnits().add("113705229900000172", "县农业农村局", "县农业局").add("11370522990000025W",
            "县水利局");

    @TempDir
    Path folder;

    @Test
    void shouldFindTheHeaderByItsNamesAndSkipTitlesRepeatsAndFooters() throws IOException {
        List<RowOutcome<MemberRow>> outcomes = read(row("利津县台账"), row(), row("填报日期:2026年1月"), HEADER,
                row("县水利局", "王伟", ONE), row(), HEADER, row("县水利局", "李静", TWO), row("合计:2人"), row("填表人:某某"));
        assertEquals(List.of(5, 8), outcomes.stream().map(RowOutcome::row).toList());
        assertEquals(List.of(), rejections(outcomes));
    }

    @Test
    void shouldTellEveryFaultOfARowAtOnce() throws IOException {
        assertEquals(List.of("REQUIRED", "UNIT_UNKNOWN", "ID_LENGTH"), rejections(read(HEADER, row("县没有局", "", "37059"))));
    }

    @Test
    void shouldKnowUnitsByTheirFormerNames() throws IOException {
        MemberRow member = accepted(read(HEADER, row("县农业局", "王伟", ONE)));
        assertEquals("县农业农村局", member.unit().name());
    }

    @Test
    @DisplayName("E-02 the same person under two units is rejected with both named")
    void shouldNameBothUnitsOfARepeatedPerson() throws IOException {
        List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE), row("县农业农村局", "王伟", ONE));
        Issue issue = outcomes.get(1).issues().getLast();
        assertEquals(IssueCode.DUPLICATE_IN_FILE, issue.code());
        assertEquals("与第 2 行身份证号相同,两行单位分别为「县水利局」和「县农业农村局」", issue.message());
    }

    @Test
    void shouldNoticeDigitsASpreadsheetHasLost() throws IOException {
        assertEquals(List.of("ID_DIGITS_LOST"), rejections(read(HEADER, row("县水利局", "王伟", 370599195005050011d))));
    }

    @Test
    void shouldReadComputedCellsWithAWarningAndRefuseErrors() throws IOException {
        List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "FORMULA CONCATENATE(\"王\",\"伟\")", ONE));
        assertEquals(IssueCode.FORMULA_VALUE_USED, outcomes.getFirst().issues().getFirst().code());
    }

    @Test
    void shouldDisarmWhatASpreadsheetWouldRunAndNothingElse() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1", "\uFF0B1")) {
            List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE, "1950-05-05", "", formula));
            assertEquals(true, codes(outcomes).contains(IssueCode.TEXT_NEUTRALISED), formula);
            assertEquals("'" + formula, accepted(outcomes).remark());
        }
        for (String text : List.of("3号楼2单元", "86岁", "（独居）", ".5公里", ":")) {
            List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE, "1950-05-05", "", text));
            assertEquals(false, codes(outcomes).contains(IssueCode.TEXT_NEUTRALISED), text);
            assertEquals(text, accepted(outcomes).remark());
        }
    }

    @Test
    @DisplayName("E-28 an archive birth date that differs from the ID is kept and pointed out")
    void shouldKeepBothBirthDates() throws IOException {
        MemberRow member = accepted(read(HEADER, row("县水利局", "王伟", ONE, "1949.11")));
        assertEquals(LocalDate.of(1949, 11, 1), member.birth());
        assertEquals(LocalDate.of(1950, 5, 5), member.id().birth());
    }

    @Test
    void shouldReadEveryNotationOfADate() throws IOException {
        for (Object notation : new Object[] { "1950-05-05", "1950.05", "1950年5月", "1950年5月5日", "1950/5/5", "195005", "19500505",
                18388, 195005, 19500505, "1950-05-05 00:00:00" }) {
            List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE, notation));
            assertEquals(List.of(IssueCode.DIVISION_UNKNOWN), outcomes.getFirst().issues().stream().map(Issue::code).toList(),
                    notation.toString());
            assertEquals(LocalDate.of(1950, 5, 5), accepted(outcomes).birth());
        }
    }

    @Test
    void shouldNeutraliseTextThatWouldRun() throws IOException {
        for (String text : List.of("=1+1", "+1", "@x", "-1+2", "=1")) {
            MemberRow member = accepted(read(HEADER, row("县水利局", "王伟", ONE, null, null, text)));
            assertEquals("'" + text, member.remark());
        }
    }

    private static List<IssueCode> codes(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.getFirst().issues().stream().map(Issue::code).toList();
    }

    private List<RowOutcome<MemberRow>> read(Object[]... rows) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(Sheets.of(folder, rows), MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(units, LocalDate.of(2026, 11, 21));
            List<RowOutcome<MemberRow>> outcomes = new ArrayList<>();
            sheet.forEachRow(reader::read, outcomes::add);
            return outcomes;
        }
    }

    private static MemberRow accepted(List<RowOutcome<MemberRow>> outcomes) {
        return assertInstanceOf(RowOutcome.Accepted.class, outcomes.getFirst()).content() instanceof MemberRow member ? member
                : null;
    }

    private static List<String> rejections(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream())
                .filter(issue -> issue.severity() == Severity.REJECTED).map(issue -> issue.code().name()).toList();
    }
}
