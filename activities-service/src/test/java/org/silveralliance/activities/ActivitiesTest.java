package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.activities.Api.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class ActivitiesTest {

    private static String drafted(String lead, County county, String title, String venue) {
        Map<String, Object> draft = new HashMap<>(Api.activity(county, 1, 40, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z"));
        draft.put("title", title);
        draft.put("venueName", venue);
        return as(lead).body(draft).post("/api/v1/activities").then().statusCode(201).extract().path("id");
    }

    @Nested
    class AsLeadUnit {

        @Test
        @DisplayName("R-04 what is not allowed in a state is a conflict, and a postponed one stays published")
        void shouldKeepToTheStates() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = as(lead).body(Api.activity(county, 1, 40, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z"))
                    .post("/api/v1/activities").then().statusCode(201).extract().path("id");
            as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(409).body("code", equalTo("ACTIVITY_STATE"));
            as(lead).post("/api/v1/activities/{id}/publish", id).then().statusCode(200);
            as(lead).post("/api/v1/activities/{id}/publish", id).then().statusCode(409);
            as(lead).body(Map.of("startsAt", "2026-04-02T01:00:00Z", "endsAt", "2026-04-02T03:00:00Z", "reason", "大雨"))
                    .post("/api/v1/activities/{id}/postpone", id).then().statusCode(200).body("state", equalTo("PUBLISHED"))
                    .body("month", equalTo("2026-04")).body("dateChanges[0].startsAt", equalTo("2026-03-25T01:00:00Z"));
            as(lead).body(Map.of("reason", "疫情")).post("/api/v1/activities/{id}/cancel", id).then().statusCode(200)
                    .body("state", equalTo("CANCELLED"));
            as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(409);
        }

        @Test
        @DisplayName("R-04 that it took place is recorded under /held; the path that read like putting it off is gone")
        void shouldRecordThatItTookPlace() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.begun(lead, county, 10);
            Api.bare(lead).post("/api/v1/activities/{id}/hold", id).then().statusCode(404);
            as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200).body("state", equalTo("HELD"));
        }

        @Test
        @DisplayName("I-13 R-04 a draft is rewritten only under If-Match")
        void shouldRewriteADraftUnderIfMatch() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            var draft = Api.activity(county, 1, 40, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z");
            String id = as(lead).body(draft).post("/api/v1/activities").then().statusCode(201).extract().path("id");
            String tag = as(lead).get("/api/v1/activities/{id}", id).then().statusCode(200).extract().header("ETag");
            as(lead).body(draft).put("/api/v1/activities/{id}", id).then().statusCode(428);
            as(lead).header("If-Match", "\"77\"").body(draft).put("/api/v1/activities/{id}", id).then().statusCode(412);
            String rewritten = as(lead).header("If-Match", tag).header("Idempotency-Key", id).body(draft)
                    .put("/api/v1/activities/{id}", id).then().statusCode(200).extract().header("ETag");
            // The answer was lost: the same request again gives it, instead of refusing its own writing as another's.
            as(lead).header("If-Match", tag).header("Idempotency-Key", id).body(draft).put("/api/v1/activities/{id}", id)
                    .then().statusCode(200).header("ETag", rewritten);
            assertThat(County.count("""
                    select 1 from audit_row where action = 'activity.rewritten' and subject = 'activity/' || cast(? as text)""",
                    UUID.fromString(id))).isEqualTo(1);
            as(lead).post("/api/v1/activities/{id}/publish", id).then().statusCode(200);
            as(lead).header("If-Match", tag).body(draft).put("/api/v1/activities/{id}", id).then().statusCode(409);
        }

        @Test
        @DisplayName("R-04 nonsense is refused with the fields at fault")
        void shouldRefuseNonsense() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            as(lead).body(Api.activity(county, 1, 0, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z")).post("/api/v1/activities")
                    .then().statusCode(422).body("errors.pointer", hasItem("/capacity"));
            as(lead).body(Api.activity(county, 1, 10, "2026-03-25T03:00:00Z", "2026-03-25T01:00:00Z"))
                    .post("/api/v1/activities")
                    .then().statusCode(422).body("errors.pointer", hasItem("/endsAt"));
            as(lead).body("{").post("/api/v1/activities").then().statusCode(400);
            as(lead).queryParam("cursor", "###").get("/api/v1/activities").then().statusCode(400);
        }

        @Test
        @DisplayName("R-04 an activity is found by a part of its title or venue, as far back as there are any")
        void shouldFindByTitleOrVenue() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            String there = drafted(lead, county, "参观100%节水示范园", "黄河_文化馆");
            drafted(lead, county, "趣味运动会", "县体育场");
            for (String part : List.of("节水", "100%节", "黄河_文")) {
                as(lead).get("/api/v1/activities?q={q}&total=true", part).then().statusCode(200)
                        .body("items.id", contains(there)).body("total", equalTo(1));
            }
            as(Tokens.leadUnit(County.a1().uscc(1))).get("/api/v1/activities?q={q}", "节水").then().statusCode(200)
                    .body("items", hasSize(0));
            as(lead).get("/api/v1/activities?q={q}", "1000").then().statusCode(200).body("items", hasSize(0));
            as(lead).get("/api/v1/activities?q=").then().statusCode(200).body("items", hasSize(2));
            as(lead).get("/api/v1/activities?q={q}", "长".repeat(101)).then().statusCode(422);
        }

        @Test
        @DisplayName("R-04 the list comes page by page and whole")
        void shouldPage() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            for (int i = 0; i < 3; i++) {
                Api.published(lead, county, 5);
            }
            String next = as(lead).get("/api/v1/activities?allianceId={a}&limit=2&total=true", county.alliance()).then()
                    .statusCode(200).body("items", hasSize(2)).body("total", equalTo(3)).body("next", notNullValue()).extract()
                    .path("next");
            as(lead).get("/api/v1/activities?allianceId={a}&limit=2&cursor={c}", county.alliance(), next).then()
                    .body("items", hasSize(1));
        }

        @Test
        @DisplayName("R-13 the roll waits for the start, a correction keeps both values")
        void shouldKeepBothValues() {
            County county = County.a1();
            UUID member = county.members(1, 1).getFirst();
            String lead = Tokens.leadUnit(county.uscc(1));
            String ahead = Api.published(lead, county, 10);
            Map<String, Object> absent = Map.of("items", List.of(Map.of("memberId", member, "status", "ABSENT")));
            as(lead).body(absent).put("/api/v1/activities/{id}/attendance", ahead).then().statusCode(409)
                    .body("code", equalTo("ROLL_TOO_EARLY"));
            String begun = Api.begun(lead, county, 10);
            as(lead).body(absent).put("/api/v1/activities/{id}/attendance", begun).then().statusCode(200);
            as(lead).body(Map.of("items", List.of(Map.of("memberId", member, "status", "AT_HOME"))))
                    .put("/api/v1/activities/{id}/attendance", begun).then().statusCode(200)
                    .body("items[0].status", equalTo("AT_HOME")).body("items[0].correctedFrom", equalTo("ABSENT"))
                    .body("counts.atHome", equalTo(1));
        }

        @Test
        @DisplayName("R-15 an uploaded photograph is named by its digest and shown with the report")
        void shouldUploadAPhoto() {
            County county = County.a1();
            String lead = Tokens.leadUnit(county.uscc(1));
            String id = Api.begun(lead, county, 10);
            as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
            String digest = RestAssured.given().auth().oauth2(lead)
                    .multiPart("file", "合影.png", Pictures.png(40, 30), "image/png")
                    .multiPart("caption", "合影").post("/api/v1/activities/{id}/photos", id).then().statusCode(201).extract()
                    .path("sha256");
            as(lead).body(Map.of("summary", "好", "photos", List.of(Map.of("name", "合影.png", "sha256", digest))))
                    .put("/api/v1/activities/{id}/report", id).then().statusCode(200)
                    .body("photos[0].uploaded", equalTo(true));
            RestAssured.given().auth().oauth2(lead).get("/api/v1/activities/{id}/photos/{p}", id, digest).then().statusCode(200)
                    .contentType("image/png");
            RestAssured.given().auth().oauth2(lead)
                    .multiPart("file", "x.exe", "MZ".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/api/v1/activities/{id}/photos", id).then().statusCode(422).body("code", equalTo("PHOTO_REFUSED"));
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("R-04 the year owes 36 per alliance")
        void shouldOweThirtySix() {
            County county = County.of("370503", 6);
            String committee = Tokens.of("county-committee", "370503");
            as(committee).get("/api/v1/activities/year-sheet?year=2026").then().statusCode(200).body("owed", equalTo(36));
            as(committee).get("/api/v1/activities/month-sheet?month=2026-03").then().statusCode(200).body("owed", equalTo(3))
                    .body("alliances[0].allianceId", equalTo(county.alliance().toString()));
        }

        @Test
        @DisplayName("R-06 a used type cannot be deleted but retired, takes no new activity until it is restored, and counts for its large kind")
        void shouldRetireAUsedType() {
            County county = County.of("370504", 6);
            String committee = Tokens.of("county-committee", "370504");
            String code = "TAIJI_" + System.nanoTime() % 100_000;
            as(committee).body(Map.of("code", code, "parent", "RED_EDUCATION", "name", "太极")).post("/api/v1/activity-types")
                    .then()
                    .statusCode(201);
            Map<String, Object> draft = new java.util.HashMap<>(
                    Api.activity(county, 1, 10, "2026-05-25T01:00:00Z", "2026-05-25T03:00:00Z"));
            draft.put("type", code);
            String id = as(committee).body(draft).post("/api/v1/activities").then().statusCode(201)
                    .body("kind", equalTo("COLLECTIVE")).body("type", equalTo(code)).extract().path("id");
            as(committee).post("/api/v1/activities/{id}/publish", id).then().statusCode(200);
            as(committee).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
            as(committee).delete("/api/v1/activity-types/{c}", code).then().statusCode(409).body("code",
                    equalTo("TYPE_IN_USE"));
            as(committee).post("/api/v1/activity-types/{c}/retire", code).then().statusCode(204);
            as(committee).body(draft).post("/api/v1/activities").then().statusCode(422);
            as(committee).post("/api/v1/activity-types/{c}/restore", code).then().statusCode(204);
            as(committee).body(draft).post("/api/v1/activities").then().statusCode(201);
            as(committee).get("/api/v1/activity-types").then().statusCode(200).body("items.code", hasItem("THEME_DAY"));
            as(committee).get("/api/v1/activity-types/usage?year=2026").then().statusCode(200).body("items", hasSize(4))
                    .body("items.find { it.code == 'RED_EDUCATION' }.held", equalTo(1))
                    .body("items.find { it.code == 'VISIT' }.held", equalTo(0));
        }

        @Test
        @DisplayName("R-15 only a submitted report is decided")
        void shouldDecideOnlySubmittedReports() {
            County county = County.a1();
            String id = Api.begun(Tokens.committee(), county, 10);
            as(Tokens.committee()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(409);
            as(Tokens.committee()).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
            as(Tokens.committee()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(409);
            as(Tokens.orgDept()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(403);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("G-12 a liaison looks after what its unit hosts and nothing else")
        void shouldManageOnlyItsOwn() {
            County county = County.a1();
            String two = Tokens.liaison(county.uscc(2));
            String own = as(two).body(Api.activity(county, 2, 10, "2026-02-25T01:00:00Z", "2026-02-25T03:00:00Z"))
                    .post("/api/v1/activities").then().statusCode(201).extract().path("id");
            as(two).post("/api/v1/activities/{id}/publish", own).then().statusCode(200);
            String others = Api.published(Tokens.leadUnit(county.uscc(1)), county, 10);
            as(two).get("/api/v1/activities/{id}", others).then().statusCode(200);
            as(two).body(Map.of("reason", "x")).post("/api/v1/activities/{id}/cancel", others).then().statusCode(403);
            as(two).body(Api.activity(county, 3, 10, "2026-02-25T01:00:00Z", "2026-02-25T03:00:00Z")).post("/api/v1/activities")
                    .then().statusCode(403);
        }
    }
}
