package org.silveralliance.members.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

@DisplayName("M-01 the sample ledgers of Lijin")
class LijinLedgerTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void shouldAcceptThirtyOneUnitsAndAllMembers() throws IOException {
        assertEquals(31, TestUnits.ofSurvey().size());
        List<RowOutcome<MemberRow>> outcomes = members("lijin-ledger-2026.xlsx");
        assertEquals(727, outcomes.size());
        assertTrue(outcomes.stream().allMatch(RowOutcome.Accepted.class::isInstance));
        assertEquals(List.of(IssueCode.DIVISION_UNKNOWN), codesOf(outcomes));
    }

    @Test
    void shouldReadUnitsFromALedgerToo() throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(FIXTURES.resolve("lijin-ledger-2026.xlsx"), UnitColumn.values())) {
            UnitRowReader reader = new UnitRowReader(sheet);
            List<UnitRow> units = new ArrayList<>();
            sheet.forEachRow(row -> row, row -> {
                if (reader.read(row) instanceof RowOutcome.Accepted<UnitRow>(int ignored, UnitRow unit, var issues)) {
                    units.add(unit);
                }
            });
            assertEquals(727, units.size());
            assertEquals(31, units.stream().map(UnitRow::uscc).distinct().count());
            assertEquals(5, units.stream().filter(unit -> Boolean.FALSE.equals(unit.hasBranch())).map(UnitRow::uscc).distinct()
                    .count());
        }
    }

    @Test
    @DisplayName("M-01 the messy ledger gives exactly its expected findings")
    void shouldFindExactlyWhatIsWrong() throws IOException {
        JsonNode expected = new ObjectMapper().readTree(FIXTURES.resolve("lijin-ledger-2026-messy.expected.json").toFile());
        List<RowOutcome<MemberRow>> outcomes = members("lijin-ledger-2026-messy.xlsx");
        assertEquals(expected.get("rows").asInt(), outcomes.size());
        assertEquals(expected.get("accepted").asLong(),
                outcomes.stream().filter(RowOutcome.Accepted.class::isInstance).count());
        assertEquals(listed(expected.get("rejected")), found(outcomes, Severity.REJECTED));
        assertEquals(listed(expected.get("warned")), found(outcomes, Severity.WARNED));
    }

    private static List<RowOutcome<MemberRow>> members(String file) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(FIXTURES.resolve(file), MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(TestUnits.ofSurvey(), TODAY);
            List<RowOutcome<MemberRow>> outcomes = new ArrayList<>();
            sheet.forEachRow(reader::read, outcomes::add);
            return outcomes;
        }
    }

    private static List<IssueCode> codesOf(List<RowOutcome<MemberRow>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream()).map(Issue::code).distinct().toList();
    }

    /** Every row carries DIVISION_UNKNOWN, which the expectation does not list. */
    private static List<String> found(List<RowOutcome<MemberRow>> outcomes, Severity severity) {
        return outcomes.stream().flatMap(outcome -> outcome.issues().stream())
                .filter(issue -> issue.severity() == severity && issue.code() != IssueCode.DIVISION_UNKNOWN)
                .map(issue -> issue.row() + " " + issue.column() + " " + issue.code()).toList();
    }

    private static List<String> listed(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false)
                .map(f -> f.get(0).asInt() + " " + f.get(1).asText() + " " + f.get(2).asText()).toList();
    }
}
