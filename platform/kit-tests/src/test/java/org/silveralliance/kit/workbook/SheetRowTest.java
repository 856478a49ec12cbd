package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.kit.workbook.PersonColumn.AWAY;
import static org.silveralliance.kit.workbook.PersonColumn.BORN;
import static org.silveralliance.kit.workbook.PersonColumn.CODE;
import static org.silveralliance.kit.workbook.PersonColumn.COUNT;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.kit.workbook.PersonColumn.NAME;
import static org.silveralliance.kit.workbook.PersonColumn.REMARK;
import static org.silveralliance.kit.workbook.PersonColumn.UNIT;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.time.PartialDate.Precision;
import org.silveralliance.kit.workbook.Findings.CellCodes;
import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.Sheets;

/** What a cell means, whichever import reads it. */
@DisplayName("M-01 one meaning for the same cell")
class SheetRowTest {

    private static final Object[] HEADER = row("单位", "信用代码", "姓名*", "出生年月\n(档案)", "人数", "是否流动党员", "备注");

    @TempDir
    Path folder;

    private enum Code implements Issue.Code {
        REQUIRED(IssueSeverity.REJECTED),
        CELL_ERROR(IssueSeverity.REJECTED),
        UNIT_UNKNOWN(IssueSeverity.REJECTED),
        UNIT_DIFFERS(IssueSeverity.WARNED),
        COMPUTED(IssueSeverity.WARNED);

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
    void shouldFindTheHeaderByItsNamesAndSkipTitlesRepeatsAndFooters() throws IOException {
        assertThat(read(SheetRow::number, row("利津县台账"), row(), row("填报日期：2026年1月"), HEADER, row("县水利局", "", "王伟"), row(),
                HEADER, row("县水利局", "", "李静"), row("合计：2人"), row("填表人：某某"))).containsExactly(5, 8);
    }

    @Test
    @DisplayName("a heading that comes again moves no column, one that says more or less does")
    void shouldFollowHeadingsFurtherBelow() throws IOException {
        Object[] twoRows = row("单位", "姓名", "备注", "", "");
        Object[] below = row("", "", "备注", "人数", "信用代码");
        assertThat(read(row -> row.number() + row.text(REMARK) + row.text(COUNT), twoRows, below,
                row("县水利局", "王伟", "甲", 1), twoRows, below, row("县水利局", "李静", "乙", 2)))
                .containsExactly("3甲1", "6乙2");
        assertThat(read(row -> row.number() + row.text(REMARK) + row.text(COUNT), row("单位", "姓名", "备注", "人数"),
                row("县水利局", "王伟", "甲", 1), row("单位", "姓名", "人数", "备注"), row("县水利局", "李静", 2, "乙"),
                row("单位", "姓名", "备注", "人数"), row("县水利局", "张敏", "丙", 3), row("单位", "姓名", "姓名", "备注"),
                row("县水利局", "赵强", "丁", 4))).containsExactly("2甲1", "4乙2", "6丙3", "8丁4");
    }

    @Test
    void shouldTellFootersFromUnitsThatBeginLikeOne() throws IOException {
        assertThat(read(row -> row.text(UNIT), HEADER, row("注册会计师协会", "", "王伟"), row("注册会计师协会", "", ""), row("注：含县直"),
                row("备注：本表一式两份"), row("说明", "", "略"), row("小计", "", "3", "", 3), row("总计 5 人", "", "5"),
                row("县小计量所", "", "李静"), row("制表人 某某", "", ""), row("负责人：某某"), row("审核人：某某")))
                .containsExactly("注册会计师协会", "注册会计师协会", "说明", "县小计量所");
    }

    @Test
    @DisplayName("a sum is a sum in whichever column it says so")
    void shouldKnowASumInAColumnNobodyAskedFor() throws IOException {
        assertThat(read(SheetRow::number, row("序号", "单位", "姓名", "人数"), row(1, "县水利局", "王伟", 3), row("合计", "", "1人", 3)))
                .containsExactly(2);
    }

