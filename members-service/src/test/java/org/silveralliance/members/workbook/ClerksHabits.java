package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.Numbers.FOUR;
import static org.silveralliance.members.workbook.Numbers.ONE;
import static org.silveralliance.members.workbook.Numbers.THREE;
import static org.silveralliance.members.workbook.Numbers.TWO;
import static org.silveralliance.members.workbook.WorkbookKinds.people;
import static org.silveralliance.members.workbook.WorkbookKinds.row;
import static org.silveralliance.members.workbook.WorkbookKinds.rows;
import static org.silveralliance.members.workbook.WorkbookKinds.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Sheet;

/** How clerks fill ledgers in, each habit with what a careful reader would make of it. */
enum ClerksHabits implements LedgerKind {

    A_COLUMN_FOR_EACH_DIGIT(book -> book.add(Sheet.of("台账", rows(digitsHead("单位名称", "姓名", "身份证号"), digits(ONE, "县水利局", "王试安"),
            digits(TWO, "县水利局", "李试平"), digits(THREE.substring(0, 17), "县水利局", "赵试宁"),
            beside(row("县水利局", "钱试明", FOUR), blanks(17))), "C1:T1")),
            with(people(), List.of("row 4 rejected ID_LENGTH@身份证号", "钱试明 县水利局 - - - - - here"))),

    DIGITS_NUMBERED_BELOW(book -> book.add(Sheet.of("台账", rows(digitsHead("单位名称", "姓名", "身份证号"),
            beside(row("", ""), numbers(18)), digits(ONE, "县水利局", "王试安"), digits(TWO, "县水利局", "李试平")),
            "A1:A2", "B1:B2", "C1:T1")), people()),

    DIGITS_NOBODY_MERGED(book -> book.add(Sheet.of("台账", rows(digitsHead("单位名称", "姓名", "身份证号"),
            digits(ONE, "县水利局", "王试安"), digits(TWO, "县水利局", "李试平")))), people()),

