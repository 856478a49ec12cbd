package org.silveralliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The fixture from the survey to the dashboard. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class MainPathTest {

    @Test
    @DisplayName("G-02 G-03 G-04 X-04 31 units give 24 candidates, 4 alliances of 126, 111, 127 and 148")
    void shouldTurnTheSurveyIntoTheExpectedAlliances() {
        TestCounty county = TestCounty.lijin();
        county.members(LocalDate.of(2025, 12, 1));
        String survey = county.closedSurvey();
        List<String> reasons = as(county.committee()).get("/api/v1/surveys/{id}/candidates?minRegular=5", survey).then()
                .statusCode(200).body("items", hasSize(24)).extract().path("items.reason");
        assertThat(reasons).filteredOn("NO_BRANCH"::equals).hasSize(5);
        assertThat(reasons).filteredOn("LOW_PARTICIPATION"::equals).hasSize(19);
        as(county.committee()).get("/api/v1/surveys/{id}/candidates?minRegular=6", survey).then().body("items", hasSize(25));

        String proposal = county.proposal(survey);
        JsonPath solved = as(county.committee()).get("/api/v1/grouping-proposals/{id}", proposal).then().statusCode(200)
                .body("groups.units.reasons.flatten()", everyItem(notNullValue())).extract().jsonPath();
        JsonPath expected = new JsonPath(Fixtures.text("lijin-expected.json"));
        for (int i = 0; i < 4; i++) {
            assertThat(solved.getList("groups[" + i + "].units.unitName", String.class))
                    .containsExactlyInAnyOrderElementsOf(expected.getList("expectedGroups[" + i + "].units", String.class));
            assertThat(solved.getInt("groups[" + i + "].memberCount"))
                    .isEqualTo(expected.getInt("expectedGroups[" + i + "].members"));
            assertThat(solved.getString("groups[" + i + "].leadUnitName"))
                    .isEqualTo(expected.getString("expectedGroups[" + i + "].lead"));
        }
        as(county.committee()).get("/api/v1/alliances").then().statusCode(200).body("items", hasSize(0));

        as(county.orgDept()).body(Map.of("documentNo", "利组发〔2026〕1号", "effectiveOn", "2026-01-01"))
                .post("/api/v1/grouping-proposals/{id}/approve", proposal).then().statusCode(200)
                .body("proposal.state", equalTo("APPROVED"));
        List<String> ids = as(county.committee()).get("/api/v1/alliances").then().statusCode(200)
                .body("items.no", contains(1, 2, 3, 4)).body("items.memberCount", contains(126, 111, 127, 148))
                .body("items.unitCount", contains(6, 6, 6, 6)).body("items.state", everyItem(equalTo("ACTIVE")))
                .body("items.leadUnitName", equalTo(expected.getList("expectedGroups.lead"))).extract().path("items.id");
        for (int i = 0; i < 4; i++) {
            as(county.committee()).get("/api/v1/alliances/{id}/units", ids.get(i)).then()
                    .body("items.unitName", equalTo(expected.getList("expectedGroups[" + i + "].units")))
                    .body("items.seat", contains(1, 2, 3, 4, 5, 6));
        }
        as(county.committee()).get("/api/v1/dashboard/county?month=2026-03").then().statusCode(200)
                .body("alliances", equalTo(4)).body("units", equalTo(24)).body("members", equalTo(512))
                .body("owed", equalTo(12)).body("months.owed.sum()", equalTo(144)).body("missed", hasSize(36));
    }
}
