package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.activities.Api.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** A month in which the whole alliance pauses (停办). */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class SuspendedTest {

    private static final Map<String, String> WHY = Map.of("reason", "利老干〔2031〕8号");
    private static final String TOLD = """
            select 1 from outbox where aggregateid = ? and type like '%.rotation-replanned.%' and payload::text like """;

    private County county;
    private String lead;
    private List<String> slots;

    @BeforeEach
    void planned() {
        county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
        slots = Api.planned(lead, county, 2031);
    }

    @Test
    @DisplayName("E-16 a suspended month uses nobody's turn, names no host, and is restored with all the others")
    void shouldSuspendAndRestore() {
        as(lead).body(WHY).post("/api/v1/rotation-slots/{id}/suspend", slots.get(3)).then().statusCode(200);
        String rotation = as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then()
                .body("slots[3].reason", equalTo("停办：利老干〔2031〕8号")).body("slots[3].suspended", equalTo(true))
                .body("slots[3].actualHostUnitId", nullValue())
                .body("slots[4].actualHostUnitId", equalTo(county.unit(4).toString())).body("nextSeat", equalTo(6)).extract()
                .path("id");
        assertThat(County.count(TOLD + "'%\"suspended\": true%'", UUID.fromString(rotation))).isEqualTo(1);

        as(lead).body(Map.of("reason", "防汛解除")).post("/api/v1/rotation-slots/{id}/restore", slots.get(3)).then()
                .statusCode(200).body("changed.month", equalTo(List.of(4, 5, 6, 7, 8, 9, 10, 11, 12)));
        as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then()
                .body("slots.actualHostUnitId", equalTo(List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6).stream()
                        .map(seat -> county.unit(seat).toString()).toList()))
                .body("slots[3].suspended", equalTo(false)).body("nextSeat", equalTo(1));
        as(lead).body(WHY).post("/api/v1/rotation-slots/{id}/restore", slots.get(3)).then().statusCode(422);
    }

    @Test
    @DisplayName("E-16 a suspended month owes nothing, in the month's sheet and in the year's; what was held all the same counts")
    void shouldOweNothing() {
        as(lead).body(WHY).post("/api/v1/rotation-slots/{id}/suspend", slots.get(3)).then().statusCode(200);
        as(lead).get("/api/v1/activities/month-sheet?allianceId={a}&month=2031-04", county.alliance()).then().statusCode(200)
                .body("owed", equalTo(0)).body("alliances[0].suspended", containsString("8号"));
        as(lead).get("/api/v1/activities/year-sheet?allianceId={a}&year=2031", county.alliance()).then().statusCode(200)
                .body("owed", equalTo(33));

        String id = Api.published(lead, county, 10, "2031-04-11T01:00:00Z", "2031-04-11T03:00:00Z");
        Meanwhile.begins(id, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        as(lead).get("/api/v1/activities/month-sheet?allianceId={a}&month=2031-04", county.alliance()).then()
                .body("owed", equalTo(1)).body("done", equalTo(1));
        as(lead).get("/api/v1/activities/year-sheet?allianceId={a}&year=2031", county.alliance()).then()
                .body("owed", equalTo(34)).body("done", equalTo(1));
    }

    @Test
    @DisplayName("E-16 a month long past is not suspended any more")
    void shouldRefuseWhatIsLongPast() {
        List<String> past = Api.planned(lead, county, 2026);
        as(lead).body(WHY).post("/api/v1/rotation-slots/{id}/suspend", past.getFirst()).then().statusCode(409)
                .body("code", equalTo("SLOT_OVER"));
    }

    @Test
    @DisplayName("R-04 an alliance owes nothing before the month in which it took effect")
    void shouldOweNothingBeforeItTookEffect() {
        as(lead).get("/api/v1/activities/month-sheet?allianceId={a}&month=2025-12", county.alliance()).then().statusCode(200)
                .body("owed", equalTo(0));
        as(lead).get("/api/v1/activities/month-sheet?allianceId={a}&month=2026-01", county.alliance()).then()
                .body("owed", equalTo(3));
    }

    @Test
    @DisplayName("R-03 L-07 a swap is agreed on for two days: when one moved it is asked again, and only accounts of the county answer")
    void shouldAskAgainWhenADayMoved() {
        String two = Tokens.liaison(county.uscc(2));
        String five = Tokens.liaison(county.uscc(5));
        String asked = as(two).body(Map.of("withSlotId", slots.get(4))).post("/api/v1/rotation-slots/{id}/swap", slots.get(1))
                .then().statusCode(200).extract().path("swapRequestId");
        as(two).body(Map.of("withSlotId", slots.get(4))).post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then()
                .statusCode(409).body("code", equalTo("SWAP_OPEN"));
        as(Tokens.of("county-committee", "3705")).post("/api/v1/swap-requests/{id}/refuse", asked).then().statusCode(403);

        Meanwhile.turnMoves(slots.get(4), LocalDate.of(2031, 5, 28));
        as(five).post("/api/v1/swap-requests/{id}/accept", asked).then().statusCode(409)
                .body("code", equalTo("SWAP_NOT_OPEN"));
        String again = as(two).body(Map.of("withSlotId", slots.get(4)))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200).extract().path("swapRequestId");
        as(lead).get("/api/v1/rotations/{a}/2031/swap-requests", county.alliance()).then().statusCode(200)
                .body("items.state", equalTo(List.of("PROPOSED", "EXPIRED")))
                .body("items[0].withDate", equalTo("2031-05-28"));
        assertThat(County.count(
                """
                        select 1 from audit_row where action = 'rotation.swap-expired' and subject = 'swap-request/' || cast(? as text)""",
                UUID.fromString(asked))).as("on the trail").isEqualTo(1);
        assertThat(County.count("""
                select 1 from outbox where type like '%.swap-answered.%' and payload->>'answer' = 'WITHDRAWN'
                and cast(payload->>'requestId' as uuid) = ?""", UUID.fromString(asked))).as("told to the unit asked")
                .isEqualTo(1);
        as(five).post("/api/v1/swap-requests/{id}/accept", again).then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }
}
