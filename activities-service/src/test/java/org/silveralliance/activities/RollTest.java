package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
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

/** Several people keep one roll: what each of them saw stays true, and who was not looked at is not called absent. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class RollTest {

    private County county;
    private List<UUID> people;
    private String lead;
    private String id;

    @BeforeEach
    void begun() {
        county = County.a1();
        people = county.members(1, 4);
        lead = Tokens.leadUnit(county.uscc(1));
        id = Api.begun(lead, county, 10);
    }

    @Test
    @DisplayName("R-13 two who mark different people both stand, and the others are not recorded, which is not absent")
    void shouldKeepBothPeoplesMarks() {
        mark(lead, Map.of("memberId", people.get(0), "status", "PRESENT", "version", 0));
        mark(Tokens.committee(), Map.of("memberId", people.get(1), "status", "ABSENT", "version", 0))
                .body("contradicted", empty()).body("items", hasSize(2)).body("counts.present", equalTo(1))
                .body("counts.absent", equalTo(1)).body("counts.notRecorded", equalTo(2));
    }

    @Test
    @DisplayName("R-13 two who contradict each other on one line: the first stands, the second is told and knows the line")
    void shouldTellOfAContradiction() {
        mark(lead, Map.of("memberId", people.get(0), "status", "PRESENT", "version", 0));
        int seen = mark(Tokens.committee(), Map.of("memberId", people.get(0), "status", "ABSENT", "version", 0),
                Map.of("memberId", people.get(1), "status", "PRESENT", "version", 0))
                .body("contradicted.memberId", equalTo(List.of(people.get(0).toString())))
                .body("contradicted[0].status", equalTo("ABSENT"))
                .body(line(0) + ".status", equalTo("PRESENT")).body(line(0) + ".correctedFrom", nullValue())
                .body(line(1) + ".status", equalTo("PRESENT")).extract().path(line(0) + ".version");
        mark(Tokens.committee(), Map.of("memberId", people.get(0), "status", "ABSENT", "version", seen))
                .body("contradicted", empty()).body(line(0) + ".status", equalTo("ABSENT"))
                .body(line(0) + ".correctedFrom", equalTo("PRESENT"));
    }

    @Test
    @DisplayName("R-20 study brought home is no absence and is not missing on the roll")
    void shouldNotCountStudyAtHomeAsAbsence() {
        mark(lead, Map.of("memberId", people.get(0), "status", "AT_HOME")).body("counts.atHome", equalTo(1))
                .body("counts.absent", equalTo(0)).body("counts.notRecorded", equalTo(3));
    }

    @Test
    @DisplayName("R-13 who does not say what he saw corrects his own lines only; the same word twice is no contradiction")
    void shouldCorrectOnlyOnesOwnUnseen() {
        mark(lead, Map.of("memberId", people.get(0), "status", "ABSENT"));
        mark(lead, Map.of("memberId", people.get(0), "status", "AT_HOME")).body("contradicted", empty())
                .body("counts.atHome", equalTo(1));
        mark(Tokens.committee(), Map.of("memberId", people.get(0), "status", "PRESENT")).body("contradicted", hasSize(1))
                .body("counts.atHome", equalTo(1));
        assertThat(County.count("select 1 from outbox where aggregateid = ? and type like '%.attendance-recorded.%'",
                UUID.fromString(id))).as("what was told of two written rolls").isEqualTo(2);
        mark(Tokens.committee(), Map.of("memberId", people.get(0), "status", "AT_HOME", "version", 0))
                .body("contradicted", empty());
    }

    @Test
    @DisplayName("R-13 what has a roll is not put off to another week with it; that it was on another day may be put right")
    void shouldNotMoveTheRollAhead() {
        mark(lead, Map.of("memberId", people.get(0), "status", "PRESENT", "version", 0));

        as(lead).body(Map.of("startsAt", "2031-04-01T01:00:00Z", "endsAt", "2031-04-01T03:00:00Z", "reason", "大雨"))
                .post("/api/v1/activities/{id}/postpone", id).then().statusCode(409).body("code", equalTo("ACTIVITY_BEGUN"));
        as(lead).body(Map.of("startsAt", "2026-03-24T01:00:00Z", "endsAt", "2026-03-24T03:00:00Z", "reason", "实为前一日"))
                .post("/api/v1/activities/{id}/postpone", id).then().statusCode(200);
        as(lead).header("If-Match", "\"0\"")
                .body(Map.of("startsAt", "2026-03-23T01:00:00Z", "endsAt", "2026-03-23T03:00:00Z", "reason", "没看到已改过"))
                .post("/api/v1/activities/{id}/postpone", id).then().statusCode(412);
    }

    @Test
    @DisplayName("R-11 who took leave is excused without a line, whoever had a seat and no line is counted apart")
    void shouldExcuseThoseOnLeave() {
        as(Tokens.of("branch-secretary", "370522", county.uscc(1))).body(Map.of("memberId", people.get(0), "reason", "住院"))
                .post("/api/v1/activities/{id}/leaves/approve", id).then().statusCode(200);
        as(lead).get("/api/v1/activities/{id}/attendance", id).then().statusCode(200).body("items", empty())
                .body("counts.excused", equalTo(1)).body("counts.notRecorded", equalTo(3))
                .body("counts.signedUpNotRecorded", equalTo(0));
        mark(lead, Map.of("memberId", people.get(0), "status", "PRESENT")).body("counts.excused", equalTo(0))
                .body("counts.present", equalTo(1)).body("counts.notRecorded", equalTo(3));
    }

    @Test
    @DisplayName("R-15 the report says how many were not recorded; once accepted, nobody who joins later changes it")
    void shouldFreezeWithTheReport() {
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        Api.reported(lead, id, people.get(0));
        as(lead).get("/api/v1/activities/{id}/report", id).then().statusCode(200)
                .body("attendance.notRecorded", equalTo(3));
        county.members(1, 1);
        as(lead).get("/api/v1/activities/{id}/report", id).then().body("attendance.notRecorded", equalTo(4));
        as(Tokens.committee()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(200);
        county.members(1, 1);
        as(lead).get("/api/v1/activities/{id}/report", id).then().body("attendance.notRecorded", equalTo(4));
    }

    @SafeVarargs
    private ValidatableResponse mark(String token, Map<String, Object>... marks) {
        return as(token).body(Map.of("items", List.of(marks))).put("/api/v1/activities/{id}/attendance", id).then()
                .statusCode(200);
    }

    private String line(int person) {
        return "items.find { it.memberId == '" + people.get(person) + "' }";
    }
}
