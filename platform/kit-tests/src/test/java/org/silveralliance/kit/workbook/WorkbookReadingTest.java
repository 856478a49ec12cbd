package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.silveralliance.kit.workbook.PersonColumn.BORN;
import static org.silveralliance.kit.workbook.PersonColumn.COUNT;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.kit.workbook.PersonColumn.NAME;
import static org.silveralliance.kit.workbook.PersonColumn.REMARK;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.VisibilityState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.workbook.Layout.Meant;
import org.silveralliance.kit.workbook.Layout.Place;
import org.silveralliance.kit.workbook.WorkbookReading.ColumnOf;
import org.silveralliance.kit.workbook.WorkbookReading.Rows;
import org.silveralliance.kit.workbook.WorkbookReading.Sample;
import org.silveralliance.kit.workbook.WorkbookReading.State;
import org.silveralliance.testkit.Sheets;

/** What is told of how a workbook was read, and what people may say about it. */
@DisplayName("M-01 what was made of a workbook")
class WorkbookReadingTest {

    private static final int YEAR = 2026;
    private static final Object[] HEAD = row("单位名称", "姓名");

    @TempDir
    Path folder;

    @Test
    void shouldCountEveryRowAsWhatItWas() throws IOException {
        WorkbookReading.Table table = only(Sheets.of(folder, row("花名册"), row("序号", "单位名称", "姓名"), row(1, "县水利局", "试一"),
                row(" "), row("序号", "单位名称", "姓名"), row(2, "县水利局", "试二"), row("说点别的"), row("合计", "2 人")));
        assertThat(List.of(table.headFrom(), table.headTo(), table.firstRow(), table.lastRow())).containsExactly(2, 2, 3, 6);
        assertThat(table.rows()).isEqualTo(new Rows(2, 1, 1, 1, 1));
    }

    @Test
    void shouldSayOfEveryColumnHowItWasKnown() throws IOException {
        WorkbookReading.Table table = only(Sheets.of(folder,
                row("序号", "单位", "姓名", "备注", "备注", "血型", "人数"), row(1, "县水利局", "试一", "", "", "A", 3)));
        assertThat(table.columns()).extracting(ColumnOf::heading, ColumnOf::column, ColumnOf::by).containsExactly(
                tuple("序号", null, RecognisedBy.NOT_NEEDED), tuple("单位", PersonColumn.UNIT, RecognisedBy.SYNONYM),
                tuple("姓名", NAME, RecognisedBy.TITLE), tuple("备注", null, RecognisedBy.AMBIGUOUS),
                tuple("备注", null, RecognisedBy.AMBIGUOUS), tuple("血型", null, RecognisedBy.UNKNOWN),
                tuple("人数", COUNT, RecognisedBy.TITLE));
    }

    @Test
    @DisplayName("S-04 a sample shows no number of a person or a phone, however it is written")
    void shouldHideNumbersInSamples() throws IOException {
        WorkbookReading.Table table = only(Sheets.of(folder, row("单位名称", "姓名", "信用代码", "血型", "出生年月"),
                row("县水利局", "试一 199-0000-8001", "12 34-5", "37059919500101001X", "1950-01-01")));
        assertThat(table.samples()).containsExactly(new Sample(2,
                List.of("县水利局", "试一 199-****-**01", "** **-*", "370************01X", "1950-01-01")));
    }

    @Test
    void shouldShowTenRows() throws IOException {
        Object[][] rows = new Object[31][];
        rows[0] = HEAD;
        for (int row = 1; row < rows.length; row++) {
            rows[row] = row("县水利局", "试" + row);
        }
        WorkbookReading.Table table = only(Sheets.of(folder, rows));
        assertThat(table.samples()).hasSize(10).last().isEqualTo(new Sample(11, List.of("县水利局", "试10")));
        assertThat(table.rows().read()).isEqualTo(30);
    }

