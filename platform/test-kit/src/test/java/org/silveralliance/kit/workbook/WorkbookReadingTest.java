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
    void shouldTakeAPersonsWordBeforeARememberedOneAndBothBeforeTheDictionary() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名", "备注", "人数", "血型", "其他"), row("县水利局", "试一", "甲", "乙", "丙", "丁"));
        Layout layout = layout(Map.of(), Map.of(new Place("台账", 1, 3), Optional.of(REMARK)),
                Map.of("备注", meant(BORN, RecognisedBy.REMEMBERED), "人数", meant(COUNT, RecognisedBy.REMEMBERED), "血型",
                        meant(null, RecognisedBy.REMEMBERED), "其他", meant(REMARK, RecognisedBy.COUNTY)));
        assertThat(read(file, layout, REMARK)).containsExactly("乙");
        assertThat(reading(file, layout).sheets().getFirst().tables().getFirst().columns())
                .extracting(ColumnOf::column, ColumnOf::by).endsWith(tuple(BORN, RecognisedBy.REMEMBERED),
                        tuple(REMARK, RecognisedBy.PERSON), tuple(null, RecognisedBy.REMEMBERED),
                        tuple(null, RecognisedBy.UNKNOWN));
        assertThat(remarks(file, layout)).containsExactly("COLUMN 其他");
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
        return new Layout(List.of(PersonColumn.values()), sheets, places, headings, YEAR);
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