    @Test
    void shouldReadEveryNotationOfADayAMonthAndAYear() throws IOException {
        for (Object notation : new Object[] { "1950-05-05", "1950年5月5日", "1950年05月5号", "1950.05.05日", "1950/5/5", "19500505",
                18388,
                18388.75, 19500505, "1950-05-05 00:00:00", "1950/5/5 0:00:00", "一九五〇年五月五日", "民国39年5月5日", "１９５０－０５－０５" }) {
            assertThat(date(notation)).as("%s", notation).isEqualTo(said(1950, 5, 5, Precision.DAY));
        }
        for (Object notation : new Object[] { "1950.05", "1950.5", "1950年5月", "1950年5月份", "195005", 195005, 1950.05,
                1950.0499999999999, 19500500, "19500500", "1950、5", "1950.5月", "1950．05", "一九五〇年五月", "民国39年5月", "1950年5月生" }) {
            assertThat(date(notation)).as("%s", notation).isEqualTo(said(1950, 5, 1, Precision.MONTH));
        }
        for (Object notation : new Object[] { 1950, "1950", "1950年", "19500000" }) {
            assertThat(date(notation)).as("%s", notation).isEqualTo(said(1950, 1, 1, Precision.YEAR));
        }
        assertThat(date("1950年元月")).isEqualTo(said(1950, 1, 1, Precision.MONTH));
        assertThat(date("民国三十九年元月五日")).isEqualTo(said(1950, 1, 5, Precision.DAY));
        for (String nothing : List.of("", "不详", "—", "/", "未知")) {
            assertThat(date(nothing)).as(nothing).isEqualTo(new DateReading.Nothing());
        }
    }

    @Test
    void shouldAskAboutADateThatIsNotUnmistakableAndQuoteIt() throws IOException {
        assertThat(asked(1950.1)).as("January or October").isEqualTo("「1950.1」可能是 1 月，也可能是 10 月，已只按年份读取，请核对");
        assertThat(asked("1952-06-31")).isEqualTo("「1952-06-31」这一天不存在");
        assertThat(asked(1952.13)).isEqualTo("「1952.13」没有这个月份或日期");
        assertThat(asked("1952-6-15(农历)")).isEqualTo("「1952-6-15(农历)」是农历日期，请改为公历");
        assertThat(asked("1952-6-15（农）")).isEqualTo("「1952-6-15（农）」是农历日期，请改为公历");
        assertThat(asked("52年6月")).isEqualTo("「52年6月」只写了两位年份，请写全四位");
        assertThat(asked("1952年6月(身份证为1951年)")).isEqualTo("「1952年6月(身份证为1951年)」日期后面有说明，已按前面的日期读取，请核对");
        assertThat(asked("在职")).isEqualTo("「在职」无法识别为日期");
        assertThat(asked("5/6/1952")).isEqualTo("「5/6/1952」无法识别为日期");
        assertThat(date("15/6/1952")).isEqualTo(said(1952, 6, 15, Precision.DAY));
    }

    @Test
    @DisplayName("six digits are a year and a month or nothing: 750601 is no month of the year 7506")
    void shouldAskAboutYearsThatCannotBe() throws IOException {
        for (Object notation : new Object[] { "750601", 750601, "7506-01", "7506年1月", "0950-05-05", "1752.06", "520315",
                17520615,
                "17520615", "2250-01-01", "15/6/0952" }) {
            assertThat(date(notation)).as("%s", notation).isInstanceOfSatisfying(DateReading.Asked.class, read -> {
                assertThat(read.sure()).isNull();
                assertThat(read.question()).endsWith("无法识别为日期");
            });
        }
    }

    @Test
    @DisplayName("a cell's format says whether 1952 is a year, and not whether 1952.1 is October")
    void shouldReadNumbersByTheFormatOfTheirCell() throws IOException {
        List<DateReading> read = dates(new RawBook.Styled(1952.1, 3), new RawBook.Styled(1952, 1), new RawBook.Styled(18388, 1),
                new RawBook.Styled(18383, 2), new RawBook.Iso("1941-10-22"), new RawBook.Iso("1941-10-22T00:00:00"));
        assertThat(read.subList(0, 2)).hasOnlyElementsOfType(DateReading.Asked.class);
        assertThat(read.get(2)).isEqualTo(said(1950, 5, 5, Precision.DAY));
        assertThat(read.get(3)).isEqualTo(said(1950, 4, 1, Precision.MONTH));
        assertThat(read.subList(4, 6)).containsOnly(said(1941, 10, 22, Precision.DAY));
    }

