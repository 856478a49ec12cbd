package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.Numbers.FOUR;
import static org.silveralliance.members.workbook.Numbers.ONE;
import static org.silveralliance.members.workbook.Numbers.THREE;
import static org.silveralliance.members.workbook.Numbers.TWO;
import static org.silveralliance.members.workbook.WorkbookKinds.row;
import static org.silveralliance.members.workbook.WorkbookKinds.rows;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Noted;
import org.silveralliance.testkit.RawBook.Sheet;

/**
 * Ledgers as the offices of a county sent them, each with what a careful clerk would make of it as {@link LedgerReading#whole}
 * says.
 */
enum SentWorkbooks implements LedgerKind {

    A_CATEGORY_OF_NOTHING(ledger(row("单位名称", "姓名", "身份证号", "类别"), row("县水利局", "王试安", ONE, "/"),
            row("县水利局", "李试平", TWO, "离休"), row("县水利局", "赵试宁", THREE, "—"), row("县水利局", "钱试明", FOUR, "离退休干部")),
            "王试安 县水利局 - - - - - here SAME_AS_ABOVE@离退休类别", "李试平 县水利局 - - - - - here VETERAN", "赵试宁 县水利局 - - - - - here",
            "钱试明 县水利局 - - - - - here YES_NO_UNCLEAR@离退休类别"),

    CATEGORIES_WITH_MORE_BESIDE(ledger(row("单位名称", "姓名", "身份证号", "类别"), row("县水利局", "王试安", ONE, "离休（副县级待遇）"),
            row("县水利局", "李试平", TWO, "②退休"), row("县水利局", "赵试宁", THREE, "离"), row("县水利局", "钱试明", FOUR, "在职"),
            row("县水利局", "孙试康", Numbers.of("37059919450101301"), "退休（返聘）")),
            "王试安 县水利局 - - - - - here VETERAN", "李试平 县水利局 - - - - - here", "赵试宁 县水利局 - - - - - here VETERAN",
            "row 5 rejected CATEGORY_UNKNOWN@离退休类别", "孙试康 县水利局 - - - - - here YES_NO_UNCLEAR@离退休类别"),

    COLUMNS_TO_TICK_WITHOUT_A_GROUP(ledger(row("单位名称", "姓名", "身份证号", "离休", "退休"), row("县水利局", "王试安", ONE, "√", "/"),
            row("县水利局", "李试平", TWO, "/", "√")), "王试安 县水利局 - - - - - here VETERAN", "李试平 县水利局 - - - - - here"),

    ONE_COLUMN_TO_TICK(ledger(row("单位名称", "姓名", "身份证号", "离休"), row("县水利局", "王试安", ONE, "√"),
            row("县水利局", "李试平", TWO, "")), "王试安 县水利局 - - - - - here VETERAN", "李试平 县水利局 - - - - - here"),

