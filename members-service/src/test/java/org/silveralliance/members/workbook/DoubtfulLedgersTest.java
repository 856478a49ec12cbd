package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.workbook.Numbers.FOUR;
import static org.silveralliance.members.workbook.Numbers.ONE;
import static org.silveralliance.members.workbook.Numbers.THREE;
import static org.silveralliance.members.workbook.Numbers.TWO;
import static org.silveralliance.members.workbook.WorkbookKinds.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Noted;
import org.silveralliance.testkit.RawBook.Program;
import org.silveralliance.testkit.RawBook.Sheet;

@DisplayName("M-01 what a ledger only seems to say refuses nobody and makes nobody another")
class DoubtfulLedgersTest {

    private static final List<Object> HEAD = row("单位名称", "姓名", "身份证号");
    private static final List<Object> WANG = row("县水利局", "王试安", ONE);
    private static final List<Object> LI = row("县水利局", "李试平", TWO);
    private static final String[] CATEGORY_HEAD = { "A1:A2", "B1:B2", "C1:C2", "D1:E1" };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "县水利局离退休党员联系服务群众情况登记表", "县水利局中共党员联系服务群众情况表" })
    void shouldNotTakeThePeopleMembersServeForThem(String title) throws IOException {
        assertThat(read(row(title), HEAD, WANG)).containsExactly("王试安 RETIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = { "走访慰问群众登记表", "帮扶群众名册" })
    void shouldAskWhereATitleNamesOthers(String title) throws IOException {
        assertThat(read(row(title), HEAD, WANG)).containsExactly("王试安 RETIRED POLITICAL_STATUS_DOUBTFUL@姓名");
        assertThat(read(row(title), row("单位名称", "姓名", "身份证号", "政治面貌"), row("县水利局", "王试安", ONE, ""),
                row("县水利局", "李试平", TWO, "中共党员")))
                .containsExactly("王试安 RETIRED POLITICAL_STATUS_DOUBTFUL@姓名", "李试平 RETIRED");
    }

    @Test
    void shouldRefuseAGroupOfOthersAndAskWhereTheListIsOfMembers() throws IOException {
        assertThat(read(HEAD, WANG, row("二、群众（1人）"), LI)).containsExactly("王试安 RETIRED",
                "row 4 rejected NOT_A_PARTY_MEMBER@姓名");
        assertThat(read(row("县水利局离退休党员台账"), HEAD, WANG, row("二、群众"), LI)).containsExactly("王试安 RETIRED",
                "李试平 RETIRED POLITICAL_STATUS_DOUBTFUL@姓名");
    }

    @Test
    void shouldNotSayOfThoseBelowWhatIsSaidOfThoseAbove() throws IOException {
        assertThat(read(HEAD, WANG, row("以上均非党员"), LI)).containsExactly("王试安 RETIRED", "李试平 RETIRED", "COLUMN 3");
        assertThat(read(HEAD, WANG, row("以上5人为离休干部"), LI)).containsExactly("王试安 RETIRED", "李试平 RETIRED", "COLUMN 3");
        assertThat(read(row("姓名", "单位名称", "身份证号"), row("王试安", "县水利局", ONE), row("李试国同志"))).element(1)
                .asString().startsWith("row 3 rejected REQUIRED");
    }

    @Test
    void shouldReadTicksBesideSignsForNothing() throws IOException {
        assertThat(ticked("类别", "离休", "退休", "√/", "/√", "—☒", "◉-", "╳√")).containsExactly("王试安 VETERAN", "李试平 RETIRED",
                "赵试宁 RETIRED", "钱试明 VETERAN", "孙试康 RETIRED");
        assertThat(ticked("政治面貌", "中共党员", "群众", "√/", "/√")).containsExactly("王试安 RETIRED",
                "row 4 rejected NOT_A_PARTY_MEMBER@政治面貌");
    }

    @Test
    void shouldAskAboutACircle() throws IOException {
        assertThat(ticked("类别", "离休", "退休", "○ ", " ○", "○√", "○○", "A ")).containsExactly(
                "王试安 RETIRED YES_NO_UNCLEAR@离退休类别", "李试平 RETIRED YES_NO_UNCLEAR@离退休类别", "赵试宁 RETIRED", "钱试明 RETIRED",
                "孙试康 RETIRED YES_NO_UNCLEAR@离退休类别");
    }

    @Test
    void shouldReadNoChoiceFromColumnsThatHoldOthers() throws IOException {
        assertThat(read(new String[] { "A1:A2", "B1:B2", "C1:C2", "D1:F1" }, row("单位名称", "姓名", "身份证号", "离退休", "", ""),
                row("", "", "", "时间", "职务", "职级"), row("县水利局", "王试安", ONE, "2010.06", "局长", "正科级")))
                .contains("王试安 RETIRED").noneMatch(line -> line.contains("rejected"));
        assertThat(read(CATEGORY_HEAD, row("单位名称", "姓名", "身份证号", "学历", ""), row("", "", "", "全日制", "在职"),
                row("县水利局", "王试安", ONE, "大专", "本科"))).contains("王试安 RETIRED");
        assertThat(read(new String[] { "A1:A2", "B1:B2", "C1:C2", "D1:F1" }, row("单位名称", "姓名", "身份证号", "政治面貌", "", ""),
                row("", "", "", "党派", "加入时间", "党内职务"), row("县水利局", "王试安", ONE, "中共党员", "1975.07", "书记")))
                .contains("王试安 RETIRED");
    }

    @Test
    void shouldTellThePersonWithARelativesCharacter() throws IOException {
        List<Object> head = row("单位名称", "姓名", "身份证号", "备注");
        assertThat(read(head, row("县水利局", "王子试", ONE, "王子试2021年病故"), row("县水利局", "李试平", TWO, "李试平之妻去世")))
                .containsExactly("王子试 RETIRED MAYBE_LEFT@备注", "李试平 RETIRED");
        assertThat(read(HEAD, row("县水利局", new Noted("王试安", "人事科:\n已去世"), ONE)))
                .containsExactly("王试安 RETIRED MAYBE_LEFT@姓名");
    }

    @Test
    void shouldNotTakeThePlaceSomebodyLivesForHisLeaving() throws IOException {
        List<Object> head = row("单位名称", "姓名", "身份证号", "家庭住址", "所在党支部");
        assertThat(read(head, row("县水利局", "王试安", ONE, "移民新村3号", "县水库移民局党支部"),
                row("县水利局", "李试平", TWO, "易地搬迁安置小区", "县水库移民党支部"), row("县水利局", "赵试宁", THREE, "牧民定居点", ""),
                row("县水利局", "钱试明", FOUR, "随女儿定居济南", ""))).containsExactly("王试安 RETIRED", "李试平 RETIRED",
                        "赵试宁 RETIRED", "钱试明 RETIRED MAYBE_LEFT@家庭住址");
    }

    @Test
    void shouldReadTheCategoryWhereAKindOfMemberIsWritten() throws IOException {
        assertThat(read(row("单位名称", "姓名", "身份证号", "党员类型"), row("县水利局", "王试安", ONE, "离休干部"),
                row("县水利局", "李试平", TWO, "退休干部"), row("县水利局", "赵试宁", THREE, "中共党员（离休）"),
                row("县水利局", "钱试明", FOUR, "普通党员"))).containsExactly("王试安 VETERAN", "李试平 RETIRED", "赵试宁 VETERAN",
                        "钱试明 RETIRED");
        assertThat(read(row("单位名称", "姓名", "身份证号", "党员类型", "类别"), row("县水利局", "王试安", ONE, "离休党员", "退休"),
                row("县水利局", "李试平", TWO, "失联党员", "退休"), row("县水利局", "赵试宁", THREE, "流动党员", "退休")))
                .containsExactly("王试安 RETIRED POLITICAL_STATUS_DOUBTFUL@政治面貌", "李试平 RETIRED POLITICAL_STATUS_DOUBTFUL@政治面貌",
                        "赵试宁 RETIRED MAYBE_LEFT@政治面貌");
    }

    @Test
    void shouldLookForOthersBeneathEveryHeading() throws IOException {
        for (String heading : List.of("政面", "是否为党员", "是否为中共党员")) {
            assertThat(read(row("单位名称", "姓名", "身份证号", heading), row("县水利局", "王试安", ONE, "群众"))).as(heading)
                    .containsExactly("row 2 rejected NOT_A_PARTY_MEMBER@政治面貌");
        }
        assertThat(read(row("单位名称", "姓名", "身份证号", "身份"), row("县水利局", "王试安", ONE, "群众")))
                .contains("王试安 RETIRED POLITICAL_STATUS_DOUBTFUL@姓名");
        assertThat(read(row("单位名称", "姓名", "身份证号", "配偶情况"), row("县水利局", "王试安", ONE, "群众"))).contains("王试安 RETIRED");
    }

    @Test
    void shouldAskOnceOfAllCellsLeftEmpty() throws IOException {
        assertThat(read(row("类别", "单位名称", "姓名", "身份证号"), row("离休", "县水利局", "王试安", ONE), row("", "县水利局", "李试平", TWO),
                row("", "县水利局", "赵试宁", THREE))).containsExactly("王试安 VETERAN", "李试平 RETIRED SAME_AS_ABOVE@离退休类别",
                        "赵试宁 RETIRED");
    }

    /** A list with two words to tick, each person's two cells given as two characters. */
    private List<String> ticked(String heading, String one, String other, String... cells) throws IOException {
        List<Object> names = row("王试安", "李试平", "赵试宁", "钱试明", "孙试康");
        List<Object> numbers = row(ONE, TWO, THREE, FOUR, Numbers.of("37059919480912207"));
        List<List<Object>> rows = new ArrayList<>(List.of(row("单位名称", "姓名", "身份证号", heading, ""), row("", "", "", one, other)));
        for (int i = 0; i < cells.length; i++) {
            rows.add(
                    row("县水利局", names.get(i), numbers.get(i), cells[i].substring(0, 1).strip(), cells[i].substring(1).strip()));
        }
        return written(rows, CATEGORY_HEAD);
    }

    @SafeVarargs
    private List<String> read(List<Object>... rows) throws IOException {
        return written(Arrays.asList(rows));
    }

    @SafeVarargs
    private List<String> read(String[] merges, List<Object>... rows) throws IOException {
        return written(Arrays.asList(rows), merges);
    }

    private List<String> written(List<List<Object>> rows, String... merges) throws IOException {
        Path file = new RawBook(Program.values()[0]).add(Sheet.of("台账", rows, merges)).write(folder);
        List<String> lines = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(file, TestUnits.LIMITS, MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(new TestUnits().add("11370522990000025W", "县水利局"),
                    LedgerReading.TODAY);
            sheet.forEachRow(reader::read, outcome -> lines.add(line(outcome)));
            sheet.closing().forEach(remark -> lines.add(remark.kind() + " " + remark.row()));
        }
        return lines;
    }

    private static String line(RowOutcome<MemberRow> outcome) {
        String found = outcome.issues().stream().filter(issue -> issue.code() != IssueCode.DIVISION_UNKNOWN)
                .map(issue -> " " + issue.code() + "@" + issue.column()).collect(Collectors.joining());
        return outcome instanceof RowOutcome.Accepted<MemberRow>(var ignored, MemberRow row, var issues)
                ? row.name() + " " + row.category() + found
                : "row " + outcome.place().row() + " rejected" + found;
    }
}
