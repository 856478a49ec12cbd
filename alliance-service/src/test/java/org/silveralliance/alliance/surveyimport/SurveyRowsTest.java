package org.silveralliance.alliance.surveyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.alliance.survey.Answer;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.UnitDirectory;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Program;
import org.silveralliance.testkit.RawBook.Sheet;
import org.silveralliance.testkit.Sheets;

@DisplayName("G-01 rows of a survey sheet")
class SurveyRowsTest {

    private static final WorkbookLimits LIMITS = new WorkbookLimits(20_000, 24L << 20, 8L << 20);
    private static final Object[] HEADER = row("单位全称", "信用代码", "是否成立党支部", "党员数（人）", "正常参加活动人数");
    private static final UnitDirectory.KnownUnit WATER = new UnitDirectory.KnownUnit(UUID.randomUUID(), "11370522990000025W",
            "县水利局", Set.of());
    private static final UnitDirectory.KnownUnit COURT = new UnitDirectory.KnownUnit(UUID.randomUUID(), "113705229900000172",
            "县法院", Set.of());

    private final Map<UUID, Answer> answered = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void shouldReadAnswersAndLeaveOutSumsAndRemarks() throws IOException {
        assertThat(answers(read(row("利津县离退休干部党员摸底表"), HEADER, row("县水利局", "", "是", 24, "12人"),
                row("县法院", COURT.uscc(), "否", "３", "—"), row("合计", "", "1", 27, 12), row("填表人：某某"))))
                .containsExactly(new Answer(WATER.id(), true, 24, 12), new Answer(COURT.id(), false, 3, null));
    }

    @Test
    void shouldTellEveryFaultOfARowAtOnce() throws IOException {
        assertThat(issues(read(HEADER, row("县没有局", "", "也许", "很多", "3"), row("县水利局", "", "", "", ""),
                row("县水利局", "", "是", 3, 4), row("县法院", "", "是", 3, ""))))
                .containsExactly("2 单位名称 UNIT_UNKNOWN", "2 是否成立离退休干部党支部 BRANCH_UNCLEAR", "2 离退休党员数 NOT_A_NUMBER",
                        "3 是否成立离退休干部党支部 REQUIRED", "3 离退休党员数 REQUIRED", "4 单位名称 UNIT_TWICE",
                        "4 正常参加活动人数 REGULAR_ABOVE_MEMBERS", "5 正常参加活动人数 REGULAR_MISSING");
    }

    @Test
    void shouldPointOutACodeAndANameThatDoNotBelongTogether() throws IOException {
        List<RowOutcome<Answer>> outcomes = read(HEADER, row("县水产局", WATER.uscc(), "是", 24, 12),
                row("县法院", "11370522990000024X", "是", 3, 3));
        assertThat(issues(outcomes)).containsExactly("2 单位名称 UNIT_NAME_DIFFERS", "3 统一社会信用代码 UNIT_NAME_DIFFERS");
        assertThat(answers(outcomes)).extracting(Answer::unitId).containsExactly(WATER.id(), COURT.id());
    }

    @Test
    void shouldPointAtAFormulaWhoseValueItTook() throws IOException {
        assertThat(issues(read(HEADER, row("县水利局", "", "是", "FORMULA 20+4", 3))))
                .contains("2 离退休党员数 FORMULA_VALUE_USED");
    }

    @Test
    void shouldSayWhenASheetReplacesAnotherAnswer() throws IOException {
        answered.put(WATER.id(), new Answer(WATER.id(), true, 24, 12));
        answered.put(COURT.id(), new Answer(COURT.id(), true, 3, 3));
        assertThat(issues(read(HEADER, row("县水利局", "", "是", 24, 11), row("县法院", "", "是", 3, 3))))
                .containsExactly("2 离退休党员数 ANSWER_REPLACED");
    }

    @Test
    @DisplayName("G-01 odd cells of a survey mean what they mean in any workbook")
    void shouldReadOddCells() throws IOException {
        Path workbook = new RawBook(Program.EXCEL).add(Sheet.of("摸底", List.of(List.of("利津县摸底表", "", "", "", ""),
                List.of("單位\n全称", "信用代码", "是否成立党支部", "党员数", "正常参加活动人数"),
                List.of("县水\u200B利\n局", "１１３７０５２２９９０００００２５ｗ", "√", "２４人", " 12\u00A0"),
                List.of("县法院（本级）", "", "\u202A否\u202C", 3, "/"), List.of("小计", "", "", 27, 12),
                List.of("填表人：某某", "", "", "", "2026.1.5")), "A1:E1")).write(folder);
        List<RowOutcome<Answer>> outcomes = read(workbook);
        assertThat(issues(outcomes)).isEmpty();
        assertThat(answers(outcomes)).containsExactly(new Answer(WATER.id(), true, 24, 12),
                new Answer(COURT.id(), false, 3, null));
    }

    @Test
    void shouldNameWhatACommentSays() throws IOException {
        List<RowOutcome<Answer>> outcomes = read(Sheets.write(folder, book -> {
            Worksheet sheet = book.newWorksheet("台账");
            Sheets.fill(sheet, HEADER, row("县水利局", "", "是", 24, 12));
            sheet.comment(1, 3, "含借调两人");
        }));
        assertThat(outcomes.getFirst().issues()).extracting(issue -> issue.code() + " " + issue.message())
                .containsExactly("CELL_NOTE D 列的批注写有「含借调两人」，没有导入，请核对");
    }

    @Test
    void shouldCountWhatBecameOfTheRows() throws IOException {
        SurveyTally tally = new SurveyTally();
        read(HEADER, row("县水产局", WATER.uscc(), "是", 24, 12), row("县法院", "", "否", 3, "无"), row("县没有局", "", "是", 3, 3))
                .forEach(tally::add);
        assertThat(List.of(tally.total(), tally.accepted(), tally.warned(), tally.rejected())).containsExactly(3, 2, 1, 1);
    }

    private List<RowOutcome<Answer>> read(Object[]... rows) throws IOException {
        return read(Sheets.of(folder, rows));
    }

    private List<RowOutcome<Answer>> read(Path file) throws IOException {
        UnitDirectory units = new UnitDirectory() {
            @Override
            public Optional<KnownUnit> byUscc(String uscc) {
                return List.of(WATER, COURT).stream().filter(unit -> unit.uscc().equals(uscc)).findFirst();
            }

            @Override
            public Optional<KnownUnit> byName(String name) {
                return List.of(WATER, COURT).stream().filter(unit -> unit.name().equals(name)).findFirst();
            }
        };
        SurveyRowReader reader = new SurveyRowReader(units, unit -> Optional.ofNullable(answered.get(unit)));
        List<RowOutcome<Answer>> outcomes = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, SurveyColumn.values())) {
            sheet.forEachRow(reader::read, outcomes::add);
        }
        return outcomes;
    }

    private static List<Answer> answers(List<RowOutcome<Answer>> outcomes) {
        List<Answer> answers = new ArrayList<>();
        for (RowOutcome<Answer> outcome : outcomes) {
            if (outcome instanceof RowOutcome.Accepted<Answer> accepted) {
                answers.add(accepted.content());
            }
        }
        return answers;
    }

    private static List<String> issues(List<RowOutcome<Answer>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream())
                .map(issue -> issue.row() + " " + issue.column() + " " + issue.code()).toList();
    }
}