    THE_NUMBER_IN_TWO(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号前6位", "身份证号后12位"),
            row("县水利局", "王试安", 370599, ONE.substring(6)), row("县水利局", "李试平", "370599", TWO.substring(6)),
            row("县水利局", "赵试宁", "370599", THREE.substring(6, 14))))),
            with(people(), List.of("row 4 rejected ID_LENGTH@身份证号"))),

    THE_NUMBER_IN_TWO_BY_BRACKETS(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号码（前6位）", "身份证号码（后12位）"), row("县水利局", "王试安", 370599, ONE.substring(6)),
            row("县水利局", "李试平", "370599", TWO.substring(6))))), people()),

    THE_NUMBER_IN_GROUPS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "", ""),
            row("", "", "地区码", "出生日期码", "顺序校验码"), row("县水利局", "王试安", 370599, 19500505, "0011"),
            row("县水利局", "李试平", "370599", "19500505", 70)), "A1:A2", "B1:B2", "C1:E1")),
            List.of("王试安 县水利局 - - - - - here", "row 4 rejected ID_LENGTH@身份证号")),

    THE_WHOLE_NUMBER_BESIDE_ITS_PARTS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "身份证号后4位"),
            row("县水利局", "王试安", ONE, "9999")))), List.of("COLUMN 身份证号后4位", "王试安 县水利局 - - - - - here")),

    PHONES_IN_SEVERAL_COLUMNS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "联系电话", "", ""),
            row("县水利局", "王试安", ONE, 199, "0001", "0001"), row("县水利局", "李试平", TWO, "0546", "8234567", ""),
            row("县水利局", "赵试宁", THREE, "19900010003", "0546-8234567", "")), "D1:F1")),
            List.of("王试安 县水利局 - - 19900010001 - - here", "李试平 县水利局 - - 05468234567 - - here",
                    "赵试宁 县水利局 - - - - - here PHONE_SEVERAL@联系电话")),

    DATES_IN_SEVERAL_COLUMNS(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "出生年月", "", "", "入党时间", "", "", "离退休时间", ""),
            row("", "", "", "年", "月", "日", "年", "月", "日", "年", "月"),
            row("县水利局", "王试安", ONE, 1950, 5, 5, 1975, 7, 1, 2010, 6),
            row("县水利局", "李试平", TWO, "1950年", "5月", "5日", 1975, "", "", "二〇一〇", "六"),
            row("县水利局", "赵试宁", THREE, "", "", "", "", 7, 1, "", ""),
            row("县水利局", "钱试明", FOUR, "", "", "", 1975, "", 1, 2010, 13)), "A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1",
            "J1:K1")),
            List.of("王试安 县水利局 1975-07-01 2010-06 - - - here", "李试平 县水利局 1975 2010-06 - - - here",
                    "赵试宁 县水利局 - - - - - here DATE_UNREADABLE@入党时间",
                    "钱试明 县水利局 - - - - - here DATE_UNREADABLE@入党时间 DATE_UNREADABLE@离退休时间")),

    DATES_IN_COLUMNS_NAMED_ONE_BY_ONE(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "入党年", "入党月", "离退休时间", ""), row("县水利局", "王试安", ONE, 1975, 7, 2010, 6)), "F1:G1")),
            List.of("王试安 县水利局 1975-07 2010-06 - - - here")),

    TWO_PHONES_NUMBERED(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "联系电话1", "联系电话2"),
            row("县水利局", "王试安", ONE, "19900010001", "0546-8234567")))),
            List.of("王试安 县水利局 - - 19900010001 - - here")),

    TWO_RELATIVES_IN_ONE_GROUP(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属情况", "", "", ""),
            row("", "", "", "姓名", "电话", "姓名", "电话"),
            row("县水利局", "王试安", ONE, "王小试", "19900020001", "王二试", "19900020002"),
            row("县水利局", "李试平", TWO, "李小试", "19900020003", "", "")), "A1:A2", "B1:B2", "C1:C2", "D1:G1")),
            List.of("COLUMN 家属情况·姓名", "COLUMN 家属情况·电话",
                    "王试安 县水利局 - - - 王小试 19900020001 here MORE_RELATIVES@家属联系人",
                    "李试平 县水利局 - - - 李小试 19900020003 here")),

    RELATIVES_IN_NUMBERED_GROUPS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属1", "", "家属2", ""),
            row("", "", "", "姓名", "电话", "姓名", "电话"),
            row("县水利局", "王试安", ONE, "王小试", "19900020001", "王二试", "19900020002")), "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1")),
            List.of("COLUMN 家属2·姓名", "COLUMN 家属2·电话",
                    "王试安 县水利局 - - - 王小试 19900020001 here MORE_RELATIVES@家属联系人")),

    RELATIVES_NUMBERED_ONE_BY_ONE(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "家属1", "电话1", "家属2", "电话2"),
            row("县水利局", "王试安", ONE, "王小试", "19900020001", "王二试", "19900020002")))),
            List.of("COLUMN 家属2·姓名", "COLUMN 家属2·电话",
                    "王试安 县水利局 - - - 王小试 19900020001 here MORE_RELATIVES@家属联系人")),

    THE_SAME_RELATIVE_TWICE(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "联系电话", "家属联系人", "联系电话", "家属联系人", "联系电话"),
            row("县水利局", "王试安", ONE, "19900010001", "王小试", "19900020001", "王二试", "19900020002")))),
            List.of("COLUMN 家属联系人", "COLUMN 家属联系人·联系电话",
                    "王试安 县水利局 - - 19900010001 王小试 19900020001 here MORE_RELATIVES@家属联系人")),

    A_SPOUSE_AND_A_CHILD(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "联系电话", "配偶姓名", "手机号", "子女姓名", "子女联系电话"),
            row("县水利局", "王试安", ONE, "19900010001", "孙试红", "19900020001", "王二试", "19900020002")))),
            List.of("COLUMN 子女姓名", "COLUMN 子女联系电话",
                    "王试安 县水利局 - - 19900010001 孙试红 19900020001 here MORE_RELATIVES@家属联系人")),

    REMARKS_THAT_SAY_HE_IS_GONE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "备注", "是否流动党员", "走访情况"),
            row("县水利局", "王试安", ONE, "走了", "", ""), row("县水利局", "李试平", TWO, "组织关系转至县财政局", "", ""),
            row("县水利局", "赵试宁", THREE, "失联", "", "老伴走了"), row("县水利局", "钱试明", FOUR, "长期在外", "是", "关系已转")))),
            List.of("COLUMN 走访情况", "王试安 县水利局 - - - - - here MAYBE_LEFT@备注", "李试平 县水利局 - - - - - here MAYBE_LEFT@备注",
                    "赵试宁 县水利局 - - - - - here MAYBE_LEFT@备注", "钱试明 县水利局 - - - - - floating MAYBE_LEFT@姓名")),

    WHO_IS_NO_PARTY_MEMBER(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "政治面貌"),
            row("县水利局", "王试安", ONE, "中共党员"), row("县水利局", "李试平", TWO, "群众"),
            row("县水利局", "赵试宁", THREE, "中共预备党员"), row("县水利局", "钱试明", FOUR, "待查")))),
            List.of("王试安 县水利局 - - - - - here", "row 3 rejected NOT_A_PARTY_MEMBER@政治面貌",
                    "赵试宁 县水利局 - - - - - here POLITICAL_STATUS_DOUBTFUL@政治面貌",
                    "钱试明 县水利局 - - - - - here POLITICAL_STATUS_DOUBTFUL@政治面貌")),

    A_CATEGORY_WRITTEN_ONCE(book -> book.add(Sheet.of("台账", rows(row("类别", "单位名称", "姓名", "身份证号"),
            row("离休干部", "县水利局", "王试安", ONE), row("", "县水利局", "李试平", TWO), row("退休干部", "县水利局", "赵试宁", THREE),
            row("", "县水利局", "钱试明", FOUR)))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县水利局 - - - - - here SAME_AS_ABOVE@离退休类别",
                    "赵试宁 县水利局 - - - - - here", "钱试明 县水利局 - - - - - here")),

    A_BRANCH_WRITTEN_ONCE(book -> book.add(Sheet.of("台账", rows(row("单位", "支部", "姓名", "身份证号"),
            row("县水利局", "第一党支部", "王试安", ONE), row("", "", "李试平", TWO), row("", "第二党支部", "赵试宁", THREE)), "A2:A4")),
            List.of("王试安 县水利局 - - - - - here", "李试平 县水利局 - - - - - here SAME_AS_ABOVE@所在党支部",
                    "赵试宁 县水利局 - - - - - here")),

    A_ROW_THAT_SHOWS_HOW(book -> book.add(Sheet.of("台账", rows(row("序号", "单位名称", "姓名", "身份证号"),
            row("示例", "县水利局", "张试例", THREE), row(1, "县水利局", "王试安", ONE), row(2, "县水利局", "李试平", TWO)))),
            with(people(), List.of("COLUMN  2"))),

    SIGNATURES_BELOW_THE_NAMES(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"),
            row("县水利局", "王试安", ONE), row("县水利局", "李试平", TWO), row("单位负责人签字：", "某某", ""),
            row("填表人（签名）：", "某某", "")))), people()),

    A_SENTENCE_ABOVE_THE_DEAD(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"),
            row("县水利局", "王试安", ONE), row("以下人员均已去世"), row("县水利局", "李试平", TWO)))),
            List.of("王试安 县水利局 - - - - - here", "row 4 rejected LEFT@姓名")),

    A_COLUMN_WITHOUT_A_HEADING(book -> book.add(Sheet.of("台账", rows(row("", "单位名称", "姓名", "身份证号", ""),
            row(1, "县水利局", "王试安", ONE, "住院"), row(2, "县水利局", "李试平", TWO, "")))), with(people(), List.of("COLUMN E 2"))),

    AGES_BESIDE_NUMBERS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "年龄", "身份证号"),
            row("县水利局", "王试安", 76, ONE), row("县水利局", "李试平", "74岁", TWO), row("县水利局", "赵试宁", "69", THREE)))),
            with(people(), List.of("赵试宁 县水利局 - - - - - here BIRTH_CONFLICT@年龄"))),

    CONFIRMED_AND_NOT_ADMITTED(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "入党时间"),
            row("县水利局", "王试安", ONE, "1975年7月入党"), row("县水利局", "李试平", TWO, "1976年7月转正")))),
            List.of("王试安 县水利局 1975-07 - - - - here", "李试平 县水利局 - - - - - here DATE_UNREADABLE@入党时间")),

    TICKS_BENEATH_THEIR_WORDS(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "性别", "", "政治面貌", ""), row("", "", "", "男", "女", "中共党员", "群众"),
            row("县水利局", "王试安", ONE, "√", "", "√", ""), row("县水利局", "李试平", TWO, "", "√", "√", ""),
            row("县水利局", "赵试宁", THREE, "", "√", "", "√"), row("县水利局", "钱试明", FOUR, "", "", "√", "√")),
            "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1")),
            List.of("王试安 县水利局 - - - - - here", "row 4 rejected SEX_CONFLICT@性别", "row 5 rejected NOT_A_PARTY_MEMBER@政治面貌",
                    "钱试明 县水利局 - - - - - here POLITICAL_STATUS_DOUBTFUL@政治面貌")),

    GROUPS_OF_OTHERS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"), row("一、正式党员"),
            row("县水利局", "王试安", ONE), row("二、预备党员"), row("县水利局", "李试平", TWO), row("三、失联党员"),
            row("县水利局", "赵试宁", THREE), row("四、群众"), row("县水利局", "钱试明", FOUR)))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县水利局 - - - - - here POLITICAL_STATUS_DOUBTFUL@姓名",
                    "赵试宁 县水利局 - - - - - here MAYBE_LEFT@姓名", "row 9 rejected NOT_A_PARTY_MEMBER@姓名")),

    A_LIST_OF_FLOATING_MEMBERS(book -> book.add(Sheet.of("Sheet1", rows(row("流动党员花名册"), row("单位名称", "姓名", "身份证号", "是否流动党员"),
            row("县水利局", "王试安", ONE, "是"), row("县水利局", "李试平", TWO, "")), "A1:D1")),
            List.of("王试安 县水利局 - - - - - floating", "李试平 县水利局 - - - - - here MAYBE_LEFT@姓名")),

    HOW_PEOPLE_ARE_CALLED(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"), row("县水利局", "王试安副局长", ONE),
            row("县水利局", "李试平老师", TWO), row("县水利局", "赵主任", THREE), row("县水利局", "钱长生", FOUR)))),
            List.of("王试安 县水利局 - - - - - here NAME_DOUBTFUL@姓名", "李试平 县水利局 - - - - - here NAME_DOUBTFUL@姓名",
                    "赵主任 县水利局 - - - - - here NAME_DOUBTFUL@姓名", "钱长生 县水利局 - - - - - here")),

    A_RELATIVE_WITH_HIS_NUMBER(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属及电话", "家属联系电话"),
            row("县水利局", "王试安", ONE, "儿子王小试19900020001", ""), row("县水利局", "李试平", TWO, "李小试19900020002", "19900020003"),
            row("县水利局", "赵试宁", THREE, "19900020004", "")))),
            List.of("王试安 县水利局 - - - 儿子王小试 19900020001 here PHONE_NOTE@家属联系人",
                    "李试平 县水利局 - - - 李小试19900020002 19900020003 here PHONE_SEVERAL@家属联系人",
                    "赵试宁 县水利局 - - - 19900020004 - here PHONE_SEVERAL@家属联系人")),

    TICKED_BESIDE_AS_LEFT(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "去世", "转出"),
            row("县水利局", "王试安", ONE, "√", ""), row("县水利局", "李试平", TWO, "", "√"), row("县水利局", "赵试宁", THREE, "", "")))),
            List.of("COLUMN 转出", "row 2 rejected LEFT@去世或转出时间", "李试平 县水利局 - - - - - here MAYBE_LEFT@姓名",
                    "赵试宁 县水利局 - - - - - here")),

    SUMS_OF_OTHER_KINDS(book -> book.add(Sheet.of("台账", rows(row("序号", "单位名称", "姓名", "身份证号"), row(1, "县水利局", "王试安", ONE),
            row(2, "县水利局", "李试平", TWO), row("", "其中：离休", "1人", ""), row("", "平均年龄", "76", ""),
            row("", "截止日期：", "2026年6月30日", "")))), people()),

    A_ROW_FOR_EACH_UNIT(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"), row("县水利局（2人）"),
            row("", "王试安", ONE), row("", "李试平", TWO), row("县财政局"), row("", "赵试宁", THREE)), "A2:C2", "A5:C5")),
            with(people(), List.of("赵试宁 县财政局 - - - - - here", "COLUMN 单位名称 1"))),

    UNITS_BESIDE_THEIR_COLUMN(book -> book.add(Sheet.of("台账", rows(row("序号", "单位名称", "姓名", "身份证号"), row("一、县水利局"),
            row(1, "", "王试安", ONE), row(2, "", "李试平", TWO), row("二、县财政局"), row(1, "", "赵试宁", THREE)))),
            with(people(), List.of("赵试宁 县财政局 - - - - - here", "COLUMN 单位名称 1"))),

    WORDS_BELOW_THE_TABLE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"), row("县水利局", "王试安", ONE),
            row("县水利局", "李试平", TWO), row("填报说明：单位名称填全称"), row("联系人：某某"), row("（盖章）", "", "2026年6月1日"),
            row("经办人 某某", "", ""), row("分管领导签字", "", "")))), people());

    private final UnaryOperator<RawBook> content;
    private final List<String> expected;

    ClerksHabits(UnaryOperator<RawBook> content, List<String> expected) {
        this.content = content;
        this.expected = expected;
    }

    @Override
    public RawBook in(RawBook.Program program) {
        return content.apply(new RawBook(program));
    }

    @Override
    public List<String> expected() {
        return expected;
    }

    private static List<Object> digitsHead(Object... names) {
        return beside(row(names), blanks(17));
    }

    private static List<Object> digits(String number, Object... before) {
        return beside(row(before), number.chars().<Object> mapToObj(c -> Character.isDigit(c) ? c - '0' : "X").toList());
    }

    private static List<Object> numbers(int last) {
        List<Object> numbers = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static List<Object> blanks(int columns) {
        return Collections.nCopies(columns, "");
    }

    private static List<Object> beside(List<Object> left, List<Object> right) {
        List<Object> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
