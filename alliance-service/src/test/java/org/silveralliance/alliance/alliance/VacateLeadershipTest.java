package org.silveralliance.alliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.alliance.TestCounty.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.MemberEvent.MemberTransferred;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class VacateLeadershipTest {

    @Inject
    VacateLeadership vacateLeadership;

    @Test
    @DisplayName("E-05 E-06 L-05 a death of long ago that is heard again ends no term that began since; one heard late ends it")
    void shouldLeaveALeaderElectedSince() {
        TestCounty county = TestCounty.lijin();
        String alliance = county.alliances().getFirst();
        UUID leader = member(county);
        elect(county, alliance, leader);

        vacate(county, leader, Instant.now().minus(Duration.ofDays(40)));
        assertThat(state(county, alliance)).isEqualTo("ELECTED");

        vacate(county, leader, Instant.now().minus(Duration.ofHours(3)));
        assertThat(state(county, alliance)).isEqualTo("VACATED");
    }

    @Test
    @DisplayName("E-06 M-26 a leader who moves to a unit without a seat leads no longer; one who moves within the alliance does")
    void shouldLeadNobodyFromElsewhere() {
        TestCounty county = TestCounty.lijin();
        List<String> alliances = county.alliances();
        String alliance = alliances.getFirst();
        UUID leader = member(county);
        elect(county, alliance, leader);
        UUID from = county.unit("县水利局").id();
        UUID within = anotherUnit(county, alliance, from);
        UUID elsewhere = anotherUnit(county, alliances.getLast(), from);

        county.tell(new MemberTransferred(leader, from, within, LocalDate.of(2026, 4, 1)));
        county.awaitRow("select 1 from member where id = ? and unit_id = '" + within + "'", leader);
        assertThat(state(county, alliance)).isEqualTo("ELECTED");

        county.tell(new MemberTransferred(leader, within, elsewhere, LocalDate.of(2026, 5, 1)));
        county.awaitRow("select 1 from member where id = ? and unit_id = '" + elsewhere + "'", leader);
        assertThat(state(county, alliance)).isEqualTo("VACATED");
    }

    private static UUID anotherUnit(TestCounty county, String alliance, UUID than) {
        List<String> seated = as(county.committee()).get("/api/v1/alliances/{id}/ledger", alliance).then().statusCode(200)
                .extract().path("units.unitId");
        return seated.stream().map(UUID::fromString).filter(unit -> !unit.equals(than)).findFirst().orElseThrow();
    }

    private void vacate(TestCounty county, UUID member, Instant told) {
        DivisionScope.run(county.division(),
                () -> vacateLeadership.vacate(member, LocalDate.of(2026, 5, 10), "DECEASED", told));
    }

    private static UUID member(TestCounty county) {
        UUID member = Ids.next();
        county.tell(new MemberRegistered(member, county.unit("县水利局").id(), "RETIRED", "ACTIVE", LocalDate.of(2025, 1, 1)));
        county.awaitRow("select 1 from member where id = ?", member);
        return member;
    }

    private static void elect(TestCounty county, String alliance, UUID leader) {
        as(county.leadUnit("县农业农村局")).body(Map.of("meetingOn", "2026-02-10", "present", 21, "from", "2026-02-10", "votes",
                List.of(Map.of("memberId", leader, "count", 15)))).post("/api/v1/alliances/{id}/leader-nominations", alliance)
                .then().statusCode(201);
    }

    private static String state(TestCounty county, String alliance) {
        return as(county.committee()).get("/api/v1/alliances/{id}", alliance).then().statusCode(200).extract()
                .path("leaders[0].state");
    }
}
