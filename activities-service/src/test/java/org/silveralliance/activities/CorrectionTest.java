package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.silveralliance.activities.Api.as;

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

/** What was announced wrongly is put right. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class CorrectionTest {

    private static final String TITLE = "黄河文化馆参观";
    private static final String PLACE = "黄河文化馆";

    private County county;
    private String lead;

    @BeforeEach
    void alliance() {
        county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
    }

    @Test
    @DisplayName("R-10 what was announced is put right; what it said before stays beside it, and others hear of it once")
    void shouldCorrectWhatWasAnnounced() {
        String id = Api.published(lead, county, 10);
        correct(id, TITLE, "文化馆二楼", 10).statusCode(200).body("venueName", equalTo("文化馆二楼"))
                .body("corrections", hasSize(1)).body("corrections[0].venueName", equalTo(PLACE))
                .body("corrections[0].reason", equalTo("写错了"));
        correct(id, TITLE, "文化馆二楼", 10).statusCode(200).body("corrections", hasSize(1));
        assertThat(told(id)).isEqualTo(1);
        assertThat(audited(id)).isEqualTo(1);

        correct(id, TITLE, PLACE, 10).statusCode(200).body("venueName", equalTo(PLACE)).body("corrections", hasSize(2));
        assertThat(told(id)).isEqualTo(2);
    }

    @Test
    @DisplayName("R-10 seats that are added go to who waits, in turn")
    void shouldMoveTheWaitingListUp() {
        String id = Api.published(lead, county, 1);
        List<UUID> people = county.members(1, 4);
        as(lead).body(Api.signUp(people, "PHONE")).post("/api/v1/activities/{id}/registrations", id).then().statusCode(200);
        correct(id, TITLE, PLACE, 3).statusCode(200).body("confirmed", equalTo(3));
        as(lead).get("/api/v1/activities/{id}/registrations", id).then().body("items.state",
                equalTo(List.of("CONFIRMED", "CONFIRMED", "CONFIRMED", "WAITLISTED")));
        assertThat(County.count("select 1 from audit_row where action = 'registration.moved-up' and subject like "
                + "'activity/' || cast(? as text) || '/%'", UUID.fromString(id))).isEqualTo(2);
    }

    @Test
    @DisplayName("E-21 nobody loses his seat: fewer seats than people who have one are refused, with their number")
    void shouldRefuseFewerSeatsThanPeople() {
        String id = Api.published(lead, county, 5);
        as(lead).body(Api.signUp(county.members(1, 3), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                .statusCode(200);
        correct(id, "改了名", PLACE, 2).statusCode(422).body("code", equalTo("CAPACITY_BELOW_CONFIRMED"))
                .body("detail", containsString("3 人")).body("errors[0].pointer", equalTo("/capacity"));
        as(lead).get("/api/v1/activities/{id}", id).then().body("title", equalTo(TITLE)).body("corrections", empty());
        correct(id, TITLE, PLACE, 3).statusCode(200).body("capacity", equalTo(3));
    }

    @Test
    @DisplayName("two people correct one activity: the second learns of the first before he writes over him")
    void shouldAskForWhatWasRead() {
        String id = Api.published(lead, county, 5);
        String read = tag(id);
        as(lead).body(facts(TITLE, "东厅", 5)).post("/api/v1/activities/{id}/correct", id).then().statusCode(428);
        correct(id, TITLE, "西厅", 5).statusCode(200);
        as(lead).header("If-Match", read).body(facts(TITLE, "东厅", 5)).post("/api/v1/activities/{id}/correct", id).then()
                .statusCode(412);
    }

    @Test
    @DisplayName("R-10 a draft is written anew, what was held stays as it was, and only who looks after it corrects it")
    void shouldRefuseWhatIsNotAhead() {
        String draft = as(lead).body(Api.activity(county, 1, 40, "2031-03-25T01:00:00Z", "2031-03-25T03:00:00Z"))
                .post("/api/v1/activities").then().statusCode(201).extract().path("id");
        correct(draft, TITLE, "东厅", 40).statusCode(409).body("code", equalTo("ACTIVITY_STATE"));
        String id = Api.begun(lead, county, 10);
        as(Tokens.liaison(county.uscc(2))).header("If-Match", tag(id)).body(facts(TITLE, "东厅", 10))
                .post("/api/v1/activities/{id}/correct", id).then().statusCode(403);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        correct(id, TITLE, "东厅", 10).statusCode(409).body("code", equalTo("ACTIVITY_STATE"));
    }

    private ValidatableResponse correct(String id, String title, String place, int seats) {
        return as(lead).header("If-Match", tag(id)).body(facts(title, place, seats))
                .post("/api/v1/activities/{id}/correct", id).then();
    }

    private String tag(String id) {
        return as(lead).get("/api/v1/activities/{id}", id).then().statusCode(200).extract().header("ETag");
    }

    private static Map<String, Object> facts(String title, String place, int seats) {
        return Map.of("title", title, "venueName", place, "capacity", seats, "reason", "写错了");
    }

    private static int told(String id) {
        return County.count("select 1 from outbox where aggregateid = ? and type like '%.activity-corrected.%'",
                UUID.fromString(id));
    }

    private static int audited(String id) {
        return County.count("select 1 from audit_row where action = 'activity.corrected' and reason = '写错了'"
                + " and subject = 'activity/' || cast(? as text)", UUID.fromString(id));
    }
}