    @Test
    @DisplayName("a day that a program stored as a moment at Greenwich is the day in China")
    void shouldReadMomentsAsDaysInChina() throws IOException {
        for (String moment : List.of("1950-05-04T16:00:00.000Z", "1950-05-04T16:00:00Z", "1950-05-04T15:59:17.000Z",
                "1950-05-05T00:00:00Z", "1950-05-05T00:00:00+08:00")) {
            assertThat(date(moment)).as(moment).isEqualTo(said(1950, 5, 5, Precision.DAY));
        }
        assertThat(date("1986-06-14T15:00:00Z")).as("in a summer with a time of its own")
                .isEqualTo(said(1986, 6, 15, Precision.DAY));
        assertThat(date("1950-13-04T16:00:00Z")).isInstanceOf(DateReading.Asked.class);
        List<DateReading> read = dates(new RawBook.Iso("1950-05-04T16:00:00.000Z"), new RawBook.Styled(18387.666666666668, 1),
                new RawBook.Styled(18387.999502314815, 1), new RawBook.Styled(18387.75, 1), 18387.666666666668);
        assertThat(read.getFirst()).isEqualTo(said(1950, 5, 5, Precision.DAY));
        assertThat(read.subList(1, 3)).allSatisfy(one -> assertThat(one).isInstanceOfSatisfying(DateReading.Asked.class,
                asked -> {
                    assertThat(asked.question()).contains("表中显示 1950-05-04", "已按 1950-05-05 读取");
                    assertThat(asked.sure()).isEqualTo(((DateReading.Said) said(1950, 5, 5, Precision.DAY)).date());
                }));
        assertThat(read.subList(3, 5)).containsOnly(said(1950, 5, 4, Precision.DAY));
    }

    private static DateReading said(int year, int month, int day, Precision precision) {
        return new DateReading.Said(new PartialDate(LocalDate.of(year, month, day), precision));
    }

    private String asked(Object notation) throws IOException {
        return ((DateReading.Asked) date(notation)).question();
    }

    @Test
    void shouldReadNumbersAsTheyAreShown() throws IOException {
        assertThat(text(COUNT, row("县水利局", "", "王伟", "", 24))).isEqualTo("24");
        assertThat(text(COUNT, row("县水利局", "", "王伟", "", 1.9900020357E10))).isEqualTo("19900020357");
        assertThat(is(row -> row.isNumber(COUNT), row("县水利局", "", "王伟", "", 24))).isTrue();
    }

    @Test
    void shouldTellYesFromNoAndBothFromEverythingElse() throws IOException {
        for (Object yes : new Object[] { "是", "有", "已成立", "√", "1", 1, "✓", "✔", "☑", "☑\uFE0F", "是√", "√是", "□否 ☑是", "否□是☑",
                "Y", "TRUE",
                "流动", "是\u200B", "（是）", "ＴＲＵＥ", "ｙ", "１", "（√）", "流动党员" }) {
            assertThat(yesOrNo(row("县水利局", "", "王伟", "", "", yes))).as("%s", yes).contains(true);
        }
        for (Object no : new Object[] { "否", "无", "未成立", "×", "0", 0, "N", "FALSE", "☑否 □是", "非流动", "未流动", "（否）", "ｎｏ",
                "非流动党员" }) {
            assertThat(yesOrNo(row("县水利局", "", "王伟", "", "", no))).as("%s", no).contains(false);
        }
        for (String unclear : List.of("不详", "□是 □否", "☑是 ☑否", "☐", "动", "是否", "党员", "不是否认过", "非党员", "①")) {
            assertThat(yesOrNo(row("县水利局", "", "王伟", "", "", unclear))).as(unclear).isEmpty();
        }
        assertThat(yesOrNo(row("县水利局", "", "王伟"))).isEmpty();
    }

