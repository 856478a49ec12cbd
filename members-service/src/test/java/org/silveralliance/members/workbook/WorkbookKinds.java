package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.Numbers.FOUR;
import static org.silveralliance.members.workbook.Numbers.ONE;
import static org.silveralliance.members.workbook.Numbers.THREE;
import static org.silveralliance.members.workbook.Numbers.TWO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Broken;
import org.silveralliance.testkit.RawBook.Formula;
import org.silveralliance.testkit.RawBook.Iso;
import org.silveralliance.testkit.RawBook.Noted;
import org.silveralliance.testkit.RawBook.Sheet;

/** The kinds of ledgers offices send, each with what a careful clerk would make of it. */
enum WorkbookKinds implements LedgerKind {

    PLAIN(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), person("李试平", TWO)))), people()),

    TITLE_REMARKS_AND_FOOTERS(book -> book.add(Sheet.of("台账", rows(row("利津县离退休干部党员台账", "", "", "", ""),
            row("填报单位：县委老干部局", "", "", "填报日期：2026年1月"), row(""), head(), person("王试安", ONE), person("李试平", TWO),
            row("合计", "2人"), row("填表人：某某", "", "审核人：某某")), "A1:E1")), people()),

    UNITS_MERGED_OVER_PEOPLE(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), row("", "李试平", TWO)), "A2:A3")),
            people()),

    TWO_ROWS_OF_HEADINGS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属情况", "", "联系方式", ""),
            row("", "", "", "姓名", "电话", "电话", "住址"), row("县水利局", "王试安", ONE, "王小试", "19900020001", "19900010001", "利津街道")),
            "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1")), List.of("王试安 县水利局 - - 19900010001 王小试 19900020001 here")),

    KEYS_IN_THE_SECOND_ROW(book -> book.add(Sheet.of("台账", rows(row("单位名称", "家属情况", "", "基本情况", "", ""),
            row("", "姓名", "电话", "姓名", "身份证号", "电话"), row("县水利局", "王小试", "19900020001", "王试安", ONE, "19900010001")),
            "A1:A2", "B1:C1", "D1:F1")), List.of("王试安 县水利局 - - 19900010001 王小试 19900020001 here")),

    THREE_ROWS_OF_HEADINGS(book -> book.add(Sheet.of("台账", rows(row("党员信息", "", "", "", "", ""),
            row("单位名称", "基本情况", "", "联系方式", "", ""), row("", "姓名", "身份证号", "本人电话", "家属", "家属电话"),
            row("县水利局", "王试安", ONE, "19900010001", "王小试", "19900020001")), "A1:F1", "A2:A3", "B2:C2", "D2:F2")),
            List.of("王试安 县水利局 - - 19900010001 王小试 19900020001 here")),

    GROUPS_NOBODY_MERGED(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属情况", "", "电话"),
            row("", "", "", "姓名", "电话", ""), row("县水利局", "王试安", ONE, "王小试", "19900020001", "19900010001")))),
            List.of("王试安 县水利局 - - 19900010001 王小试 19900020001 here")),

    HEADING_AGAIN_AFTER_A_PAGE(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), head(), person("李试平", TWO)))),
            people()),

    ANOTHER_TABLE_BELOW(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"), row("县水利局", "王试安", ONE), row(""),
            row("身份证号", "单位名称", "姓名", "联系电话"), row(TWO, "县水利局", "李试平", "19900010002")))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县水利局 - - 19900010002 - - here")),

    TABLES_SIDE_BY_SIDE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "", "单位名称", "姓名", "身份证号"),
            row("县水利局", "王试安", ONE, "", "县财政局", "李试平", TWO)))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县财政局 - - - - - here")),

    A_SHEET_FOR_EACH_UNIT(book -> book.add(new Sheet("2024年旧台账", true, rows(head(), person("旧试人", TWO)), List.of()))
            .add(Sheet.of("县水利局", rows(head(), person("王试安", ONE), person("李试平", TWO))))
            .add(Sheet.of("县财政局", rows(head(), row("县财政局", "赵试宁", THREE)))).add(Sheet.of("填表说明", rows(row("请如实填写"))))
            .add(Sheet.of("空表", rows(row("")))),
            with(List.of("SHEET 2024年旧台账", "SHEET 填表说明"), people(), List.of("赵试宁 县财政局 - - - - - here"))),

    SHEETS_NAMED_AFTER_UNITS(book -> book.add(Sheet.of("县水利局", rows(row("姓名", "身份证号"), row("王试安", ONE))))
            .add(Sheet.of("县财政局", rows(row("姓名", "身份证号"), row("李试平", TWO)))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县财政局 - - - - - here")),

    UNSEEN_CHARACTERS(book -> book.add(Sheet.of("台账", rows(
            row("单位名称\u200E", "姓\u00A0名", "身份证号\u200B*", "\uFEFF联系电话", "是否流动\n党员"),
            row("县水利\u200B局", "王\u200B试安", "370599\u206019500505\u00A00011", "\u202A19900010001\u202C", "是\u200B"),
            row("\uFEFF县水\n利局", "\uFEFF李 试 平", "\u2068" + TWO + "\u2069", "19900010002", "否")))),
            List.of("王试安 县水利局 - - 19900010001 - - floating", "李试平 县水利局 - - 19900010002 - - here")),

    MONTHS_AS_NUMBERS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "入党时间", "离退休时间"),
            row("县水利局", "王试安", ONE, 1975.06, 2012.0599999999999), row("县水利局", "李试平", TWO, 1975, 201206),
            row("县水利局", "赵试宁", THREE, 1975.1, 41061), row("县水利局", "钱试明", FOUR, 1905, 1960)))),
            List.of("王试安 县水利局 1975-06 2012-06 - - - here", "李试平 县水利局 1975 2012-06 - - - here",
                    "赵试宁 县水利局 1975 2012-06-01 - - - here DATE_UNREADABLE@入党时间",
                    "钱试明 县水利局 - - - - - here DATE_IMPLAUSIBLE@入党时间 DATE_IMPLAUSIBLE@离退休时间")),

    DATES_AS_TEXTS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "入党时间", "离退休时间"),
            row("县水利局", "王试安", ONE, "一九七五年六月", "2012年06月1号"), row("县水利局", "李试平", TWO, "民国41年6月", "2012/6/1 0:00:00"),
            row("县水利局", "赵试宁", THREE, "75.06", "2012-06-31"), row("县水利局", "钱试明", FOUR, "1975年6月(农历)", "不详")))),
            List.of("王试安 县水利局 1975-06 2012-06-01 - - - here",
                    "李试平 县水利局 - 2012-06-01 - - - here DATE_IMPLAUSIBLE@入党时间",
                    "赵试宁 县水利局 - - - - - here DATE_UNREADABLE@入党时间 DATE_UNREADABLE@离退休时间",
                    "钱试明 县水利局 - - - - - here DATE_UNREADABLE@入党时间")),

    TICKS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "是否流动党员"), row("县水利局", "王试安", ONE, "☑"),
            row("县水利局", "李试平", TWO, "□是 ☑否"), row("县水利局", "赵试宁", THREE, true), row("县水利局", "钱试明", FOUR, "看情况")))),
            List.of("王试安 县水利局 - - - - - floating", "李试平 县水利局 - - - - - here", "赵试宁 县水利局 - - - - - floating",
                    "钱试明 县水利局 - - - - - here YES_NO_UNCLEAR@是否流动党员")),

    COMPUTED_AND_BROKEN_CELLS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "入党时间", "联系电话"),
            row(new Formula("A9", "县水利局"), "王试安", ONE, new Iso("1975-06-01"), "19900010001"),
            row("县水利局", "李试平", TWO, new Formula("D9", ""), "19900010002"),
            row("县水利局", "赵试宁", THREE, "", new Broken("#N/A"))))),
            List.of("王试安 县水利局 1975-06-01 - 19900010001 - - here FORMULA_VALUE_USED@单位名称",
                    "李试平 县水利局 - - 19900010002 - - here FORMULA_VALUE_USED@入党时间", "row 4 rejected CELL_ERROR@联系电话")),

    ODD_NUMBERS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号"),
            row("县水利局", "王试安", "身份证：" + ONE + "（旧）"), row("县水利局", "李试平", "37O59919500505OO7O"),
            row("县水利局", "赵试宁", "3.70599194703088E+17"), row("县水利局", "钱试明", "3705991950050500"),
            row("县水利局", "孙试清", "370599195005****11"), row("县水利局", "周试远", ONE + "、" + TWO),
            row("县水利局", "吴试敏", "H12345678"), row("县水利局", "郑试康", 370599195005050011d)))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县水利局 - - - - - here", "row 4 rejected ID_DIGITS_LOST@身份证号",
                    "row 5 rejected ID_LENGTH@身份证号", "row 6 rejected ID_LENGTH@身份证号", "row 7 rejected ID_LENGTH@身份证号",
                    "row 8 rejected ID_LENGTH@身份证号", "row 9 rejected ID_DIGITS_LOST@身份证号")),

    COLUMNS_NOBODY_KNOWS(book -> book.add(Sheet.of("台账", rows(row("序号", "单位名称", "姓名", "身份证号", "照片", "有无障碍通道"),
            row(1, "县水利局", "王试安", ONE, "见附件", "有")))),
            List.of("COLUMN 照片", "COLUMN 有无障碍通道", "王试安 县水利局 - - - - - here")),

    TWO_COLUMNS_OF_ONE_NAME(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "备注", "备注"),
            row("县水利局", "王试安", ONE, "甲", "乙")))), List.of("COLUMN 备注", "王试安 县水利局 - - - - - here")),

    THE_RELATIVES_PHONE_BESIDE_HIM(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "联系电话", "家属联系人", "联系电话"),
            row("县水利局", "王试安", ONE, "19900010001", "王小试", "19900020001")))),
            List.of("王试安 县水利局 - - 19900010001 王小试 19900020001 here")),

    THE_RELATIVES_IN_BRACKETS(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "联系电话（本人）", "姓名（女儿）", "联系电话（女儿）"),
            row("县水利局", "王试安", ONE, "19900010001", "王小试", "19900020001")))),
            List.of("王试安 县水利局 - - 19900010001 王小试 19900020001 here")),

    THE_RELATIVES_NUMBER_ALONE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "电话（家属）"),
            row("县水利局", "王试安", ONE, "19900020001")))), List.of("王试安 县水利局 - - - - 19900020001 here")),

    LISTS_OF_UNITS(book -> book.add(Sheet.of("1.县水利局离退休党员名单", rows(row("姓名", "身份证号"), row("王试安", ONE))))
            .add(Sheet.of("县财政局（1人）", rows(row("姓名", "身份证号"), row("李试平", TWO)))),
            List.of("王试安 县水利局 - - - - - here", "李试平 县财政局 - - - - - here")),

    FREE_TEXT_AS_TYPED(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家属联系人"),
            row("县水利局", "王试安", ONE, "=儿子"), row("县水利局", "李试平", TWO, "@女儿")))),
            List.of("王试安 县水利局 - - - =儿子 - here", "李试平 县水利局 - - - @女儿 - here")),

    THE_UNIT_IN_THE_TITLE(book -> book.add(Sheet.of("Sheet1", rows(row("县水利局2026年离退休干部花名册"), row("序号", "姓名", "身份证号"),
            row(1, "王试安", ONE), row(2, "李试平", TWO)), "A1:C1")), with(List.of("COLUMN 单位名称"), people())),

    THE_UNIT_SAID_ABOVE(book -> book.add(Sheet.of("Sheet1", rows(row("党员台账"), row("填报单位：县水利局（盖章）", "", "2026年1月5日"),
            row("序号", "姓名", "身份证号"), row(1, "王试安", ONE), row(2, "李试平", TWO)))), with(List.of("COLUMN 单位名称"), people())),

    A_UNIT_ABOVE_EACH_GROUP(book -> book.add(Sheet.of("Sheet1", rows(row("序号", "姓名", "身份证号"), row("一、县水利局（1人）"),
            row(1, "王试安", ONE), row("二、县财政局"), row(1, "赵试宁", THREE)), "A2:C2", "A4:C4")),
            List.of("COLUMN 单位名称", "王试安 县水利局 - - - - - here", "赵试宁 县财政局 - - - - - here")),

    A_TABLE_FOR_EACH_UNIT(book -> book.add(Sheet.of("Sheet1", rows(row("单位：县水利局"), row("姓名", "身份证号"), row("王试安", ONE), row(""),
            row("单位：县财政局"), row("姓名", "身份证号"), row("赵试宁", THREE)))),
            List.of("COLUMN 单位名称", "王试安 县水利局 - - - - - here", "赵试宁 县财政局 - - - - - here")),

    THE_UNIT_WITH_THE_POST(book -> book.add(Sheet.of("台账", rows(row("姓名", "原工作单位及职务", "身份证号"), row("王试安", "县水利局副局长", ONE),
            row("李试平", "县水利局", TWO), row("赵试宁", "县水利局水文站站长", THREE)))),
            with(people(), List.of("row 4 rejected UNIT_UNKNOWN@单位名称"))),

    THE_UNITS_CODE_ALONE(
            book -> book.add(Sheet.of("Sheet1", rows(row("信用代码", "姓名", "身份证号"), row("11370522990000025W", "王试安", ONE),
                    row("113705229900000172", "赵试宁", THREE), row("", "李试平", TWO)))),
            List.of("王试安 县水利局 - - - - - here", "赵试宁 县财政局 - - - - - here", "row 4 rejected REQUIRED@单位名称")),

    MERGED_ACROSS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "", "姓名", "身份证号", ""), row("县水利局", "", "王试安", ONE, ""),
            row("县水利局", "", "李试平", TWO, "")), "A1:B1", "D1:E1", "A2:B2", "D2:E2", "A3:B3", "D3:E3")), people()),

    PAGES_AND_SUMS(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), row("本页小计", "1人"), row("第1页", "", "共2页"),
            row("续表"), head(), person("李试平", TWO), row("— 2 —"), row("县水利局小计", "2"), row("制表：某某", "", "审核：某某"), row("共计：2人")))),
            people()),

    OTHER_WORDS_FOR_COLUMNS(book -> book.add(Sheet.of("台账", rows(
            row("退休前\n单位", "老同志 姓名", "公民身份证号（18位）", "入党年份", "离、退休时间", "手机/电话", "紧急联络人", "紧急联系人手机号", "是否属流动党员"),
            row("县水利局", "王试安", ONE, 1975, "2012.6.", "19900010001", "王小试", "19900020001", "是（在济南）")))),
            List.of("王试安 县水利局 1975 2012-06 19900010001 王小试 19900020001 floating")),

    THE_HOUSEHOLD_ABOVE(book -> book.add(Sheet.of("台账", rows(row("单位", "姓名", "身份证号", "家庭主要成员", "", ""),
            row("", "", "", "称谓", "姓名", "联系电话"), row("县水利局", "王试安", ONE, "儿子", "王小试", "19900020001")), "A1:A2", "B1:B2",
            "C1:C2", "D1:F1")), List.of("COLUMN 家庭主要成员·称谓", "王试安 县水利局 - - - 王小试 19900020001 here")),

    WORDS_BESIDE_NAMES(book -> book.add(Sheet.of("台账", rows(head(), person("王试安（已故）", ONE), person("1.李试平 女", TWO),
            person("★赵试宁同志", THREE), person("无", FOUR)))),
            List.of("王试安 县水利局 - - - - - here MAYBE_LEFT@姓名", "李试平 县水利局 - - - - - here NAME_DOUBTFUL@姓名",
                    "赵试宁 县水利局 - - - - - here", "row 5 rejected REQUIRED@姓名")),

    WORDS_BESIDE_NUMBERS(
            book -> book.add(Sheet.of("台账", rows(head(), person("王试安", "“" + ONE + "”，"), person("李试平", "ID:" + TWO),
                    person("赵试宁", THREE + "女"), person("钱试明", "待查")))),
            with(people(), List.of("row 4 rejected ID_LENGTH@身份证号", "row 5 rejected ID_LENGTH@身份证号"))),

    WHO_MAY_HAVE_LEFT(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "健康状况", "备注"),
            row("县水利局", "王试安", ONE, "", "2025年3月去世"), row("县水利局", "李试平", TWO, "丧偶", "老伴已故"),
            row("县水利局", "赵试宁", THREE, "同上", "2025年转出")))),
            List.of("王试安 县水利局 - - - - - here MAYBE_LEFT@备注", "李试平 县水利局 - - - - - here",
                    "赵试宁 县水利局 - - - - - here SAME_AS_ABOVE@身体状况 MAYBE_LEFT@备注")),

    DATES_TYPED_LOOSELY(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "入党时间", "离退休时间"),
            row("县水利局", "王试安", ONE, "1975 7 1", "2012。06"), row("县水利局", "李试平", TWO, "一九七五·七", "2012.06—"),
            row("县水利局", "赵试宁", THREE, "壹玖柒伍年柒月", 75.07)))),
            List.of("王试安 县水利局 1975-07-01 2012-06 - - - here", "李试平 县水利局 1975-07 2012-06 - - - here",
                    "赵试宁 县水利局 1975-07 - - - - here DATE_UNREADABLE@离退休时间")),

    A_UNIT_IN_THE_FIRST_ROW_OF_ITS_PEOPLE(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), row("", "李试平", TWO),
            head(), row("", "钱试明", FOUR), row("县财政局", "赵试宁", THREE)))),
            with(people(), List.of("钱试明 县水利局 - - - - - here", "赵试宁 县财政局 - - - - - here", "COLUMN 单位名称 1"))),

    A_UNIT_SOMEBODY_FORGOT(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), person("李试平", TWO),
            row("", "赵试宁", THREE)))), with(people(), List.of("row 4 rejected REQUIRED@单位名称"))),

    NOBODYS_UNIT_BELOW_A_SUM(book -> book.add(Sheet.of("台账", rows(head(), person("王试安", ONE), row("小计", "1人"),
            row("", "李试平", TWO)))), List.of("王试安 县水利局 - - - - - here", "row 4 rejected REQUIRED@单位名称")),

    WHO_IS_STILL_HERE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "人员状态"),
            row("县水利局", "王试安", ONE, "健在"), row("县水利局", "李试平", TWO, "已故"), row("县水利局", "赵试宁", THREE, "失联"),
            row("县水利局", "钱试明", FOUR, "调出")))),
            List.of("王试安 县水利局 - - - - - here", "row 3 rejected LEFT@人员状态",
                    "赵试宁 县水利局 - - - - - here MAYBE_LEFT@人员状态", "row 5 rejected LEFT@人员状态")),

    WHO_IS_ALIVE(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "是否健在", "去世时间"),
            row("县水利局", "王试安", ONE, "√", "/"), row("县水利局", "李试平", TWO, "否", ""),
            row("县水利局", "赵试宁", THREE, "", "2025.03"), row("县水利局", "钱试明", FOUR, "住院", "")))),
            List.of("王试安 县水利局 - - - - - here", "row 3 rejected LEFT@是否健在", "row 4 rejected LEFT@去世或转出时间",
                    "钱试明 县水利局 - - - - - here MAYBE_LEFT@是否健在")),

    LEFT_WHERE_NOBODY_LOOKS(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "家庭住址", "摸底结果", "配偶情况"),
            row("县水利局", "王试安", ONE, "", "已于2025年病故", ""), row("县水利局", "李试平", TWO, "", "未转出", "已故"),
            row("县水利局", "赵试宁", THREE, "已去世", "", ""), row("县水利局", "钱试明", FOUR + "（已故）", "", "", "", "", "调出")))),
            List.of("COLUMN 摸底结果", "COLUMN 配偶情况", "王试安 县水利局 - - - - - here MAYBE_LEFT@姓名",
                    "李试平 县水利局 - - - - - here", "赵试宁 县水利局 - - - - - here MAYBE_LEFT@家庭住址",
                    "钱试明 县水利局 - - - - - here MAYBE_LEFT@姓名 MAYBE_LEFT@身份证号", "COLUMN H 5")),

    A_GROUP_THAT_DIED(book -> book.add(Sheet.of("台账", rows(head(), row("一、健在人员"), person("王试安", ONE), row("二、去世人员（1人）"),
            person("赵试宁", THREE), row("三、新增人员"), person("李试平", TWO)), "A2:C2", "A4:C4", "A6:C6")),
            List.of("王试安 县水利局 - - - - - here", "row 5 rejected LEFT@姓名", "李试平 县水利局 - - - - - here")),

    A_TITLE_OF_THE_DEAD(book -> book.add(Sheet.of("Sheet1", rows(row("2025年去世离退休干部党员名单"), head(), person("王试安", ONE)),
            "A1:C1")), List.of("row 3 rejected LEFT@姓名")),

    A_REMARK_ABOUT_THE_DEAD(book -> book.add(Sheet.of("Sheet1", rows(row("说明：去世人员请在备注中注明"), head(), person("王试安", ONE),
            person("李试平", TWO)))), people()),

    A_SECOND_RELATIVE_BELOW(book -> book.add(Sheet.of("台账", rows(
            row("单位名称", "姓名", "身份证号", "家属联系人", "家属联系电话", "备注"),
            row("县水利局", "王试安", ONE, "王小试", "19900020001", ""), row("", "", "", "王二试", "19900020002", ""),
            row("县水利局", "李试平", TWO, "", "", ""), row("", "", "", "李小试", "19900020003", "女儿"), row("填表人：某某")),
            "A4:A5", "B4:B5", "C4:C5")),
            List.of("王试安 县水利局 - - - 王小试 19900020001 here", "李试平 县水利局 - - - - - here", "COLUMN 家属联系人 3",
                    "COLUMN 家属联系人 5")),

    SIGNS_OF_WEB_PAGES(book -> book.add(Sheet.of("台账", rows(row("单位名称", "姓名", "身份证号", "联系电话", "家属联系人"),
            row("县水利局&nbsp;", "&nbsp;王试安", ONE + "&#8203;", "&nbsp;", "王&amp;试"),
            row("县水利&#x200B;局<br/>", "&#26446;试平", "&ensp;" + TWO, "19900010002<br>", "&lt;女儿&gt;")))),
            List.of("王试安 县水利局 - - - 王&试 - here", "李试平 县水利局 - - 19900010002 <女儿> - here")),

    NOTES_ON_CELLS(book -> book.add(Sheet.of("台账", rows(row("单位名称", new Noted("姓名", "按身份证填写"), "身份证号"),
            row("县水利局", new Noted("王试安", "2025年3月去世"), ONE), row("县水利局", "李试平", new Noted(TWO, "号码待核")),
            row("县水利局", new Noted("赵试宁", "老伴已故"), THREE)))),
            List.of("王试安 县水利局 - - - - - here MAYBE_LEFT@姓名", "李试平 县水利局 - - - - - here CELL_NOTE@姓名",
                    "赵试宁 县水利局 - - - - - here CELL_NOTE@姓名", "COLUMN 姓名 1")),

    COLUMNS_NUMBERED_BENEATH_THEIR_NAMES(book -> book.add(Sheet.of("台账", rows(head(), row("(1)", "(2)", "(3)"),
            person("王试安", ONE), person("李试平", TWO)))), people()),

    HEADINGS_NUMBERED_OR_IN_LATIN_TOO(book -> book.add(Sheet.of("台账", rows(
            row("1.单位名称", "2、姓名", "（3）身份证号", "联系电话 Tel.", "入党时间Date"),
            row("县水利局（2人）", "王试安", ONE, "19900010001", "1975-06-00"), row("", "李试平", TWO, "", "1975.06")), "A2:A3")),
            List.of("王试安 县水利局 1975-06 - 19900010001 - - here", "李试平 县水利局 1975-06 - - - - here")),

    A_NOTE_ABOUT_COLOURS(book -> book.add(Sheet.of("台账", rows(row("标黄的同志已转出"), head(), person("王试安", ONE), person("李试平", TWO),
            row("注：标红的为已去世人员")), "A1:C1")), with(people(), List.of("COLUMN  1", "COLUMN  5"))),

    UNITS_BELOW_THEIR_PEOPLE(book -> book.add(Sheet.of("台账", rows(head(), row("", "王试安", ONE), person("李试平", TWO),
            row("", "赵试宁", THREE)))), List.of("row 2 rejected REQUIRED@单位名称", "李试平 县水利局 - - - - - here",
                    "row 4 rejected REQUIRED@单位名称")),

    THE_UNIT_SAID_BELOW(book -> book.add(Sheet.of("Sheet1", rows(row("姓名", "身份证号"), row("王试安", ONE), row("李试平", TWO),
            row("填报单位：县水利局")))), with(List.of("COLUMN 单位名称"), people())),

    ERRORS_PASTED_AS_TEXT(book -> book.add(Sheet.of("台账", rows(head(), person("#NAME?", ONE), person("李试平", "#N/A")))),
            List.of("row 2 rejected CELL_ERROR@姓名", "row 3 rejected CELL_ERROR@身份证号"));

    private final UnaryOperator<RawBook> content;
    private final List<String> expected;

    WorkbookKinds(UnaryOperator<RawBook> content, List<String> expected) {
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

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @SafeVarargs
    static List<List<Object>> rows(List<Object>... rows) {
        return Arrays.asList(rows);
    }

    static List<Object> head() {
        return row("单位名称", "姓名", "身份证号");
    }

    static List<Object> person(String name, String idNo) {
        return row("县水利局", name, idNo);
    }

    static List<String> people() {
        return List.of("王试安 县水利局 - - - - - here", "李试平 县水利局 - - - - - here");
    }

    @SafeVarargs
    static List<String> with(List<String>... parts) {
        List<String> all = new ArrayList<>();
        Arrays.asList(parts).forEach(all::addAll);
        return all;
    }
}
