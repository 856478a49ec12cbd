package org.silveralliance.alliance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.alliance.dashboard.MonthSheet.Kind;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;
import org.silveralliance.alliance.known.Activities;
import org.silveralliance.alliance.known.Activities.ReportState;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What the database keeps of an alliance's year is what its activities say. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class AllianceYearTest {

    private static final String DIVISION = "371998";
    private static final List<String> KINDS = List.of("MEETING", "THEME_DAY", "COLLECTIVE", "LECTURE");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Inject
    Activities activities;
    @Inject
    Rows rows;

    /** An activity as it was heard of. */
    private record Heard(UUID id, String kind, YearMonth month) {
    }

    private record Kept(String kind, String month, LocalDate due, ReportState report) {

        /** How far one activity is, by what is said of it alone. */
        MonthState state() {
            return switch (report) {
                case SUBMITTED, ACCEPTED -> MonthState.REPORTED;
                case NONE, RETURNED -> due != null && due.isBefore(TODAY) ? MonthState.OVERDUE : MonthState.HELD;
            };
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    @DisplayName("R-04 a month's kind counts once, as far as the best of its activities is, in whichever order they were heard of")
    void shouldKeepTheBestOfAMonth(long seed) {
        Random random = new Random(seed);
        UUID alliance = Ids.next();
        // Few months, and days about today, so that several of a kind meet and differ in how far they are.
        List<Heard> known = IntStream.range(0, 40).mapToObj(n -> new Heard(Ids.next(), KINDS.get(random.nextInt(KINDS.size())),
                YearMonth.of(2026, random.nextInt(5, 9)))).toList();
        for (int step = 0; step < 80; step++) {
            Heard heard = known.get(random.nextInt(known.size()));
            LocalDate due = TODAY.plusDays(random.nextInt(-4, 5));
            within(() -> {
                if (random.nextBoolean()) {
                    activities.held(new ActivityHeld(heard.id(), alliance, heard.kind(), heard.month().toString(),
                            heard.month().atDay(5), due), 0);
                } else {
                    activities.reported(heard.id(), alliance, heard.kind(), heard.month().toString(), null,
                            ReportState.values()[random.nextInt(1, 4)], random.nextInt(1, 9));
                }
            });
        }
        List<Kept> all = DivisionScope.call(DIVISION, () -> rows.list(
                Query.of("select kind, month, report_due, report_state from activity where alliance_id = ?", alliance),
                row -> new Kept(row.text("kind"), row.text("month"), row.dateOrNull("report_due"),
                        row.value("report_state", ReportState.class))));
        YearSheet year = YearSheet.of(DivisionScope.call(DIVISION, () -> rows.first(
                Query.of("select slots from alliance_year where year = 2026 and alliance_id = ?", alliance),
                row -> row.text("slots"))).orElseThrow(), List.of(), 2026, TODAY);
        for (int n = 1; n <= 12; n++) {
            YearMonth month = YearMonth.of(2026, n);
            for (Kind kind : Kind.values()) {
                MonthState expected = all.stream()
                        .filter(kept -> kept.kind().equals(kind.name()) && kept.month().equals(month.toString()))
                        .map(Kept::state)
                        .max(MonthState::compareTo)
                        .orElse(month.isBefore(YearMonth.from(TODAY)) ? MonthState.MISSED : MonthState.OWED);
                assertThat(year.month(month).state(kind)).as(month + " " + kind + " of " + all).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("X-04 the dashboard lists its alliances page by page, its totals are of all of them")
    void shouldPageTheRows() {
        TestCounty county = TestCounty.lijin();
        List<String> ids = county.alliances();
        String dashboard = "/api/v1/dashboard/county?month=2026-03";
        as(county.committee()).get(dashboard).then().statusCode(200).body("rows.allianceId", equalTo(ids))
                .body("next", nullValue()).body("missedTotal", equalTo(36)).body("missed", hasSize(36));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(county.committee()).queryParam("cursor", cursor).get(dashboard + "&limit=3").then()
                    .statusCode(200)
                    .body("alliances", equalTo(4)).body("units", equalTo(24)).body("owed", equalTo(12))
                    .body("months[2].owed", equalTo(12)).body("rows[0].leadUnitName", notNullValue()).extract().jsonPath();
            assertThat(page.getList("rows.leadUnitName", String.class)).allMatch(name -> !name.isEmpty());
            seen.addAll(page.getList("rows.allianceId"));
            cursor = page.getString("next");
        }
        assertThat(seen).isEqualTo(ids);
        as(county.committee()).get(dashboard + "&cursor=abc").then().statusCode(400);
    }

    private static void within(Runnable work) {
        DivisionScope.run(DIVISION, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