    @Test
    void shouldTellNothingSaidFromNothing() throws IOException {
        for (String nothing : List.of("无", "暂无", "没有", "—", "--", "/", "空")) {
            assertThat(is(row -> row.saysNothing(REMARK), row("县水利局", "", "王伟", "", "", "", nothing))).as(nothing).isTrue();
        }
        for (String said : List.of("", "无线电", "-1", "空军")) {
            assertThat(is(row -> row.saysNothing(REMARK), row("县水利局", "", "王伟", "", "", "", said))).as(said).isFalse();
        }
    }

    @Test
    void shouldPointAtFormulasAndRefuseErrorValues() throws IOException {
        assertThat(findings(findings -> findings.lookAtCells(PersonColumn.values()),
                row("县水利局", "", "FORMULA CONCATENATE(\"王\",\"伟\")"))).containsExactly("2 姓名 COMPUTED");
        Path error = Sheets.zipped(folder, "xl/worksheets/sheet1.xml", """
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c>
                <c r="B1" t="inlineStr"><is><t>姓名</t></is></c></row>
                <row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2" t="str"><f>A2</f><v>#REF!</v></c></row>
                </sheetData></worksheet>""", 1);
        assertThat(read(error, row -> {
            Findings findings = new Findings(row, new CellCodes(Code.REQUIRED, Code.CELL_ERROR, Code.COMPUTED));
            findings.lookAtCells(PersonColumn.values());
            findings.required(NAME);
            return findings.issues().stream().map(issue -> issue.column() + " " + issue.code()).toList();
        })).containsExactly(List.of("单位名称 CELL_ERROR", "姓名 CELL_ERROR"));
    }

    @Test
    @DisplayName("formulas filled in beforehand make no row a person's")
    void shouldNotTakePreparedFormulasForRows() throws IOException {
        Path file = Sheets.zipped(folder, "xl/worksheets/sheet1.xml", """
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c>
                <c r="B1" t="inlineStr"><is><t>姓名</t></is></c><c r="C1" t="inlineStr"><is><t>备注</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>县水利局</t></is></c><c r="B2" t="inlineStr"><is><t>王伟</t></is></c>
                <c r="C2" t="str"><f>IF(B2="","",1)</f><v></v></c></row>
                <row r="3"><c r="A3" t="str"><f>IF(B3="","",1)</f><v></v></c><c r="B3"><f>D3</f></c>
                <c r="C3"><f>D3</f></c></row></sheetData></worksheet>""", 1);
        assertThat(read(file, row -> row.number() + " " + row.isFormula(REMARK) + row.isNotComputed(REMARK)))
                .containsExactly("2 truefalse");
    }

    @Test
    @DisplayName("the code says which unit, else the name; where they differ the code counts")
    void shouldDecideBetweenCodeAndName() throws IOException {
        UnitDirectory.KnownUnit water = new UnitDirectory.KnownUnit(UUID.randomUUID(), "11370522990000025W", "县水利局",
                Set.of("县水务局"));
        UnitDirectory units = new UnitDirectory() {
            @Override
            public Optional<KnownUnit> byUscc(String uscc) {
                return Optional.of(water).filter(unit -> unit.uscc().equals(uscc));
            }

            @Override
            public Optional<KnownUnit> byName(String name) {
                return Optional.of(water).filter(unit -> unit.isCalled(name));
            }
        };
        UnitCells cells = new UnitCells(UNIT, CODE, Code.UNIT_UNKNOWN, Code.UNIT_DIFFERS);
        assertThat(said(cells, units, row("县水利局", water.uscc(), "王伟"))).isEmpty();
        assertThat(said(cells, units, row("县水务局", "１１３７０５２２９９０００００２５w", "王伟"))).isEmpty();
        assertThat(said(cells, units, row("", water.uscc(), "王伟"))).isEmpty();
        assertThat(said(cells, units, row("县水产局", water.uscc(), "王伟"))).containsExactly("2 单位名称 UNIT_DIFFERS");
        assertThat(said(cells, units, row("县水利局", "11370522990000024X", "王伟"))).containsExactly("2 信用代码 UNIT_DIFFERS");
        assertThat(said(cells, units, row("县水产局", "", "王伟"))).containsExactly("2 单位名称 UNIT_UNKNOWN");
        assertThat(said(cells, units, row("", "", "王伟"))).containsExactly("2 单位名称 REQUIRED");
    }

