package org.silveralliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.testkit.EveryEndpoint;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.SealedColumns;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** The committee of the county next door, over every list and every id. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class NeighbourTest {

    @Inject
    @All
    List<SealedTable> sealed;

    private final EveryEndpoint every = EveryEndpoint.of("alliance");

    @Test
    @DisplayName("S-23 a change of keys reaches every sealed column")
    void shouldSealAllAnew() {
        SealedColumns.assertReached("alliance", sealed, "survey_import.file");
    }

    @Test
    @DisplayName("L-19 a table without row-level security holds ids, numbers and division codes only")
    void shouldKeepEveryFactInScope() {
        assertThat(TestDatabase.factsOutsideOfScope("alliance")).isEmpty();
    }

    @Test
    @DisplayName("I-11 G-12 X-02 the county next door sees nothing in any list and finds no id")
    void shouldSeeNothing() {
        TestCounty county = TestCounty.lijin();
        String alliance = county.alliances().getFirst();
        String survey = TestCounty.as(county.committee()).get("/api/v1/surveys").then().extract().path("items[0].id");
        String proposal = TestCounty.as(county.committee()).get("/api/v1/grouping-proposals").then().extract()
                .path("items[0].id");
        UUID unit = county.unit("县水利局").id();
        String open = county.openSurvey();
        String job = job(county, open);
        String committee = Tokens.neighbour();
        String orgDept = Tokens.of("org-dept", "370523");
        String liaison = Tokens.of("liaison", "370523", county.unit("县水利局").uscc());
        String lead = Tokens.of("lead-unit", "370523", county.unit("县农业农村局").uscc());

        for (String caller : List.of(committee, liaison, lead)) {
            as(caller).get("/api/v1/alliances").then().statusCode(200).body("items", hasSize(0));
            as(caller).get("/api/v1/alliance-units").then().statusCode(200).body("items", hasSize(0));
            as(caller).get("/api/v1/surveys").then().statusCode(200).body("items", hasSize(0));
            for (String path : List.of("", "/units", "/ledger")) {
                as(caller).get("/api/v1/alliances/" + alliance + path).then().statusCode(404);
            }
            as(caller).get("/api/v1/surveys/{id}", survey).then().statusCode(404);
            as(caller).get("/api/v1/alliances/{id}/lead-unit", alliance).then().statusCode(404);
            for (String path : List.of("", "/liaison", "/venue")) {
                as(caller).get("/api/v1/alliance-units/" + unit + path).then().statusCode(404);
            }
        }
        as(committee).get("/api/v1/grouping-proposals").then().body("items", hasSize(0));
        as(committee).get("/exchange/v1/alliances/changes").then().body("items", hasSize(0));
        as(committee).get("/api/v1/dashboard/county?month=2026-03").then().body("alliances", equalTo(0))
                .body("members", equalTo(0)).body("rows", hasSize(0)).body("missed", hasSize(0));
        as(liaison).get("/api/v1/me").then().body("units", hasSize(0)).body("allianceIds", hasSize(0));
        for (String path : List.of("/returns", "/returns/" + unit, "/progress", "/candidates", "/imports", "/imports/" + job,
                "/imports/" + job + "/issues", "/imports/" + job + "/annotated", "/imports/" + job + "/reading")) {
            as(committee).get("/api/v1/surveys/" + open + path).then().statusCode(404);
        }
        for (String path : List.of("", "/comparison?with=" + proposal, "/units/" + unit + "/alternatives")) {
            as(committee).get("/api/v1/grouping-proposals/" + proposal + path).then().statusCode(404);
        }
        as(committee).post("/api/v1/surveys/{id}/imports/{job}/apply", open, job).then().statusCode(404);
        as(committee).header("If-Match", "*").body(Map.of("sheets", List.of(), "columns", List.of()))
                .put("/api/v1/surveys/{id}/imports/{job}/reading", open, job).then().statusCode(404);
        String heading = TestCounty.as(county.committee()).body(Map.of("heading", "支部建没建", "field", "BRANCH"))
                .post("/api/v1/survey-headings").then().statusCode(201).extract().path("id");
        as(committee).get("/api/v1/survey-headings").then().statusCode(200).body("items", hasSize(0));
        as(committee).delete("/api/v1/survey-headings/{id}", heading).then().statusCode(404);
        as(committee).body(Map.of("heading", "邻支部", "field", "BRANCH")).post("/api/v1/survey-headings").then().statusCode(201);
        TestCounty.as(county.committee()).get("/api/v1/survey-headings").then().body("items.heading", hasItem("支部建没建"))
                .body("items.heading", not(hasItem("邻支部")));
        TestCounty.as(county.committee()).delete("/api/v1/survey-headings/{id}", heading).then().statusCode(204);
        shouldChangeNothing(committee, orgDept, lead, alliance, survey, proposal, unit);
        as(committee).contentType("multipart/form-data").multiPart("mode", "APPLY").multiPart("file", "a.xlsx", workbook())
                .post("/api/v1/surveys/{id}/imports", open).then().statusCode(404);
        String theirs = as(committee).body(Map.of("year", 2026, "title", "邻县摸底", "opensOn", "2026-01-05", "closesOn",
                "2026-01-31")).post("/api/v1/surveys").then().statusCode(201).extract().path("id");
        TestCounty.as(county.committee()).get("/api/v1/surveys/{id}", theirs).then().statusCode(404);
        as(committee).get("/api/v1/surveys").then().body("items.id", everyItem(equalTo(theirs)));
        for (String path : List.of("", "/verify")) {
            as(Tokens.of("auditor", "370523")).get("/api/v1/audit/alliance" + path).then().statusCode(200);
            as(Tokens.of("auditor", "370523")).get("/api/v1/audit/alliance" + path + "?division=370522").then().statusCode(422);
        }
        every.assertAsked();
    }

    private RequestSpecification as(String caller) {
        return TestCounty.as(caller).filter(every);
    }

    private void shouldChangeNothing(String committee, String orgDept, String lead, String alliance, String survey,
            String proposal, UUID unit) {
        Map<String, Object> approval = Map.of("documentNo", "1号", "effectiveOn", "2026-01-01");
        as(committee).post("/api/v1/surveys/{id}/open", survey).then().statusCode(404);
        as(committee).post("/api/v1/surveys/{id}/close", survey).then().statusCode(404);
        as(committee).body(Map.of("hasBranch", false, "memberCount", 1))
                .put("/api/v1/surveys/{id}/returns/{unit}", survey, unit).then().statusCode(404);
        as(committee).body(Map.of("surveyId", survey, "groups", 4)).post("/api/v1/grouping-proposals").then().statusCode(404);
        as(committee).body(Map.of("unitId", unit, "toGroup", 2)).post("/api/v1/grouping-proposals/{id}/moves", proposal).then()
                .statusCode(404);
        as(committee).post("/api/v1/grouping-proposals/{id}/cancel", proposal).then().statusCode(404);
        as(orgDept).body(approval).post("/api/v1/grouping-proposals/{id}/approve", proposal).then().statusCode(404);
        as(orgDept).body(Map.of("reason", "x")).post("/api/v1/grouping-proposals/{id}/reject", proposal).then()
                .statusCode(404);
        as(committee).body(Map.of("unitId", unit, "from", "2026-07-01", "documentNo", "1号"))
                .put("/api/v1/alliances/{id}/lead-unit", alliance).then().statusCode(404);
        as(orgDept).body(Map.of("unitId", unit, "from", "2026-07-01", "documentNo", "1号"))
                .post("/api/v1/alliances/{id}/units", alliance).then().statusCode(404);
        as(orgDept).body(Map.of("until", "2026-07-01", "documentNo", "1号"))
                .post("/api/v1/alliances/{id}/units/{unit}/leave", alliance, unit).then().statusCode(404);
        as(lead).body(Map.of("meetingOn", "2026-02-10", "present", 3, "from", "2026-02-10", "votes",
                List.of(Map.of("memberId", UUID.randomUUID(), "count", 3))))
                .post("/api/v1/alliances/{id}/leader-nominations", alliance).then().statusCode(404);
        as(committee).body(Map.of("name", "季同", "phone", "13905460000", "from", "2026-01-01"))
                .put("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(404);
        for (String path : List.of("/api/v1/alliances/" + alliance + "/lead-unit",
                "/api/v1/alliance-units/" + unit + "/liaison",
                "/api/v1/alliance-units/" + unit + "/venue")) {
            as(committee).body(Map.of("reason", "误填")).post(path + "/withdraw").then().statusCode(404);
        }
        as(committee).delete("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(404);
        as(committee).body(Map.of("address", "x", "capacity", 3, "stepFree", true, "contact", "x", "from", "2026-01-01"))
                .put("/api/v1/alliance-units/{unit}/venue", unit).then().statusCode(404);
    }

    private static String job(TestCounty county, String survey) {
        return TestCounty.as(county.committee()).contentType("multipart/form-data").multiPart("mode", "VALIDATE")
                .multiPart("file", "a.xlsx", workbook()).post("/api/v1/surveys/{id}/imports", survey).then().statusCode(202)
                .extract().path("id");
    }

    private static byte[] workbook() {
        return Fixtures.bytes("lijin-survey-2026.xlsx");
    }
}
