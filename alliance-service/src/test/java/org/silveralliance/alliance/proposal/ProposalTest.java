package org.silveralliance.alliance.proposal;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class ProposalTest {

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("G-03 a move by hand is priced, kept and marked; what breaks a size is not approved")
        void shouldKeepAndMarkMoves() {
            TestCounty county = TestCounty.lijin();
            String id = county.proposal(county.closedSurvey());
            String water = county.unit("县水利局").id().toString();
            Map<String, Object> move = Map.of("unitId", water, "toGroup", 2);
            as(county.committee()).body(move).post("/api/v1/grouping-proposals/{id}/moves?preview=true", id).then()
                    .statusCode(200).body("change", greaterThan(0f)).body("proposal", nullValue());
            as(county.committee()).body(move).post("/api/v1/grouping-proposals/{id}/moves", id).then().statusCode(200)
                    .body("proposal.groups[1].units.find { it.unitName == '县水利局' }.moved", equalTo(true))
                    .body("proposal.groups[1].units.find { it.unitName == '县水利局' }.reasons", hasItem("人工调整"));
            as(county.committee()).get("/api/v1/grouping-proposals/{id}", id).then()
                    .body("groups[1].units", hasSize(7)).body("groups[0].units", hasSize(5));
            as(county.committee()).body(Map.of("unitId", county.unit("县法院").id(), "toGroup", 1))
                    .post("/api/v1/grouping-proposals/{id}/moves", id).then().statusCode(200).body("broken", hasSize(0));
            as(county.committee()).body(Map.of("unitId", county.unit("县司法局").id(), "toGroup", 1))
                    .post("/api/v1/grouping-proposals/{id}/moves", id).then().statusCode(200);
            as(county.committee()).body(Map.of("unitId", county.unit("县检察院").id(), "toGroup", 1))
                    .post("/api/v1/grouping-proposals/{id}/moves", id).then().statusCode(200)
                    .body("broken.size()", greaterThan(0));
            as(county.orgDept()).body(Map.of("documentNo", "1号", "effectiveOn", "2026-01-01"))
                    .post("/api/v1/grouping-proposals/{id}/approve", id).then().statusCode(422)
                    .body("code", equalTo("GROUPING_IMPOSSIBLE"));
        }

        @Test
        @DisplayName("G-03 alternatives, comparison and second-best explain a proposal")
        void shouldExplain() {
            TestCounty county = TestCounty.lijin();
            String survey = county.closedSurvey();
            String first = county.proposal(survey);
            String second = county.proposal(survey);
            as(county.committee()).get("/api/v1/grouping-proposals/{id}/units/{unit}/alternatives", first,
                    county.unit("县水利局").id()).then().statusCode(200).body("items.size()", greaterThan(2));
            as(county.committee()).get("/api/v1/grouping-proposals/{id}/comparison?with={other}", first, second).then()
                    .statusCode(200).body("moved", hasSize(0)).body("change", equalTo(0f));
            assertThat(groups(county, first)).isEqualTo(groups(county, second));
        }

        @Test
        @DisplayName("G-03 L-18 an open survey, impossible sizes and contradictory wishes are refused with the reason")
        void shouldRefuseWhatCannotBeAnswered() {
            TestCounty county = TestCounty.lijin();
            String open = county.openSurvey();
            as(county.committee()).body(Map.of("surveyId", open, "groups", 4)).post("/api/v1/grouping-proposals").then()
                    .statusCode(409).body("code", equalTo("SURVEY_STATE"));
            String survey = county.closedSurvey();
            as(county.committee()).body(Map.of("surveyId", survey, "groups", 4, "minUnits", 7, "maxUnits", 8))
                    .post("/api/v1/grouping-proposals").then().statusCode(422).body("code", equalTo("GROUPING_IMPOSSIBLE"));
            as(county.committee()).body(Map.of("surveyId", survey, "groups", 0)).post("/api/v1/grouping-proposals").then()
                    .statusCode(422);
            as(county.committee()).body(Map.of("surveyId", survey, "groups", 4, "together", nCopies(2001, List.of())))
                    .post("/api/v1/grouping-proposals").then().statusCode(422).body("errors.pointer", hasItem("/together"));
        }

        @Test
        @DisplayName("G-03 E-15 units asked to be together, apart and in a certain group are, within the heads asked for")
        void shouldGrantWishes() {
            TestCounty county = TestCounty.lijin();
            String water = id(county, "县水利局");
            String court = id(county, "县法院");
            String justice = id(county, "县司法局");
            String location = as(county.committee())
                    .body(Map.of("surveyId", county.closedSurvey(), "groups", 4, "minHeads", 100,
                            "maxHeads", 160, "pinned", List.of(Map.of("unitId", water, "group", 3)), "together",
                            List.of(List.of(water, court)), "apart", List.of(List.of(court, justice)), "weights",
                            Map.of("balance", 2.5, "sector", 0.0), "seconds", 10))
                    .post("/api/v1/grouping-proposals").then()
                    .statusCode(202).body("terms.weights.balance", equalTo(2.5f)).body("terms.weights.sector", equalTo(0f))
                    .extract().header("Location");
            String proposal = location.substring(location.lastIndexOf('/') + 1);
            county.awaitState(proposal, "DRAFT");
            as(county.committee()).get("/api/v1/grouping-proposals/{id}", proposal).then()
                    .body("groups.memberCount", everyItem(allOf(greaterThanOrEqualTo(100), lessThanOrEqualTo(160))))
                    .body("groups.find { it.no == 3 }.units.unitId", hasItems(water, court))
                    .body("groups.find { it.no == 3 }.units.unitId", not(hasItem(justice))).body("broken", hasSize(0));
        }

        @Test
        @DisplayName("G-03 wishes that contradict are refused with the units they name")
        void shouldNameContradictoryWishes() {
            TestCounty county = TestCounty.lijin();
            String water = id(county, "县水利局");
            String court = id(county, "县法院");
            as(county.committee()).body(Map.of("surveyId", county.closedSurvey(), "groups", 4, "together",
                    List.of(List.of(water, court)), "apart", List.of(List.of(water, court)))).post("/api/v1/grouping-proposals")
                    .then().statusCode(422).body("code", equalTo("GROUPING_IMPOSSIBLE"))
                    .body("detail", allOf(containsString("县水利局"), containsString("县法院")));
        }

        @Test
        @DisplayName("G-03 the list tells of each proposal what it is, newest first and page by page")
        void shouldListProposals() {
            TestCounty county = TestCounty.lijin();
            String survey = county.closedSurvey();
            String first = county.proposal(survey);
            String second = county.proposal(survey);
            String next = as(county.committee()).get("/api/v1/grouping-proposals?limit=1").then().statusCode(200)
                    .body("items.id", hasItem(second)).body("items", hasSize(1)).body("items[0].groups", equalTo(4))
                    .body("items[0].cost", greaterThan(0f)).body("items[0].progress", equalTo(1f)).extract().path("next");
            as(county.committee()).get("/api/v1/grouping-proposals?limit=1&cursor=" + next).then().statusCode(200)
                    .body("items.id", hasItem(first)).body("next", nullValue());
        }

        @Test
        @DisplayName("G-04 a lead unit for a group that the proposal has not is refused")
        void shouldRefuseALeadOfNoGroup() {
            TestCounty county = TestCounty.lijin();
            String id = county.proposal(county.closedSurvey());
            as(county.orgDept()).body(Map.of("documentNo", "1号", "effectiveOn", "2026-01-01", "leads",
                    List.of(Map.of("no", 5, "unitId", county.unit("县水利局").id()))))
                    .post("/api/v1/grouping-proposals/{id}/approve", id).then().statusCode(422)
                    .body("errors.pointer", hasItem("/leads"));
        }

        @Test
        @DisplayName("G-05 approving may name a group's lead unit; the other groups take the suggested one")
        void shouldLeadAsTheApproverSays() {
            TestCounty county = TestCounty.lijin();
            String id = county.proposal(county.closedSurvey());
            JsonPath board = as(county.committee()).get("/api/v1/grouping-proposals/{id}", id).then().extract().jsonPath();
            List<String> suggested = board.getList("groups.leadUnitSuggestion");
            List<String> second = board.getList("groups[1].units.unitId");
            String named = second.stream().filter(unit -> !unit.equals(suggested.get(1))).findFirst().orElseThrow();
            List<String> alliances = as(county.orgDept()).body(Map.of("documentNo", "1号", "effectiveOn", "2026-01-01", "leads",
                    List.of(Map.of("no", 2, "unitId", named))))
                    .post("/api/v1/grouping-proposals/{id}/approve", id).then().statusCode(200).extract().path("allianceIds");
            List<String> wanted = new ArrayList<>(suggested);
            wanted.set(1, named);
            assertThat(alliances.stream().map(alliance -> as(county.committee()).get("/api/v1/alliances/{id}", alliance).then()
                    .statusCode(200).extract().<String> path("leadUnitId"))).containsExactlyElementsOf(wanted);
        }

        @Test
        @DisplayName("G-04 only the organization department approves or sends back")
        void shouldNotApprove() {
            TestCounty county = TestCounty.lijin();
            String id = county.proposal(county.closedSurvey());
            as(county.committee()).body(Map.of("documentNo", "1号", "effectiveOn", "2026-01-01"))
                    .post("/api/v1/grouping-proposals/{id}/approve", id).then().statusCode(403);
            as(county.orgDept()).body(Map.of("reason", "范围过大")).post("/api/v1/grouping-proposals/{id}/reject", id).then()
                    .statusCode(200).body("state", equalTo("REJECTED"));
            as(county.orgDept()).body(Map.of("documentNo", "1号", "effectiveOn", "2026-01-01"))
                    .post("/api/v1/grouping-proposals/{id}/approve", id).then().statusCode(409);
            as(county.committee()).post("/api/v1/grouping-proposals/{id}/cancel", id).then().statusCode(409)
                    .body("detail", containsString("不能再取消"));
        }
    }

    private static String id(TestCounty county, String unit) {
        return county.unit(unit).id().toString();
    }

    private static List<List<String>> groups(TestCounty county, String id) {
        return as(county.committee()).get("/api/v1/grouping-proposals/{id}", id).then().statusCode(200).extract()
                .path("groups.units.unitId");
    }
}