    @Test
    void shouldQuoteNoMoreThanAMessageCanHold() {
        assertThat(Findings.quote("县水利局")).isEqualTo("「县水利局」");
        assertThat(Findings.quote("县".repeat(1_000))).isEqualTo("「" + "县".repeat(40) + "…」");
    }

    @Test
    @DisplayName("S-04 a finding without what the cells say keeps the headings, whatever the cells say")
    void shouldLeaveOutWhatTheCellsSay() {
        String message = "「家属姓名」" + Findings.quote("王「大」伟") + "与「类别」不符";
        assertThat(message).contains("「王『大』伟」");
        assertThat(Findings.withoutCells(message, Set.of("家属姓名", "类别"))).isEqualTo("「家属姓名」「…」与「类别」不符");
    }

    @Test
    @DisplayName("S-03 no message repeats a number of a person or a phone")
    void shouldMaskNumbersInQuotes() {
        assertThat(Findings.quote("13854600000老伴")).isEqualTo("「138******00老伴」");
        assertThat(Findings.quote("370599195005050011")).isEqualTo("「370*************11」");
        assertThat(Findings.quote("１３８５４６０００００")).isEqualTo("「１３８******００」");
        assertThat(Findings.quote("1950-05-05、123456")).isEqualTo("「1950-05-05、123456」");
        assertThat(Findings.quote("1".repeat(500_000))).isEqualTo("「111" + "*".repeat(35) + "11…」");
    }

    private List<String> findings(Consumer<Findings> reading, Object[] cells) throws IOException {
        return one(row -> {
            Findings findings = new Findings(row, new CellCodes(Code.REQUIRED, Code.CELL_ERROR, Code.COMPUTED));
            reading.accept(findings);
            return findings.issues().stream().map(issue -> issue.row() + " " + issue.column() + " " + issue.code()).toList();
        }, cells);
    }

    private List<String> said(UnitCells unit, UnitDirectory units, Object[] cells) throws IOException {
        return findings(findings -> unit.read(findings, units), cells);
    }

    private DateReading date(Object notation) throws IOException {
        return one(row -> row.date(BORN), row("县水利局", "", "王伟", notation));
    }

    private List<DateReading> dates(Object... values) throws IOException {
        List<List<Object>> rows = new ArrayList<>(List.of(List.of("单位", "姓名", "出生年月")));
        for (Object value : values) {
            rows.add(List.of("县水利局", "王伟", value));
        }
        return read(new RawBook(RawBook.Program.EXCEL).add(RawBook.Sheet.of("台账", rows)).write(folder), row -> row.date(BORN));
    }

    private Optional<Boolean> yesOrNo(Object[] cells) throws IOException {
        return one(row -> row.yesOrNo(AWAY), cells);
    }

    private String text(Column column, Object[] cells) throws IOException {
        return one(row -> row.text(column), cells);
    }

    private boolean is(Function<SheetRow, Boolean> asked, Object[] cells) throws IOException {
        return one(asked, cells);
    }

    private <T> T one(Function<SheetRow, T> reader, Object[] cells) throws IOException {
        return read(reader, HEADER, cells).getFirst();
    }

    private <T> List<T> read(Function<SheetRow, T> reader, Object[]... rows) throws IOException {
        return read(Sheets.of(folder, rows), reader);
    }

    private static <T> List<T> read(Path file, Function<SheetRow, T> reader) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, PersonColumn.values())) {
            List<T> read = new ArrayList<>();
            sheet.forEachRow(reader, read::add);
            return read;
        }
    }
}
