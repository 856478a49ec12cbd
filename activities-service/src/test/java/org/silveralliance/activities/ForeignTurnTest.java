package org.silveralliance.activities;

import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.activities.Api.as;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A unit's activity uses up the unit's own turn and no other's. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class ForeignTurnTest {

    private County county;
    private String lead;
    private String two;
    private List<String> slots;

    @BeforeEach
    void planned() {
        county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
        two = Tokens.liaison(county.uscc(2));
        slots = Api.planned(lead, county, 2031);
    }

    @Test
    @DisplayName("R-03 S-09 a liaison's activity cannot be for the month of another unit, those who act for all units may say so")
    void shouldRefuseTheTurnOfAnother() {
        draft(two, 2, slots.get(2), "2031-03-25").statusCode(422).body("errors.pointer", equalTo(List.of("/slotId")));
        draft(two, 2, slots.get(1), "2031-02-25").statusCode(201);
        draft(lead, 2, slots.get(2), "2031-03-25").statusCode(201);
    }

    @Test
    @DisplayName("R-03 the activity's day lies in the month whose turn it is, or where the turn's day has moved to")
    void shouldRefuseAnotherMonth() {
        draft(two, 2, slots.get(1), "2031-03-02").statusCode(422).body("errors.pointer", equalTo(List.of("/slotId")));
        Meanwhile.turnMoves(slots.get(1), LocalDate.of(2031, 3, 2));
        draft(two, 2, slots.get(1), "2031-03-02").statusCode(201).body("month", equalTo("2031-02"));
    }

    @Test
    @DisplayName("R-03 after an exchange of months the former host cannot record the turn as its own")
    void shouldLookAtTheHostAgainWhenItIsHeld() {
        String id = draft(two, 2, slots.get(1), "2031-02-25").statusCode(201).extract().path("id");
        as(two).post("/api/v1/activities/{id}/publish", id).then().statusCode(200);
        as(lead).body(Map.of("reason", "会议室维修")).post("/api/v1/rotation-slots/{id}/defer", slots.get(1)).then()
                .statusCode(200);
        Meanwhile.begins(id, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
        as(two).post("/api/v1/activities/{id}/held", id).then().statusCode(409).body("code", equalTo("TURN_OF_ANOTHER"));
        as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then().body("slots[1].state", equalTo("DEFERRED"));
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        as(lead).get("/api/v1/rotations/{a}/2031", county.alliance()).then().body("slots[1].state", equalTo("DONE"));
    }

    private ValidatableResponse draft(String token, int host, String slot, String day) {
        Map<String, Object> draft = new HashMap<>(
                Api.activity(county, host, 10, day + "T01:00:00Z", day + "T03:00:00Z"));
        draft.put("slotId", slot);
        return as(token).body(draft).post("/api/v1/activities").then();
    }
}
