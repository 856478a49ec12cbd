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
import org.silveralliance.kit.workbook.Findings.CellCodes;
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
    void shouldReadEveryNotationOfADate() throws IOException {
        for (Object notation : new Object[] { "1950-05-05", "1950年5月5日", "1950/5/5", "19500505", 18388, 19500505,
                "1950-05-05 00:00:00" }) {
            assertThat(date(row("县水利局", "", "王伟", notation))).as("%s", notation)
                    .contains(new PartialDate(LocalDate.of(1950, 5, 5), false));
        }
        for (Object notation : new Object[] { "1950.05", "1950年5月", "195005", 195005 }) {
            assertThat(date(row("县水利局", "", "王伟", notation))).as("%s", notation)
                    .contains(new PartialDate(LocalDate.of(1950, 5, 1), true));
        }
    }

    @Test
    void shouldReadNumbersAsTheyAreShown() throws IOException {
        assertThat(text(COUNT, row("县水利局", "", "王伟", "", 24))).isEqualTo("24");
        assertThat(text(COUNT, row("县水利局", "", "王伟", "", 1.9900020357E10))).isEqualTo("19900020357");
        assertThat(is(row -> row.isNumber(COUNT), row("县水利局", "", "王伟", "", 24))).isTrue();
    }

    @Test
    void shouldTellYesFromNoAndBothFromEverythingElse() throws IOException {
        for (Object yes : new Object[] { "是", "有", "已成立", "√", "1", 1 }) {
            assertThat(yesOrNo(row("县水利局", "", "王伟", "", "", yes))).as("%s", yes).contains(true);
        }
        for (Object no : new Object[] { "否", "无", "未成立", "×", "0", 0 }) {
            assertThat(yesOrNo(row("县水利局", "", "王伟", "", "", no))).as("%s", no).contains(false);
        }
        assertThat(yesOrNo(row("县水利局", "", "王伟", "", "", "不详"))).isEmpty();
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

    private Optional<PartialDate> date(Object[] cells) throws IOException {
        return one(row -> row.date(BORN), cells);
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
