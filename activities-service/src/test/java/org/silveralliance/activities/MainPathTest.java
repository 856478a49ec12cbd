package org.silveralliance.activities;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.activities.Api.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class MainPathTest {

    @Test
    @DisplayName("R-02 R-10 R-11 R-13 R-15 from rotation to accepted report")
    void shouldWalkFromRotationToAcceptedReport() {
        County county = County.a1();
        List<UUID> members = county.members(1, 3);
        String lead = Tokens.leadUnit(county.uscc(1));

        String slot = as(lead).body(Map.of("allianceId", county.alliance(), "year", 2031, "dayOfMonth", 25, "shift", "NEXT"))
                .post("/api/v1/rotations").then().statusCode(201)
                .header("Location", endsWith("/api/v1/rotations/" + county.alliance() + "/2031"))
                .body("slots", hasSize(12)).body("balance.actual", everyItem(equalTo(2)))
                .body("slots[0].date", equalTo("2031-01-27")).extract().path("slots[0].id");

        String id = as(lead)
                .body(Map.of("allianceId", county.alliance(), "slotId", slot, "kind", "COLLECTIVE", "title", "参观郭景林故居",
                        "hostUnitId", county.unit(1), "startsAt", "2031-01-27T01:00:00Z", "endsAt", "2031-01-27T03:00:00Z",
                        "venueName", "农业农村局会议室", "capacity", 1))
                .post("/api/v1/activities").then().statusCode(201).body("state", equalTo("DRAFT")).extract().path("id");
        as(lead).post("/api/v1/activities/{id}/publish", id).then().statusCode(200).body("state", equalTo("PUBLISHED"));

        as(lead).body(Map.of("memberIds", members.subList(0, 2), "channel", "PHONE"))
                .post("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                .body("items.state", equalTo(List.of("CONFIRMED", "WAITLISTED"))).body("items[1].position", equalTo(1))
                .body("items[0].position", nullValue());
        as(lead).body(Map.of("memberId", members.get(0), "reason", "住院")).post("/api/v1/activities/{id}/leaves", id).then()
                .statusCode(200).body("state", equalTo("EXCUSED"));
        as(lead).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                .body("items.find { it.memberId == '" + members.get(1) + "' }.state", equalTo("CONFIRMED"));

        Meanwhile.begins(id, "2026-01-26T01:00:00Z", "2026-01-26T03:00:00Z");
        // The day that is named before the confirmation is the one it is due on afterwards.
        as(lead).get("/api/v1/activities/{id}/report", id).then().statusCode(200).body("state", equalTo("NOT_HELD"))
                .body("due", equalTo("2026-02-02")).body("overdue", equalTo(false));
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200).body("state", equalTo("HELD"));
        as(lead).body(Map.of("items", Stream.of(members.get(0), members.get(1)).map(
                member -> Map.of("memberId", member, "status", member == members.get(0) ? "ABSENT" : "PRESENT")).toList()))
                .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200)
                .body("counts.present", equalTo(1)).body("counts.excused", equalTo(1)).body("counts.absent", equalTo(0));

        as(lead).get("/api/v1/activities/{id}/report", id).then().statusCode(200).body("state", equalTo("DUE"))
                .body("due", equalTo("2026-02-02")).body("attendance.present", equalTo(1))
                .body("missing", equalTo(List.of("summary", "photos")));
        as(lead).post("/api/v1/activities/{id}/report/submit", id).then().statusCode(422)
                .body("code", equalTo("REPORT_INCOMPLETE")).body("errors.pointer", hasItem("/photos"));
        as(lead).body(Map.of("summary", "老同志参观了故居", "photos", List.of(Map.of("name", "合影.jpg", "caption", "合影"))))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200)
                .body("missing", equalTo(List.of("photos")));
        String written = as(lead).get("/api/v1/activities/{id}/report", id).then().extract().header("ETag");
        as(lead).header("If-Match", written)
                .body(Map.of("photos", List.of(Map.of("name", "合影.jpg", "sha256", Api.uploaded(lead, id)))))
                .put("/api/v1/activities/{id}/report", id).then().statusCode(200).body("missing", hasSize(0));
        as(lead).post("/api/v1/activities/{id}/report/submit", id).then().statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        as(lead).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(403);
        as(Tokens.committee()).body(Map.of("reason", "照片不清楚")).post("/api/v1/activities/{id}/report/return", id).then()
                .statusCode(200).body("state", equalTo("RETURNED")).body("reason", equalTo("照片不清楚"));
        as(lead).post("/api/v1/activities/{id}/report/submit", id).then().statusCode(200);
        as(Tokens.committee()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        as(lead).body(Map.of("summary", "另写", "photos", List.of("另.jpg"))).put("/api/v1/activities/{id}/report", id).then()
                .statusCode(409);

        as(lead).get("/api/v1/activities/month-sheet?allianceId={a}&month=2031-01", county.alliance()).then().statusCode(200)
                .body("alliances[0].items.find { it.kind == 'COLLECTIVE' }.done", equalTo(true))
                .body("done", equalTo(1));
    }

}