    @Test
    void shouldTakeAPersonsWordOutright() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名", "备注", "人数", "血型", "其他"), row("县水利局", "试一", "甲", "乙", "丙", "丁"));
        Layout layout = layout(Map.of(), Map.of(new Place("台账", 1, 3), Optional.of(REMARK)),
                Map.of("备注", meant(BORN, RecognisedBy.REMEMBERED), "人数", meant(COUNT, RecognisedBy.REMEMBERED), "血型",
                        meant(null, RecognisedBy.REMEMBERED), "其他", meant(REMARK, RecognisedBy.COUNTY)));
        assertThat(read(file, layout, REMARK)).containsExactly("乙");
        assertThat(reading(file, layout).sheets().getFirst().tables().getFirst().columns())
                .extracting(ColumnOf::column, ColumnOf::by).endsWith(tuple(BORN, RecognisedBy.REMEMBERED),
                        tuple(REMARK, RecognisedBy.PERSON), tuple(null, RecognisedBy.REMEMBERED),
                        tuple(null, RecognisedBy.UNKNOWN));
        assertThat(remarks(file, layout)).containsExactly("COLUMN 其他", "COLUMN 血型");
    }

    @Test
    void shouldTakeOurOwnNameBeforeWhatWasSaidOfOtherLists() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名", "另记", "备注", "附注"), row("县水利局", "试一", "甲", "乙", "丙"));
        Layout layout = layout(Map.of(), Map.of(), Map.of("另记", meant(REMARK, RecognisedBy.REMEMBERED), "附注",
                meant(REMARK, RecognisedBy.COUNTY)));
        assertThat(read(file, layout, REMARK)).containsExactly("乙");
        assertThat(remarks(file, layout)).containsExactly("COLUMN 另记", "COLUMN 附注");
        Path without = Sheets.of(folder, row("单位名称", "姓名", "附注", "另记"), row("县水利局", "试一", "甲", "乙"));
        assertThat(read(without, layout, REMARK)).containsExactly("乙");
    }

    @Test
    void shouldLeaveOutNoColumnForOlderListsThatHasOurName() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名", "备注", "血型"), row("县水利局", "试一", "甲", "乙"));
        Layout layout = layout(Map.of(), Map.of(), Map.of("备注", meant(null, RecognisedBy.REMEMBERED), "血型",
                meant(null, RecognisedBy.REMEMBERED)));
        assertThat(read(file, layout, REMARK)).containsExactly("甲");
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, layout)) {
            assertThat(sheet.remarks()).extracting(Remark::message).containsExactly("D 列「血型」按上次的决定没有导入");
        }
    }

    @Test
    void shouldReadAGoodSheetWithoutWhatWasSaidOfOtherLists() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名", "曾用名"), row("县水利局", "试一", "甲"));
        for (Map<String, Meant> remembered : List.of(Map.of("姓名", meant(REMARK, RecognisedBy.COUNTY)),
                Map.of("单位名称", meant(NAME, RecognisedBy.REMEMBERED), "姓名", meant(NAME, RecognisedBy.REMEMBERED)))) {
            Layout layout = layout(Map.of(), Map.of(), remembered);
            assertThat(read(file, layout, NAME)).containsExactly("试一");
            assertThat(remarks(file, layout)).containsExactly("FORGETFUL 台账", "COLUMN 曾用名");
        }
    }

    @Test
    void shouldSaySheetsBeforeColumnsAndHowMuchIsNotListed() throws IOException {
        Object[] head = new Object[300];
        for (int column = 0; column < head.length; column++) {
            head[column] = column == 0 ? "单位名称" : column == 1 ? "姓名" : "栏" + column;
        }
        Path file = Sheets.write(folder, workbook -> {
            Sheets.fill(workbook.newWorksheet("台账"), head, row("县水利局", "试一"));
            Sheets.fill(workbook.newWorksheet("说明"), row("说点别的"));
        });
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, asking(Map.of()))) {
            assertThat(sheet.remarks()).hasSize(200).first().extracting(Remark::subject).isEqualTo("说明");
            assertThat(sheet.remarks()).last().extracting(Remark::message).isEqualTo("还有 101 条这样的提示，没有列出");
        }
        Path wide = Sheets.of(folder, Arrays.copyOf(head, 82), row("县水利局", "试一"));
        try (LedgerSheet sheet = LedgerSheet.open(wide, LIMITS, asking(Map.of()))) {
            assertThat(sheet.remarks()).last().extracting(Remark::message)
                    .isEqualTo("表头有 82 列，“识别结果”只列出前 80 列");
        }
    }

    @Test
    void shouldSayHowManyTablesAreNotListed() throws IOException {
        Object[][] rows = new Object[408][];
        for (int row = 0; row < rows.length; row += 2) {
            rows[row] = row % 4 == 0 ? HEAD : row("姓名", "单位名称");
            rows[row + 1] = row % 4 == 0 ? row("县水利局", "试" + row) : row("试" + row, "县水利局");
        }
        try (LedgerSheet sheet = LedgerSheet.open(Sheets.of(folder, rows), LIMITS, asking(Map.of()))) {
            List<String> names = new ArrayList<>();
            sheet.forEachRow(row -> row.text(NAME), names::add);
            assertThat(names).hasSize(204).allMatch(name -> name.startsWith("试"));
            assertThat(sheet.reading().sheets().getFirst().tables()).hasSize(100);
            assertThat(sheet.closing()).extracting(Remark::message)
                    .containsExactly("“识别结果”只列出前 100 个表格，还有 3 个已照样读取，没有列出");
        }
    }

    @Test
    void shouldFindAHeadingByANameTheCountyAdded() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "党员称呼", "人数"), row("县水利局", "试一"), row("人数", "党员称呼", "单位名称"),
                row("", "试二", "县水利局"));
        assertThatThrownBy(() -> read(file, Layout.of(List.of(PersonColumn.values())), NAME))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("姓名").hasMessageContaining("认不出的列：「党员称呼」");
        assertThat(read(file, layout(Map.of(), Map.of(), Map.of("党员称呼", meant(NAME, RecognisedBy.COUNTY))), NAME))
                .containsExactly("试一", "试二");
    }

    @Test
    void shouldAskAboutASheetOfPeopleWhoLeft() throws IOException {
        Path file = book("台账", "去世人员");
        assertThat(read(file, asking(Map.of()), NAME)).containsExactly("台账人");
        WorkbookReading.Sheet asked = reading(file, asking(Map.of())).sheets().getLast();
        assertThat(asked.state()).isEqualTo(State.ASKED);
        assertThat(asked.tables().getFirst().samples()).extracting(Sample::cells).containsExactly(List.of("县水利局", "去世人员人"));
        assertThat(remarks(file, asking(Map.of()))).containsExactly("ASKED 去世人员");
        assertThat(read(file, asking(Map.of("去世人员", true)), NAME)).containsExactly("台账人", "去世人员人");
        assertThat(remarks(file, asking(Map.of("去世人员", false)))).isEmpty();
    }

    @Test
    void shouldReadAHiddenSheetOnceSomebodySaysSo() throws IOException {
        Path file = Sheets.write(folder, workbook -> {
            Sheets.fill(workbook.newWorksheet("台账"), HEAD, row("县水利局", "台账人"));
            var hidden = workbook.newWorksheet("续");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Sheets.fill(hidden, HEAD, row("县水利局", "续人"));
        });
        assertThat(read(file, asking(Map.of()), NAME)).containsExactly("台账人");
        assertThat(read(file, asking(Map.of("续", true)), NAME)).containsExactly("台账人", "续人");
    }

    @Test
    void shouldRefuseToReadNothing() throws IOException {
        Path file = book("台账");
        assertThatThrownBy(() -> read(file, asking(Map.of("台账", false)), NAME)).isInstanceOf(WorkbookRefused.class)
                .hasMessage("至少要读取一张工作表");
    }

    @Test
    void shouldReadNothingOfALoneSheetThatIsAskedAbout() throws IOException {
        Path file = book("转出");
        assertThat(read(file, asking(Map.of()), NAME)).isEmpty();
        assertThat(remarks(file, asking(Map.of()))).containsExactly("ASKED 转出");
    }

    @Test
    void shouldAskByTheNamesOfSheets() {
        assertThat(asked("2025年", "2026年", "台账备份", "县水利局", "党史馆")).containsExactlyInAnyOrder("2025年", "台账备份");
        assertThat(asked("2023", "2025", "2024")).containsExactlyInAnyOrder("2023", "2024");
        assertThat(asked("2024年台账")).isEmpty();
        assertThat(asked("已故", "2024年台账")).containsExactly("已故");
        assertThat(asked("备份")).isEmpty();
        assertThat(AskedSheets.of(List.of("2025年"), true, YEAR)).containsOnlyKeys("2025年");
        assertThat(AskedSheets.of(List.of("台账", "去世"), false, 0)).isEmpty();
    }

    private static Iterable<String> asked(String... names) {
        return AskedSheets.of(List.of(names), false, YEAR).keySet();
    }

    private Path book(String... sheets) throws IOException {
        return Sheets.write(folder, workbook -> {
            for (String sheet : sheets) {
                Sheets.fill(workbook.newWorksheet(sheet), HEAD, row("县水利局", sheet + "人"));
            }
        });
    }

    private static Meant meant(@Nullable Column column, RecognisedBy by) {
        return new Meant(Optional.ofNullable(column), by);
    }

    private static Layout asking(Map<String, Boolean> sheets) {
        return layout(sheets, Map.of(), Map.of());
    }

    private static Layout layout(Map<String, Boolean> sheets, Map<Place, Optional<Column>> places,
            Map<String, Meant> headings) {
        return new Layout(List.of(PersonColumn.values()), sheets, Map.of(), places, headings, YEAR, "");
    }

    private static WorkbookReading.Table only(Path file) throws IOException {
        return reading(file, asking(Map.of())).sheets().getFirst().tables().getFirst();
    }

    private static WorkbookReading reading(Path file, Layout layout) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, layout)) {
            sheet.forEachRow(row -> row, row -> {
            });
            return sheet.reading();
        }
    }

    private static List<String> read(Path file, Layout layout, Column column) throws IOException {
        List<String> texts = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, layout)) {
            sheet.forEachRow(row -> row.text(column), texts::add);
        }
        return texts;
    }

    private static List<String> remarks(Path file, Layout layout) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, layout)) {
            return sheet.remarks().stream().map(remark -> remark.kind() + " " + remark.subject()).toList();
        }
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }
}
