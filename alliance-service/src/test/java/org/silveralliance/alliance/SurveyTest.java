package org.silveralliance.alliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class SurveyTest {

    private static final Map<String, Object> ANSWER = Map.of("hasBranch", true, "memberCount", 20, "regularCount", 4);

    @Nested
    class AsNobody {

        @Test
        @DisplayName("G-12 without a good token nothing is answered")
        void shouldBeUnauthenticated() {
            given().get("/api/v1/surveys").then().statusCode(401);
            as(Tokens.expired()).get("/api/v1/surveys").then().statusCode(401);
            as(Tokens.otherRealm()).get("/api/v1/alliances").then().statusCode(401);
            as(Tokens.otherAudience()).get("/api/v1/dashboard/county").then().statusCode(401);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("G-01 G-12 a liaison answers for his own unit and sees no other answer")
        void shouldAnswerForTheOwnUnitOnly() {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            String liaison = county.liaison("县水利局");
            UUID own = county.unit("县水利局").id();
            UUID other = county.unit("县法院").id();
            county.answer(survey, county.unit("县法院")).statusCode(200);
            as(liaison).body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, own).then().statusCode(200)
                    .body("unitName", equalTo("县水利局"));
            as(liaison).body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, other).then().statusCode(404);
            as(liaison).get("/api/v1/surveys/{id}/returns/{unit}", survey, other).then().statusCode(404);
            as(liaison).get("/api/v1/surveys/{id}/returns", survey).then().statusCode(200)
                    .body("items.unitName", contains("县水利局"));
            as(liaison).get("/api/v1/surveys/{id}/progress", survey).then().statusCode(403);
            as(liaison).post("/api/v1/surveys/{id}/close", survey).then().statusCode(403);
        }

        @Test
        @DisplayName("S-08 a liaison who is in the organization department, too, answers for his own unit and no other")
        void shouldAnswerAsLiaisonOnly() {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            String both = Tokens.saying(Tokens.AUDIENCE, Map.of("sub", "both", "preferred_username", "both", "realm_access",
                    Map.of("roles", List.of("org-dept", "liaison")), "division", county.division(), "units",
                    List.of(county.unit("县水利局").uscc())));
            county.answer(survey, county.unit("县法院")).statusCode(200);
            as(both).get("/api/v1/surveys/{id}/returns/{unit}", survey, county.unit("县法院").id()).then().statusCode(200);
            as(both).header("If-Match", "*").body(ANSWER)
                    .put("/api/v1/surveys/{id}/returns/{unit}", survey, county.unit("县法院").id()).then().statusCode(404);
            as(both).body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, county.unit("县水利局").id()).then()
                    .statusCode(200);
        }

        @Test
        @DisplayName("I-13 G-01 an answer is changed only by whoever has read it")
        void shouldChangeAnAnswerUnderIfMatch() {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            String liaison = county.liaison("县水利局");
            UUID own = county.unit("县水利局").id();
            String tag = as(liaison).body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, own).then()
                    .statusCode(200).extract().header("ETag");
            as(liaison).body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, own).then().statusCode(428);
            as(liaison).header("If-Match", "\"9\"").body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, own)
                    .then().statusCode(412);
            as(liaison).header("If-Match", tag).body(ANSWER).put("/api/v1/surveys/{id}/returns/{unit}", survey, own).then()
                    .statusCode(200);
            as(liaison).header("If-Match", "*").body(Map.of("hasBranch", true, "memberCount", 3, "regularCount", 4))
                    .put("/api/v1/surveys/{id}/returns/{unit}", survey, own).then().statusCode(422)
                    .body("errors[0].pointer", equalTo("/regularCount"));
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("G-01 30 of 31 answered: the missing one is named, closing needs a reason, closed answers stay")
        void shouldCloseWithAReasonAndFreeze() {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            county.units().stream().filter(unit -> !unit.name().equals("县统计局"))
                    .forEach(unit -> county.answer(survey, unit).statusCode(200));
            as(county.committee()).get("/api/v1/surveys/{id}/progress", survey).then().statusCode(200)
                    .body("expected", equalTo(31)).body("returned", equalTo(30))
                    .body("missing.unitName", contains("县统计局")).body("overdue.unitName", contains("县统计局"));
            as(county.committee()).post("/api/v1/surveys/{id}/close", survey).then().statusCode(422)
                    .body("code", equalTo("SURVEY_ANSWERS_MISSING")).body("missing", contains("县统计局"));
            String hash = as(county.committee()).body(Map.of("reason", "县统计局机构调整，另行补报"))
                    .post("/api/v1/surveys/{id}/close", survey).then().statusCode(200).body("state", equalTo("CLOSED"))
                    .body("snapshotHash", notNullValue()).extract().path("snapshotHash");
            county.answer(survey, county.unit("县统计局")).statusCode(409).body("code", equalTo("SURVEY_CLOSED"));
            as(county.committee()).header("If-Match", "*").body(ANSWER)
                    .put("/api/v1/surveys/{id}/returns/{unit}", survey, county.unit("县水利局").id()).then().statusCode(409);
            as(county.committee()).get("/api/v1/surveys/{id}", survey).then().body("snapshotHash", equalTo(hash));
            as(county.committee()).get("/api/v1/surveys/{id}/progress", survey).then().body("expected", equalTo(31));
        }

        @Test
        @DisplayName("G-01 the workbook of the fixture answers for all 31 units")
        void shouldReadTheWorkbook() {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            String location = as(county.committee()).contentType("multipart/form-data").multiPart("mode", "APPLY")
                    .multiPart("file", "摸底.xlsx", workbook()).post("/api/v1/surveys/{id}/imports", survey).then()
                    .statusCode(202).extract().header("Location");
            String path = location.substring(location.indexOf("/api/"));
            await().atMost(Timeouts.EVENTUALLY)
                    .until(() -> Answers.seen(county.committee(), path).path("state").asText().equals("DONE"));
            as(county.committee()).get(path).then().body("rows.total", equalTo(31)).body("rows.accepted", equalTo(31))
                    .body("rows.rejected", equalTo(0));
            as(county.committee()).get(path + "/issues").then().statusCode(200).body("items.code",
                    everyItem(equalTo("COLUMN_UNREAD")));
            as(county.committee()).get("/api/v1/surveys/{id}/candidates", survey).then().body("items", hasSize(24));
            byte[] annotated = as(county.committee()).get(path + "/annotated").then().statusCode(200).extract().asByteArray();
            assertThat(annotated).startsWith('P', 'K');
            assertThat(TestDatabase.count("alliance", "select 1 from audit_row where action = 'survey.import-finished'"
                    + " and subject like 'survey/' || ? || '/import/%' and reason like '% 31 rows, 31 accepted, % 0 rejected'",
                    survey))
                    .isEqualTo(1);
            assertThat(TestDatabase.count("alliance", "select 1 from audit_row where action = 'survey.import-exported'"
                    + " and subject like 'survey/' || ? || '/import/%'", survey)).isEqualTo(1);
            as(county.liaison("县水利局")).get(path).then().statusCode(403);
        }

        @Test
        @DisplayName("G-01 a workbook that a killed process left half read is taken up again")
        void shouldTakeUpWhatAKilledProcessLeft() throws SQLException {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            UUID left = Ids.next();
            try (Connection db = TestDatabase.superuser("alliance");
                    PreparedStatement insert = db.prepareStatement("""
                            insert into survey_import (id, division, survey_id, mode, state, file_name, file, total, accepted,
                              warned, rejected, created_by, created_at)
                            values (?, ?, ?, 'APPLY', 'RUNNING', '摸底.xlsx', ?, 31, 0, 0, 0, 'test', now())""")) {
                insert.setObject(1, left);
                insert.setString(2, county.division());
                insert.setObject(3, UUID.fromString(survey));
                insert.setBytes(4, workbook());
                insert.executeUpdate();
            }
            await().atMost(Timeouts.EVENTUALLY).until(
                    () -> Answers.seen(county.committee(), "/api/v1/surveys/" + survey + "/imports/" + left).path("state")
                            .asText()
                            .equals("DONE"));
            as(county.committee()).get("/api/v1/surveys/{id}/progress", survey).then().body("returned", equalTo(31));
        }

        @Test
        @DisplayName("G-01 what is not a workbook is refused at once")
        void shouldRefuseWhatIsNotAWorkbook() {
            TestCounty county = TestCounty.lijin();
            String survey = county.openSurvey();
            as(county.committee()).contentType("multipart/form-data").multiPart("mode", "APPLY")
                    .multiPart("file", "a.xlsx", "not a workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/api/v1/surveys/{id}/imports", survey).then().statusCode(415)
                    .body("detail", containsString(".xlsx"));
            as(county.committee()).contentType("multipart/form-data").multiPart("mode", "APPLY")
                    .post("/api/v1/surveys/{id}/imports", survey).then().statusCode(422)
                    .body("errors[0].pointer", equalTo("/file"));
        }

        private byte[] workbook() {
            return Fixtures.bytes("lijin-survey-2026.xlsx");
        }
    }
}