    A_SECOND_RELATIVE_ALONE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属1", "", "家属2", ""),
            row("", "", "", "姓名", "电话", "姓名", "电话"), row("县水利局", "王试安", ONE, "/", "", "王二试", "19900020002"),
            row("县水利局", "李试平", TWO, "李小试", "", "李二试", "/")), "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1")),
            "COLUMN 家属2·姓名", "COLUMN 家属2·电话", "王试安 县水利局 - - - 王二试 19900020002 here",
            "李试平 县水利局 - - - 李小试 - here MORE_RELATIVES@家属联系人"),

    A_MOBILE_AND_A_LANDLINE(
            ledger(row("单位名称", "姓名", "身份证号", "座机", "手机"), row("县水利局", "王试安", ONE, "0546-8234567", "19900010001"),
                    row("县水利局", "李试平", TWO, "8234568", "/"), row("县水利局", "赵试宁", THREE, "", "19900010003"),
                    row("县水利局", "钱试明", FOUR, "19900010004", "0546-8234569")),
            "王试安 县水利局 - - 19900010001 - - here [座机：05468234567]", "李试平 县水利局 - - 8234568 - - here",
            "赵试宁 县水利局 - - 19900010003 - - here", "钱试明 县水利局 - - 19900010004 - - here [联系电话：05468234569]"),

    SECOND_NUMBERS_COUNTED(ledger(row("单位名称", "姓名", "身份证号", "联系电话1", "联系电话2"), row("县水利局", "王试安", ONE, "19900010001", "无"),
            row("县水利局", "李试平", TWO, "", "19900010002"), row("县水利局", "赵试宁", THREE, "19900010003", "老家8234567")),
            "王试安 县水利局 - - 19900010001 - - here", "李试平 县水利局 - - 19900010002 - - here",
            "赵试宁 县水利局 - - 19900010003 - - here [联系电话2：8234567（老家）]"),

    A_SUM_OF_THE_OTHER_SHEETS(book -> book.add(Sheet.of("汇总", rows(row("单位名称", "姓名", "身份证号"), row("县水利局", "王试安", ONE),
            row("县财政局", "李试平", TWO)))).add(Sheet.of("县水利局", rows(row("姓名", "身份证号"), row("王试安", ONE))))
            .add(Sheet.of("县财政局", rows(row("姓名", "身份证号"), row("李试平", TWO)))), "ASKED 汇总", "王试安 县水利局 - - - - - here",
            "李试平 县财政局 - - - - - here"),

    A_SUM_ALONE(book -> book.add(Sheet.of("汇总表", rows(row("单位名称", "姓名", "身份证号"), row("县水利局", "王试安", ONE)))),
            "王试安 县水利局 - - - - - here"),

    A_NOTE_ON_A_HEADING(ledger(row("单位名称", "姓名", "身份证号", new Noted("联系电话", "填老伴的")), row("县水利局", "王试安", ONE, "19900010001")),
            "王试安 县水利局 - - 19900010001 - - here", "row 1 COLUMN 联系电话"),

    LABELS_SIDE_BY_SIDE_IN_A_CELL(book -> book.add(Sheet.of("Sheet1", rows(row("离退休干部花名册"),
            row("填报单位（盖章）：县水利局          填报时间：2026.6"), row("序号", "姓  名", "公民身份\n号    码"), row(1, "王 试", ONE)), "A1:C1",
            "A2:C2")), "COLUMN 单位名称", "王试 县水利局 - - - - - here"),

    GROUPS_BY_RANK(ledger(row("县水利局老干部基本情况统计表"), row("序号", "姓名", "身份证号"), row("一、离休干部"), row(1, "钱试明", FOUR),
            row("二、县处级"), row(1, "王试安", ONE), row("三、乡科级正职（1人）"), row(1, "李试平", TWO)), "COLUMN 单位名称",
            "钱试明 县水利局 - - - - - here VETERAN", "王试安 县水利局 - - - - - here", "李试平 县水利局 - - - - - here"),

    GROUPS_WITHIN_GROUPS(ledger(row("序号", "单位", "姓名", "身份证号"), row("一、离休干部"), row("（一）县处级"), row(1, "县水利局", "钱试明", FOUR),
            row("二、去世人员"), row("（一）离休干部"), row(1, "县水利局", "王试安", ONE), row("（二）科级"), row(1, "县水利局", "李试平", TWO),
            row("三、其他"), row(1, "县水利局", "赵试宁", THREE)), "钱试明 县水利局 - - - - - here VETERAN", "row 7 rejected LEFT@姓名",
            "row 9 rejected LEFT@姓名", "赵试宁 县水利局 - - - - - here"),

    A_RANK_BELOW_A_GROUP(ledger(row("单位", "姓名", "身份证号"), row("离休干部"), row("县水利局", "钱试明", FOUR), row("县处级"),
            row("县水利局", "王试安", ONE)), "钱试明 县水利局 - - - - - here VETERAN", "王试安 县水利局 - - - - - here VETERAN", "row 4 COLUMN "),

    SENTENCES_BELOW_THE_TABLE(ledger(row("单位", "姓名", "身份证号"), row("县水利局", "王试安", ONE), row("主要负责人（签字）：某某", "", "填报人：某某"),
            row("备注：1.一式两份。"), row("2.年龄截至2026年6月30日。"), row("", "（以下空白）", "")), "王试安 县水利局 - - - - - here", "row 5 COLUMN "),

    BESIDE_A_NAME(ledger(row("单位", "姓名", "身份证号", "民族"), row("县水利局", "王试安（离休）", ONE, ""), row("县水利局", "李试平（男）", TWO, ""),
            row("县水利局", "赵试宁（回族）", THREE, "回"), row("县水利局", "钱试明（女）", FOUR, "")), "王试安 县水利局 - - - - - here VETERAN",
            "李试平 县水利局 - - - - - here", "赵试宁 县水利局 - - - - - here",
            "钱试明 县水利局 - - - - - here NAME_DOUBTFUL@姓名 [姓名：女]"),

    DATES_AS_SOME_TYPE_THEM(ledger(row("单位", "姓名", "身份证号", "入党时间", "退休时间"), row("县水利局", "王试安", ONE, "'1975.07", "2010.00"),
            row("县水利局", "李试平", TWO, "27576", "1975年2月30日"), row("县水利局", "赵试宁", THREE, "1945.07", "2005年（提前）")),
            "王试安 县水利局 1975-07 2010 - - - here",
            "李试平 县水利局 - - - - - here DATE_UNREADABLE@入党时间 DATE_UNREADABLE@离退休时间",
            "赵试宁 县水利局 - 2005 - - - here DATE_IMPLAUSIBLE@入党时间 DATE_UNREADABLE@离退休时间"),

    TRADITIONAL_HEADINGS(ledger(row("單位名稱", "姓名", "身份證號碼", "聯繫電話", "入黨時間"), row("县水利局", "王试安", ONE, "19900010001", "1975.07")),
            "王试安 县水利局 1975-07 - 19900010001 - - here"),

    MISSPELT_HEADINGS(ledger(row("单位", "性名", "身份征号", "连系电活", "入党日起"), row("县水利局", "王试安", ONE, "19900010001", "1975.07")),
            "王试安 县水利局 1975-07 - 19900010001 - - here"),

    ENGLISH_HEADINGS(ledger(row("序号NO.", "Unit", "【姓名】", "ID Number", "Phone"), row(1, "县水利局", "王试安", ONE, "19900010001")),
            "王试安 县水利局 - - 19900010001 - - here"),

    TWO_DATES_OF_BIRTH(ledger(row("单位", "姓名", "身份证号", "出生年月（身份证）", "出生年月（档案）"), row("县水利局", "王试安", ONE, "1950.05", "1949.11")),
            "COLUMN 身份证出生年月", "王试安 县水利局 - - - - - here BIRTH_CONFLICT@出生年月 *1949-11"),

    NO_PHONE_AT_ALL(
            ledger(row("单位", "姓名", "身份证号", "电话"), row("县水利局", "王试安", ONE, "无手机"),
                    row("县水利局", "李试平", TWO, "tel:+86 199 0001 0002")),
            "王试安 县水利局 - - - - - here", "李试平 县水利局 - - 19900010002 - - here"),

    HANDED_OVER(ledger(row("单位", "姓名", "身份证号", "备注"), row("县水利局", "王试安", ONE, "转县财政局"), row("县水利局", "李试平", TWO, "2025年移交社区管理"),
            row("县水利局", "赵试宁", THREE, "待遇已落实")), "王试安 县水利局 - - - - - here MAYBE_LEFT@备注",
            "李试平 县水利局 - - - - - here MAYBE_LEFT@备注", "赵试宁 县水利局 - - - - - here"),

    DAYS_OF_VETERANS_APART(ledger(row("单位", "姓名", "身份证号", "离休时间", "退休时间"), row("县水利局", "钱试明", FOUR, "1990.01", ""),
            row("县水利局", "王试安", ONE, "/", "2010.05")), "钱试明 县水利局 - 1990-01 - - - here VETERAN",
            "王试安 县水利局 - 2010-05 - - - here"),

    DAYS_INSTEAD_OF_TICKS(ledger(row("单位", "姓名", "身份证号", "离休", "退休"), row("县水利局", "钱试明", FOUR, "1990.01", ""),
            row("县水利局", "王试安", ONE, "", "2010.05")), "钱试明 县水利局 - - - - - here YES_NO_UNCLEAR@离退休类别 VETERAN",
            "王试安 县水利局 - - - - - here YES_NO_UNCLEAR@离退休类别"),

    WHETHER_A_VETERAN(ledger(row("单位", "姓名", "身份证号", "是否离休"), row("县水利局", "钱试明", FOUR, "是"), row("县水利局", "王试安", ONE, "否")),
            "COLUMN 是否离休", "钱试明 县水利局 - - - - - here VETERAN", "王试安 县水利局 - - - - - here"),

    UNITS_FILLED_IN_BEFOREHAND(ledger(row("序号", "单位", "姓名", "身份证号"), row(1, "县水利局", "王试安", ONE), row(2, "县水利局", "", ""),
            row(3, "县水利局", "", ""), row("", "标红人员为已去世", "", "")), "王试安 县水利局 - - - - - here", "row 5 COLUMN ",
            "row 3 COLUMN 单位名称"),

    UNITS_AND_WHAT_IS_OF_THEM(ledger(row("单位", "姓名", "身份证号"), row("县水利局机关", "王试安", ONE), row("县水利局（原水务局）", "李试平", TWO),
            row("县水利局退休", "赵试宁", THREE), row("县水利局/县财政局", "钱试明", FOUR)), "王试安 县水利局 - - - - - here",
            "李试平 县水利局 - - - - - here", "赵试宁 县水利局 - - - - - here", "row 5 rejected UNIT_UNKNOWN@单位名称"),

    SOMEBODY_ABOVE_THE_HEADING(ledger(row("县水利局", "王试安", ONE), row("单位", "姓名", "身份证号"), row("县水利局", "李试平", TWO)),
            "李试平 县水利局 - - - - - here", "row 1 COLUMN "),

    WHERE_HE_WENT(ledger(row("单位", "姓名", "身份证号", "是否流动党员", "流动去向", "居住状况"), row("县水利局", "王试安", ONE, "是", "济南", ""),
            row("县水利局", "李试平", TWO, "", "济南", ""), row("县水利局", "赵试宁", THREE, "", "/", "随女儿在青岛"),
            row("县水利局", "钱试明", FOUR, "", "", "随女儿在县城")), "COLUMN 流动去向", "王试安 县水利局 - - - - - floating",
            "李试平 县水利局 - - - - - here MAYBE_LEFT@姓名", "赵试宁 县水利局 - - - - - here MAYBE_LEFT@居住状况",
            "钱试明 县水利局 - - - - - here"),

    BIRTH_WITH_AN_AGE(ledger(row("单位", "姓名", "身份证号", "出生年月（年龄）", "人员状态"), row("县水利局", "王试安", ONE, "1950.05（76）", "离退休"),
            row("县水利局", "李试平", TWO, "1950.05\n（76岁）", "在家")), "王试安 县水利局 - - - - - here *1950-05",
            "李试平 县水利局 - - - - - here *1950-05"),

    A_BRANCH_WRITTEN_ONCE(ledger(row("县水利局党员名册"), row("支部名称", "姓名", "身份证号"), row("第一支部", "王试安", ONE), row("", "李试平", TWO),
            row("", "赵试宁", THREE)), "COLUMN 单位名称", "王试安 县水利局 - - - - - here",
            "李试平 县水利局 - - - - - here SAME_AS_ABOVE@所在党支部", "赵试宁 县水利局 - - - - - here"),

    RELATIVES_OF_VETERANS(book -> book.add(Sheet.of("离休", rows(row("单位", "姓名", "身份证号"), row("一、离休干部"), row("县水利局", "钱试明", FOUR),
            row("二、离休干部遗孀"), row("县水利局", "王试安", ONE))))
            .add(Sheet.of("遗属", rows(row("单位", "姓名", "身份证号"), row("县水利局", "李试平", TWO)))), "ASKED 遗属",
            "钱试明 县水利局 - - - - - here VETERAN", "王试安 县水利局 - - - - - here NAME_DOUBTFUL@姓名"),

    A_COUPLE_IN_TWO_ROWS(
            ledger(row("单位", "姓名", "与户主关系", "身份证号"), row("县水利局", "王试安", "本人", ONE), row("县水利局", "赵试宁", "配偶", THREE)),
            "COLUMN 与户主关系", "王试安 县水利局 - - - - - here", "赵试宁 县水利局 - - - - - here NAME_DOUBTFUL@姓名"),

    WHO_IS_STILL_IN_OFFICE(ledger(row("单位", "姓名", "身份证号"), row("一、离退休党员"), row("县水利局", "王试安", ONE), row("二、在职党员"),
            row("县水利局", "李试平", Numbers.of("37059919850505103"))), "王试安 县水利局 - - - - - here",
            "李试平 县水利局 - - - - - here YES_NO_UNCLEAR@离退休类别 DATE_IMPLAUSIBLE@身份证号"),

    NO_MEMBERS_YET(ledger(row("入党积极分子花名册"), row("单位", "姓名", "身份证号"), row("县水利局", "王试安", ONE)),
            "王试安 县水利局 - - - - - here POLITICAL_STATUS_DOUBTFUL@姓名"),

    DEATH_BEHIND_A_NAME(ledger(row("单位", "姓名", "身份证号"), row("县水利局", "王试安已故", ONE), row("县水利局", "故李试平", TWO),
            row("县水利局", "赵试宁 2025.3去世", THREE), row("县水利局", "钱济世", FOUR)), "王试安 县水利局 - - - - - here MAYBE_LEFT@姓名 [姓名：已故]",
            "李试平 县水利局 - - - - - here MAYBE_LEFT@姓名 [姓名：故]", "赵试宁 县水利局 - - - - - here MAYBE_LEFT@姓名 [姓名：2025.3去世]",
            "钱济世 县水利局 - - - - - here"),

    A_CATEGORY_AS_ABOVE(ledger(row("单位", "姓名", "身份证号", "类别"), row("县水利局", "王试安", ONE, "离休"), row("县水利局", "李试平", TWO, "〃")),
            "王试安 县水利局 - - - - - here VETERAN", "李试平 县水利局 - - - - - here SAME_AS_ABOVE@离退休类别"),

    WORDS_NOBODY_HEADED(ledger(row("单位", "姓名", "身份证号", ""), row("县水利局", "王试安", ONE, "2025年病逝"), row("县水利局", "李试平", TWO, "")),
            "王试安 县水利局 - - - - - here MAYBE_LEFT@姓名", "李试平 县水利局 - - - - - here", "row 2 COLUMN D"),

    A_RELATIVE_IN_BRACKETS(ledger(row("单位", "姓名", "身份证号", "紧急联系人及电话"), row("县水利局", "王试安", ONE, "王小试（子）19900020001")),
            "王试安 县水利局 - - - 王小试(子) 19900020001 here PHONE_NOTE@家属联系人"),

    TWO_PEOPLE_IN_A_ROW(ledger(row("单位", "姓名", "身份证号"), row("县水利局", "王试安\n李试平", ONE + "\n" + TWO), row("县水利局", "赵试宁", THREE)),
            "row 2 rejected NAME_DOUBTFUL@姓名 ID_LENGTH@身份证号", "赵试宁 县水利局 - - - - - here");

    private final UnaryOperator<RawBook> content;
    private final List<String> expected;

    SentWorkbooks(UnaryOperator<RawBook> content, String... expected) {
        this.content = content;
        this.expected = List.of(expected);
    }

    @Override
    public RawBook in(RawBook.Program program) {
        return content.apply(new RawBook(program));
    }

    @Override
    public List<String> expected() {
        return expected;
    }

    @SafeVarargs
    private static UnaryOperator<RawBook> ledger(List<Object>... rows) {
        return book -> book.add(Sheet.of("Sheet1", Arrays.asList(rows)));
    }
}
