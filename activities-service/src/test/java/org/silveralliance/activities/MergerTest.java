package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.activities.Api.as;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class MergerTest {

    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;

    private static final String LEFT = """
            select 1 from audit_row where action = 'rotation.unit-left' and subject like 'rotation/%/unit/' || cast(? as text)""";

    private final County county = County.a1();
    private final String committee = Tokens.committee();

    @Test
    @DisplayName("E-07 the turns of a merged unit go to its successor without an extra one, and its leaving changes nothing more")
    void shouldHandTurnsToTheSuccessor() {
        Api.planned(committee, county, YEAR);
        LocalDate lastDay = LocalDate.of(YEAR, 6, 10);
        Map<String, Object> merger = Map.of("unitId", county.unit(5), "successorUnitId", county.unit(3), "lastDay",
                lastDay.toString());
        String path = "/api/v1/rotations/{a}/{y}/mergers";
        as(Tokens.leadUnit(county.uscc(1))).body(merger).post(path, county.alliance(), YEAR).then().statusCode(403);
        as(Tokens.of("county-committee", "370523")).body(merger).post(path, county.alliance(), YEAR).then().statusCode(404);
        as(committee).body(merger).post(path + "?preview=true", county.alliance(), YEAR).then().statusCode(200)
                .body("saved", equalTo(false)).body("changed.month", equalTo(List.of(9, 11)));

        as(committee).body(merger).post(path, county.alliance(), YEAR).then().statusCode(200)
                .body("saved", equalTo(true)).body("changed[1].reason", containsString("并入县自然资源局"));

        List<Integer> merged = seats();
        assertThat(merged.get(4)).as("a past turn keeps its host").isEqualTo(5);
        assertThat(merged.get(10)).as("the coming turn is the successor's").isEqualTo(3);
        assertThat(merged).filteredOn(seat -> seat == 3).as("and not an extra one").hasSize(2);
        as(committee).body(merger).post(path, county.alliance(), YEAR).then().statusCode(422);

        county.tell(new UnitLeft(county.alliance(), county.unit(5), lastDay.plusDays(1)));
        county.awaitRow("select 1 from alliance_leave where unit_id = ?", county.unit(5));
        assertThat(seats()).isEqualTo(merged);
        assertThat(County.count(LEFT, county.unit(5))).as("recorded as having changed the plan").isZero();

        county.tell(new UnitLeft(county.alliance(), county.unit(4), lastDay.plusDays(1)));
        county.awaitRow(LEFT, county.unit(4));
    }

    @Test
    @DisplayName("E-18 G-12 a unit joins behind whoever plans the alliance's year at that moment, and that it changed the plan is recorded")
    void shouldWaitForWhoeverPlans() throws SQLException {
        Api.planned(committee, county, YEAR);
        UUID newcomer = county.addUnit("县气象局");
        try (Connection planning = TestDatabase.superuser("activities")) {
            planning.setAutoCommit(false);
            try (PreparedStatement lock = planning.prepareStatement("select id from alliance where id = ? for update")) {
                lock.setObject(1, county.alliance());
                lock.execute();
            }
            county.tell(new UnitJoined(county.alliance(), newcomer, 7, LocalDate.of(YEAR, 1, 5)));
            county.awaitRow(
                    """
                            select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'select id from alliance where%'
                            and cast(? as uuid) is not null""",
                    newcomer);
            planning.commit();
        }

        county.awaitRow(
                """
                        select 1 from audit_row where action = 'rotation.unit-joined' and subject like 'rotation/%/unit/' || cast(? as text)""",
                newcomer);
        assertThat(seats()).contains(7);
    }

    private List<Integer> seats() {
        List<String> hosts = as(committee).get("/api/v1/rotations/{a}/{y}", county.alliance(), YEAR).then().statusCode(200)
                .extract().path("slots.actualHostUnitId");
        return hosts.stream().map(county::seatOf).toList();
    }
}
