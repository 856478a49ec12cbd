package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.activities.Api.as;

import java.util.HashMap;
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
import io.restassured.response.ValidatableResponse;

/** A step that was taken by mistake is taken back, with its reason, as long as nothing accepted stands on it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class TakenBackTest {

    private static final Map<String, String> WHY = Map.of("reason", "误点");

    private County county;
    private String lead;

    @BeforeEach
    void alliance() {
        county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
    }

    @Test
    @DisplayName("R-10 sign-up that was ended too early goes on, until the activity begins")
    void shouldReopenSignUp() {
        String id = Api.published(lead, county, 10);
        step(lead, id, "reopen").statusCode(409);
        as(lead).post("/api/v1/activities/{id}/close", id).then().statusCode(200);
        step(lead, id, "reopen").statusCode(200).body("state", equalTo("PUBLISHED"));
        as(lead).body(Api.signUp(county.members(1, 1), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                .statusCode(200);
        assertThat(audited(id, "activity.reopened")).isEqualTo(1);

        as(lead).post("/api/v1/activities/{id}/close", id).then().statusCode(200);
        Meanwhile.begins(id, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
        step(lead, id, "reopen").statusCode(409).body("code", equalTo("ACTIVITY_BEGUN"));
    }

    @Test
    @DisplayName("E-20 a cancellation is taken back: what it was, who had signed up, and whoever heard of it hears of that")
    void shouldRestoreACancelledActivity() {
        String id = Api.published(lead, county, 10);
        as(lead).body(Api.signUp(county.members(1, 1), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                .statusCode(200);
        as(lead).post("/api/v1/activities/{id}/close", id).then().statusCode(200);
        as(lead).body(WHY).post("/api/v1/activities/{id}/cancel", id).then().statusCode(200);
        as(lead).body(Map.of()).post("/api/v1/activities/{id}/restore", id).then().statusCode(422);
        step(lead, id, "restore").statusCode(200).body("state", equalTo("CLOSED")).body("reason", nullValue());
        step(lead, id, "restore").statusCode(409);
        as(lead).get("/api/v1/activities/{id}/registrations", id).then().body("items.state", equalTo(List.of("CONFIRMED")));
        assertThat(told(id, "activity-restored")).isEqualTo(1);
        assertThat(audited(id, "activity.restored")).isEqualTo(1);
    }

    @Test
    @DisplayName("E-20 a draft that was cancelled in silence is a draft again in silence")
    void shouldRestoreADraft() {
        String id = as(lead).body(Api.activity(county, 1, 40, "2031-03-25T01:00:00Z", "2031-03-25T03:00:00Z"))
                .post("/api/v1/activities").then().statusCode(201).extract().path("id");
        as(lead).body(WHY).post("/api/v1/activities/{id}/cancel", id).then().statusCode(200);
        step(lead, id, "restore").statusCode(200).body("state", equalTo("DRAFT"));
        assertThat(told(id, "activity-restored")).isZero();
    }

    @Test
    @DisplayName("R-04 R-15 what was not held counts no more and no report is due; what was written of it is kept")
    void shouldWithdrawThatItWasHeld() {
        List<String> slots = Api.planned(lead, county, 2026);
        String id = heldFor(slots.get(2));
        as(lead).body(Map.of("summary", "写了一半")).put("/api/v1/activities/{id}/report", id).then().statusCode(200);
        slot(2).body("slots[2].state", equalTo("DONE"));

        step(lead, id, "held/withdraw").statusCode(200).body("state", equalTo("PUBLISHED")).body("heldAt", nullValue());
        slot(2).body("slots[2].state", equalTo("PLANNED"));
        as(lead).get("/api/v1/activities/{id}/report", id).then().statusCode(200).body("state", equalTo("NOT_HELD"))
                .body("overdue", equalTo(false)).body("summary", equalTo("写了一半"));
        as(lead).get("/api/v1/activities/month-sheet?allianceId={a}&month=2026-03", county.alliance()).then()
                .body("done", equalTo(0));
        assertThat(told(id, "activity-held-withdrawn")).isEqualTo(1);
        assertThat(audited(id, "activity.held-withdrawn")).isEqualTo(1);

        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        as(lead).get("/api/v1/activities/{id}/report", id).then().body("state", equalTo("DUE"))
                .body("summary", equalTo("写了一半"));
    }

    @Test
    @DisplayName("R-03 a month in which something else was held stays done")
    void shouldKeepTheMonthOfAnother() {
        List<String> slots = Api.planned(lead, county, 2026);
        String one = heldFor(slots.get(2));
        heldFor(slots.get(2));
        step(lead, one, "held/withdraw").statusCode(200);
        slot(2).body("slots[2].state", equalTo("DONE"));
    }

    @Test
    @DisplayName("R-15 what was accepted stands, and nobody but who looks after the activity takes anything back")
    void shouldKeepWhatWasAccepted() {
        String id = Api.begun(lead, county, 10);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        step(Tokens.liaison(county.uscc(2)), id, "held/withdraw").statusCode(403);
        Api.reported(lead, id, county.members(1, 1).getFirst());
        as(Tokens.committee()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(200);
        step(lead, id, "held/withdraw").statusCode(409).body("code", equalTo("ACTIVITY_STATE"));
    }

    private String heldFor(String slot) {
        Map<String, Object> draft = new HashMap<>(
                Api.activity(county, 3, 10, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z"));
        draft.put("slotId", slot);
        String id = as(lead).body(draft).post("/api/v1/activities").then().statusCode(201).extract().path("id");
        as(lead).post("/api/v1/activities/{id}/publish", id).then().statusCode(200);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        return id;
    }

    private ValidatableResponse slot(int index) {
        return as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().statusCode(200)
                .body("slots[" + index + "].actualHostUnitId", equalTo(county.unit(3).toString()));
    }

    private static ValidatableResponse step(String token, String id, String verb) {
        return as(token).body(WHY).post("/api/v1/activities/{id}/" + verb, id).then();
    }

    private static int told(String id, String type) {
        return County.count("select 1 from outbox where aggregateid = ? and type like '%." + type + ".%'", UUID.fromString(id));
    }

    private static int audited(String id, String action) {
        return County.count("select 1 from audit_row where action = '" + action
                + "' and reason = '误点' and subject = 'activity/' || cast(? as text)", UUID.fromString(id));
    }
}
