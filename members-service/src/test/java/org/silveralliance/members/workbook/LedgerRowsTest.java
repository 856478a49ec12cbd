package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.Remark;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.identity.Category;
import org.silveralliance.testkit.Sheets;

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
    void shouldTellEveryFaultOfARowAtOnce() throws IOException {
        assertThat(rejections(read(HEADER, row("县没有局", "", "37059")))).containsExactly("REQUIRED", "UNIT_UNKNOWN", "ID_LENGTH");
    }

    @Test
    void shouldKnowUnitsByTheirFormerNames() throws IOException {
        MemberRow member = accepted(read(HEADER, row("县农业局", "王伟", ONE)));
        assertThat(member.unit().name()).isEqualTo("县农业农村局");
    }

    @Test
    @DisplayName("E-02 the same person under two units is rejected with both named")
    void shouldNameBothUnitsOfARepeatedPerson() throws IOException {
        List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE), row("县农业农村局", "王伟", ONE));
        Issue issue = outcomes.get(1).issues().getLast();
        assertThat(issue.code()).isEqualTo(IssueCode.DUPLICATE_IN_FILE);
        assertThat(issue.message()).isEqualTo("与第 2 行身份证号相同，两行单位分别为「县水利局」和「县农业农村局」");
    }

    @Test
    void shouldNoticeDigitsASpreadsheetHasLost() throws IOException {
        assertThat(rejections(read(HEADER, row("县水利局", "王伟", 370599195005050011d)))).containsExactly("ID_DIGITS_LOST");
    }

    @Test
    void shouldKeepFreeTextAsItWasTyped() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1", "3号楼2单元", "（独居）", "'引号", "第一行\n第二行")) {
            List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE, "1950-05-05", "", text));
            assertThat(codes(outcomes)).as(text).containsExactly(IssueCode.DIVISION_UNKNOWN);
            assertThat(accepted(outcomes).remark()).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("E-28 an archive birth date that differs from the ID is kept and pointed out")
    void shouldKeepBothBirthDates() throws IOException {
        MemberRow member = accepted(read(HEADER, row("县水利局", "王伟", ONE, "1949.11")));
        assertThat(member.birth()).hasToString("1949-11");
        assertThat(member.id().birth()).isEqualTo(LocalDate.of(1950, 5, 5));
    }

    @Test
    void shouldReadEveryNotationOfADate() throws IOException {
        for (Object notation : new Object[] { "1950-05-05", "1950.05", "1950年5月", "1950年5月5日", "1950/5/5", "195005", "19500505",
                18388, 195005, 19500505, "1950-05-05 00:00:00" }) {
            List<RowOutcome<MemberRow>> outcomes = read(HEADER, row("县水利局", "王伟", ONE, notation));
            assertThat(codes(outcomes)).as("%s", notation).containsExactly(IssueCode.DIVISION_UNKNOWN);
            assertThat(accepted(outcomes).born()).hasToString("1950-05-05");
        }
    }

    @Test
    @DisplayName("a date that is still to come is asked about and not taken; who retires next year is on the list already")
    void shouldAskAboutDatesToCome() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号", "出生年月", "入党时间", "退休时间");
        List<RowOutcome<MemberRow>> outcomes = read(header,
                row("县水利局", "王伟", ONE, "2026-11-22", "2026.12", "2028-01"));
        assertThat(codes(outcomes)).containsExactly(IssueCode.DIVISION_UNKNOWN, IssueCode.DATE_IMPLAUSIBLE,
                IssueCode.DATE_IMPLAUSIBLE, IssueCode.DATE_IMPLAUSIBLE);
        MemberRow none = accepted(outcomes);
        assertThat(none.birth()).hasToString("1950-05-05");
        assertThat(none.joinedPartyOn()).isNull();
        assertThat(none.retiredOn()).isNull();
        MemberRow soon = accepted(read(header, row("县水利局", "王伟", ONE, "1950.05", "2026-11-21", "2027-12")));
        assertThat(soon.joinedPartyOn()).hasToString("2026-11-21");
        assertThat(soon.retiredOn()).hasToString("2027-12");
    }

    @Test
    @DisplayName("the title of a group, of the table or of the sheet says who left office how where no column does")
    void shouldKnowVeteransByATitle() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号");
        List<RowOutcome<MemberRow>> groups = read(header, row("一、离休干部"), row("县水利局", "王伟", ONE), row("二、退休干部"),
                row("县水利局", "李伟", TWO));
        assertThat(accepted(groups).category()).isEqualTo(Category.VETERAN);
        assertThat(accepted(groups).silent()).doesNotContain(MemberColumn.CATEGORY);
        assertThat(accepted(groups.subList(1, 2)).category()).isEqualTo(Category.RETIRED);
        assertThat(accepted(read(row("利津县离休干部名册"), header, row("县水利局", "王伟", ONE))).category())
                .isEqualTo(Category.VETERAN);
        for (String other : List.of("利津县离退休干部名册", "说明：离休干部请另填一表")) {
            MemberRow row = accepted(read(row(other), header, row("县水利局", "王伟", ONE)));
            assertThat(row.category()).as(other).isEqualTo(Category.RETIRED);
            assertThat(row.silent()).as(other).contains(MemberColumn.CATEGORY);
        }
    }

    @Test
    void shouldReadABirthInThreeColumns() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号", "出生年", "出生月", "出生日");
        assertThat(accepted(read(header, row("县水利局", "王伟", ONE, 1949, 11, "3日"))).birth()).hasToString("1949-11-03");
        assertThat(accepted(read(header, row("县水利局", "王伟", ONE, "1949年", "11月", ""))).birth()).hasToString("1949-11");
        assertThat(accepted(read(header, row("县水利局", "王伟", ONE, "1949", "", ""))).doubtedBirth()).hasToString("1949");
        assertThat(codes(read(header, row("县水利局", "王伟", ONE, 1949, 13, 3)))).contains(IssueCode.DATE_UNREADABLE);
    }

    @Test
    @DisplayName("M-01 a month for birthdays beside the whole date changes nothing of it")
    void shouldKeepADateBesideAMonth() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号", "出生年月", "出生月份");
        for (Object date : new Object[] { "1950.05", "1950-05-05", "1950年5月5日" }) {
            List<RowOutcome<MemberRow>> outcomes = read(header, row("县水利局", "王伟", ONE, date, 5));
            assertThat(codes(outcomes)).as(date.toString()).containsOnly(IssueCode.DIVISION_UNKNOWN);
            assertThat(accepted(outcomes).birth()).isEqualTo(accepted(read(header, row("县水利局", "王伟", ONE, date, ""))).birth());
        }
    }

    @Test
    @DisplayName("M-01 what a comment says of a unit is named")
    void shouldNameACommentOnAUnit() throws IOException {
        Path workbook = Sheets.write(folder, book -> {
            Worksheet sheet = book.newWorksheet("单位");
            Sheets.fill(sheet, row("单位名称", "统一社会信用代码"), row("县水利局", "11370522990000025W"));
            sheet.comment(1, 0, "已与县农业局合并");
        });
        List<Issue> issues = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(workbook, TestUnits.LIMITS, UnitColumn.values())) {
            sheet.forEachRow(new UnitRowReader(sheet)::read, outcome -> issues.addAll(outcome.issues()));
        }
        assertThat(issues).extracting(issue -> issue.code() + " " + issue.message())
                .containsExactly("CELL_NOTE A 列的批注写有「已与县农业局合并」，没有导入，请核对");
    }

    @Test
    @DisplayName("M-01 odd cells of a register of units mean what they mean in any workbook")
    void shouldReadOddCellsOfUnits() throws IOException {
        Path workbook = Sheets.of(folder, row("利津县单位登记表"), row("單位\n名称", "社会信用代码（18位）", "经度", "有无党支部"),
                row("县水\u200B利\n局", "１１３７０５２２９９０００００２５ｗ", "118.26\u00A0", "☑"),
                row("\uFEFF县财 政局", " 113705229900000172", 118.3, "无"), row("合计", "2个"), row("填表人：某某", "", "", "2026.1.5"));
        List<String> read = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(workbook, TestUnits.LIMITS, UnitColumn.values())) {
            sheet.forEachRow(new UnitRowReader(sheet)::read, outcome -> read
                    .add(outcome instanceof RowOutcome.Accepted<UnitRow>(var ignored, UnitRow unit, var issues)
                            ? unit.name() + " " + unit.uscc() + " " + unit.lon() + " " + unit.hasBranch() + issues
                            : outcome.issues().toString()));
        }
        assertThat(read).containsExactly("县水利局 11370522990000025W 118.26 true[]", "县财政局 113705229900000172 118.3 false[]");
    }

    @Test
    @DisplayName("M-01 a party member is read, nobody else is, and of others it is asked")
    void shouldReadMembershipOfTheParty() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号", "政治面貌");
        for (String member : List.of("中共党员", "党员", "正式党员", "中共正式党员", "中国共产党党员", "共产党员", "中共", "01", "是", "☑中共党员 □群众", "/",
                "")) {
            assertThat(codes(read(header, row("县水利局", "王伟", ONE, member)))).as(member)
                    .containsOnly(IssueCode.DIVISION_UNKNOWN);
        }
        for (String other : List.of("群众", "民盟", "民盟盟员", "九三学社社员", "农工党党员", "无党派人士", "共青团员", "非党员", "否", "13", "□中共党员 ☑群众")) {
            assertThat(rejections(read(header, row("县水利局", "王伟", ONE, other)))).as(other)
                    .containsExactly("NOT_A_PARTY_MEMBER");
        }
        assertThat(codes(read(row("单位", "姓名", "身份证号", "备注"), row("县水利局", "王伟", ONE, "非党员"))))
                .contains(IssueCode.POLITICAL_STATUS_DOUBTFUL);
        for (String asked : List.of("预备党员", "中共预备党员", "待查", "无", "中共党员、民盟", "☑中共党员 ☑民盟")) {
            assertThat(codes(read(header, row("县水利局", "王伟", ONE, asked)))).as(asked)
                    .contains(IssueCode.POLITICAL_STATUS_DOUBTFUL);
        }
    }

    @Test
    @DisplayName("M-01 who is said not to have died is read, who is said to have is not, of others it is asked")
    void shouldNotTakeANoForADeath() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号", "是否去世");
        for (String here : List.of("未去世", "没去世", "未", "尚健在", "本人健在", "身体健康", "否")) {
            assertThat(codes(read(header, row("县水利局", "王伟", ONE, here)))).as(here).containsOnly(IssueCode.DIVISION_UNKNOWN);
        }
        for (String gone : List.of("是", "2025.03", "已去世", "已故")) {
            assertThat(rejections(read(header, row("县水利局", "王伟", ONE, gone)))).as(gone).containsExactly("LEFT");
        }
        assertThat(codes(read(header, row("县水利局", "王伟", ONE, "待核实")))).contains(IssueCode.MAYBE_LEFT);
    }

    @Test
    @DisplayName("M-01 how somebody is may tell of a relative who died, who is not the person")
    void shouldTellARelativesDeath() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号", "人员现状");
        for (String state : List.of("独居，老伴于2019年10月去世", "爱人于2019年10月病故")) {
            assertThat(rejections(read(header, row("县水利局", "王伟", ONE, state)))).as(state).isEmpty();
        }
        assertThat(rejections(read(header, row("县水利局", "王伟", ONE, "2025年3月病故")))).containsExactly("LEFT");
    }

    @Test
    @DisplayName("M-01 what is said of some people of one unit is not said of the next unit's, unless units stand below it")
    void shouldEndASectionWithItsUnit() throws IOException {
        Object[] header = row("姓名", "身份证号");
        assertThat(leftIn(read(header, row("县水利局"), row("王伟", ONE), row("去世人员"), row("李伟", TWO), row("县农业农村局"),
                row("张伟", "370599195005050097")))).containsExactly(false, true, false);
        assertThat(leftIn(read(header, row("一、在职转退休人员"), row("县水利局"), row("王伟", ONE), row("二、去世人员"), row("县水利局"),
                row("李伟", TWO), row("县农业农村局"), row("张伟", "370599195005050097")))).containsExactly(false, true, true);
    }

    private static List<Boolean> leftIn(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.stream().map(outcome -> outcome.issues().stream().anyMatch(issue -> issue.code() == IssueCode.LEFT))
                .toList();
    }

    @Test
    @DisplayName("M-01 a forgotten unit among as many units as people is asked about, and goes to nobody")
    void shouldNotFillAForgottenUnit() throws IOException {
        Object[] header = row("单位", "姓名", "身份证号");
        assertThat(rejections(read(header, row("县水利局", "王伟", ONE), row("", "李伟", TWO),
                row("县农业农村局", "张伟", "370599195005050097")))).containsExactly("REQUIRED");
    }

    @Test
    void shouldCallAFormAboutOnePersonWhatItIs() {
        for (Object[][] form : new Object[][][] { { row("姓名", "王伟", "性别", "男"), row("身份证号", ONE, "单位", "县水利局") },
                { row("姓名：王伟"), row("身份证号：" + ONE) },
                { row("单位", "县水利局", "县水利局"), row("姓名", "王伟", "李伟"), row("身份证号", ONE, TWO) },
                { row("姓名", "王伟", "身份证号", ONE, "单位", "县水利局") } }) {
            assertThatThrownBy(() -> read(form)).isInstanceOf(WorkbookRefused.class).hasMessageContaining("像是登记表");
        }
    }

    @Test
    void shouldReadNoListWithTwoPeopleInARow() {
        Object[] header = row("单位", "姓名", "身份证号", "电话", "姓名", "身份证号", "电话");
        assertThatThrownBy(() -> read(header, row("县水利局", "王伟", ONE, "", "李伟", TWO, "")))
                .isInstanceOf(WorkbookRefused.class).hasMessageContaining("像是一行写了两个人");
    }

    @ParameterizedTest
    @ValueSource(strings = { "县水利局.xlsx", "附件2：县水利局离退休党员台账（2026.1报）.xlsx", "20260105_县水利局台账-副本.xlsx", "县水利局2026年花名册(1).xlsx" })
    void shouldTakeTheUnitFromTheFilesNameWhereNothingElseSaysIt(String file) throws IOException {
        Path workbook = Sheets.of(folder, row("姓名", "身份证号"), row("王伟", ONE));
        Layout layout = new Layout(List.of(MemberColumn.values()), Map.of(), Map.of(), Map.of(), Map.of(), 2026, file);
        try (LedgerSheet sheet = LedgerSheet.open(workbook, TestUnits.LIMITS, layout)) {
            assertThat(sheet.remarks()).extracting(Remark::message)
                    .containsExactly("没有单位一列，已按文件名全部归入「县水利局」，不对请在“识别结果”中另选单位");
            MemberRowReader reader = new MemberRowReader(units, LocalDate.of(2026, 11, 21));
            List<RowOutcome<MemberRow>> outcomes = new ArrayList<>();
            sheet.forEachRow(reader::read, outcomes::add);
            assertThat(accepted(outcomes).unit().name()).isEqualTo("县水利局");
        }
    }

    private static List<Issue.Code> codes(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.getFirst().issues().stream().map(Issue::code).toList();
    }

    private List<RowOutcome<MemberRow>> read(Object[]... rows) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(Sheets.of(folder, rows), TestUnits.LIMITS, MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(units, LocalDate.of(2026, 11, 21));
            List<RowOutcome<MemberRow>> outcomes = new ArrayList<>();
            sheet.forEachRow(reader::read, outcomes::add);
            return outcomes;
        }
    }

    private static MemberRow accepted(List<RowOutcome<MemberRow>> outcomes) {
        RowOutcome<MemberRow> first = outcomes.getFirst();
        assertThat(first).isInstanceOf(RowOutcome.Accepted.class);
        return ((RowOutcome.Accepted<MemberRow>) first).content();
    }

    private static List<String> rejections(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream())
                .filter(issue -> issue.severity() == IssueSeverity.REJECTED).map(issue -> issue.code().name()).toList();
    }
}
