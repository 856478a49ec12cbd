package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.testkit.Fixtures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

@DisplayName("M-01 the sample ledgers of Lijin")
class LijinLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void shouldAcceptThirtyOneUnitsAndAllMembers() throws IOException {
        assertThat(TestUnits.ofSurvey().size()).isEqualTo(31);
        List<RowOutcome<MemberRow>> outcomes = members("lijin-ledger-2026.xlsx");
        assertThat(outcomes).hasSize(727).allMatch(RowOutcome.Accepted.class::isInstance);
        assertThat(codesOf(outcomes)).containsExactly(IssueCode.DIVISION_UNKNOWN);
    }

    @Test
    void shouldReadUnitsFromALedgerToo() throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(Fixtures.file("lijin-ledger-2026.xlsx"), TestUnits.LIMITS,
                UnitColumn.values())) {
            UnitRowReader reader = new UnitRowReader(sheet);
            List<UnitRow> units = new ArrayList<>();
            sheet.forEachRow(row -> row, row -> {
                if (reader.read(row) instanceof RowOutcome.Accepted<UnitRow>(var ignored, UnitRow unit, var issues)) {
                    units.add(unit);
                }
            });
            assertThat(units).hasSize(727);
            assertThat(units.stream().map(UnitRow::uscc).distinct()).hasSize(31);
            assertThat(units.stream().filter(unit -> Boolean.FALSE.equals(unit.hasBranch())).map(UnitRow::uscc).distinct())
                    .hasSize(5);
        }
    }

    @Test
    @DisplayName("M-01 the messy ledger gives exactly its expected findings")
    void shouldFindExactlyWhatIsWrong() throws IOException {
        JsonNode expected = new ObjectMapper().readTree(Fixtures.text("lijin-ledger-2026-messy.expected.json"));
        List<RowOutcome<MemberRow>> outcomes = members("lijin-ledger-2026-messy.xlsx");
        assertThat(outcomes).hasSize(expected.get("rows").asInt());
        assertThat(outcomes.stream().filter(RowOutcome.Accepted.class::isInstance)).hasSize(expected.get("accepted").asInt());
        assertThat(found(outcomes, IssueSeverity.REJECTED)).containsExactlyElementsOf(listed(expected.get("rejected")));
        assertThat(found(outcomes, IssueSeverity.WARNED)).containsExactlyElementsOf(listed(expected.get("warned")));
    }

    private static List<RowOutcome<MemberRow>> members(String file) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(Fixtures.file(file), TestUnits.LIMITS, MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(TestUnits.ofSurvey(), TODAY);
            List<RowOutcome<MemberRow>> outcomes = new ArrayList<>();
            sheet.forEachRow(reader::read, outcomes::add);
            return outcomes;
        }
    }

    private static List<Issue.Code> codesOf(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream()).map(Issue::code).distinct().toList();
    }

    /** Every row carries DIVISION_UNKNOWN, which the expectation does not list. */
    private static List<String> found(List<RowOutcome<MemberRow>> outcomes, IssueSeverity severity) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream())
                .filter(issue -> issue.severity() == severity && issue.code() != IssueCode.DIVISION_UNKNOWN)
                .map(issue -> issue.row() + " " + issue.column() + " " + issue.code()).toList();
    }

    private static List<String> listed(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false)
                .map(f -> f.get(0).asInt() + " " + f.get(1).asText() + " " + f.get(2).asText()).toList();
    }
}
