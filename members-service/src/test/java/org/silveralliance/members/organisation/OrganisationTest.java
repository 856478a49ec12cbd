package org.silveralliance.members.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.organisation.Organisations.ORGS;
import static org.silveralliance.members.organisation.Organisations.asOf;
import static org.silveralliance.members.organisation.Organisations.found;
import static org.silveralliance.members.organisation.Organisations.founded;
import static org.silveralliance.members.organisation.Organisations.founding;
import static org.silveralliance.members.organisation.Organisations.move;
import static org.silveralliance.members.organisation.Organisations.named;
import static org.silveralliance.members.organisation.Organisations.post;
import static org.silveralliance.members.organisation.Organisations.rename;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class OrganisationTest {

    private String committee = "";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
        committee = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
    }

    @Test
    void shouldAskWhoCalls() {
        asNobody().get(ORGS).then().statusCode(401);
    }

    @Test
    void shouldShowNoAuditorTheTree() {
        as(Tokens.of("auditor", "370522")).get(ORGS).then().statusCode(403);
    }

    @Test
    void shouldLetNoLiaisonFound() {
        as(Tokens.liaison("11370522990000025W")).contentType(ContentType.JSON)
                .body(founding(named("党支部"), "BRANCH", committee, "2026-01-01"))
                .post(ORGS).then().statusCode(403);
    }

    @Test
    void shouldShowALiaisonTheBranchOfHisUnitAlone() {
        String own = found(with(founding(named("党支部"), "BRANCH", committee, "2026-01-01"), "unitIds",
                List.of(unitId("县水利局")))).statusCode(201).extract().path("id");
        as(Tokens.liaison("11370522990000025W")).get(ORGS + "/" + own).then().statusCode(200);
        as(Tokens.liaison("11370522990000025W")).get(ORGS + "?limit=200").then().body("items.id", hasItem(own)).body("items.id",
                not(hasItem(committee)));
        as(Tokens.liaison("11370522990000025W")).get(ORGS + "/" + committee).then().statusCode(404);
    }

    @Test
    @DisplayName("G-28 the tree goes from the county's committee down to the groups, as it stood on any day")
    void shouldStandInATreeOfFiveLevels() {
        String county = founded(named("县委"), "PARTY_COMMITTEE", null, "2001-01-01");
        String working = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", county, "2019-06-01");
        String general = founded(named("党总支"), "GENERAL_BRANCH", working, "2019-09-01");
        String branch = founded(named("第一党支部"), "BRANCH", general, "2020-03-01");
        String group = founded(named("第一党小组"), "GROUP", branch, "2021-03-01");
        assertThat(parents("2021-03-01", group)).containsExactly(branch, general, working, county);
        assertThat(Organisations.all("2021-02-28")).extracting(org -> org.get("id")).contains(branch).doesNotContain(group);
    }

    @Test
    @DisplayName("G-28 nothing stands under what is not above it")
    void shouldRefuseALevelOutOfOrder() {
        String branch = founded(named("党支部"), "BRANCH", committee, "2020-03-01");
        found(founding(named("党总支"), "GENERAL_BRANCH", branch, "2020-03-01")).statusCode(422).body("errors[0].pointer",
                equalTo("/parentId"));
        found(founding(named("党支部"), "BRANCH", null, "2020-03-01")).statusCode(422).body("errors[0].pointer",
                equalTo("/parentId"));
        found(founding(named("党支部"), "BRANCH", committee, "2019-12-31")).statusCode(422).body("errors[0].detail",
                equalTo("2020-01-01 才成立"));
    }

    @Test
    void shouldRefuseASecondOneOfANameUnderOneParent() {
        String name = named("党支部");
        String first = founded(name, "BRANCH", committee, "2026-01-01");
        found(founding(name, "BRANCH", committee, "2026-02-01")).statusCode(409).body("code", equalTo("ORG_EXISTS"))
                .body("existingId", equalTo(first));
    }

    @Test
    @DisplayName("E-08 an organisation keeps its old name on old days and is found by it")
    void shouldBeFoundByItsOldName() {
        String old = named("水利局党支部");
        String now = named("水务局党支部");
        String id = founded(old, "BRANCH", committee, "2020-03-01");
        rename(id, now, "2026-07-01").statusCode(200).body("name", equalTo(now)).body("formerNames", equalTo(List.of(old)));
        assertThat(asOf(id, "2026-06-30").getString("name")).isEqualTo(old);
        as(Tokens.committee()).queryParam("name", old).queryParam("asOf", "2026-07-01").get(ORGS).then()
                .body("items[0].id", equalTo(id)).body("items[0].name", equalTo(now));
        rename(id, named("又一个"), "2026-07-01").statusCode(422).body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void shouldStandUnderAnotherOneFromADayOn() {
        String other = founded(named("党总支"), "GENERAL_BRANCH", committee, "2020-03-01");
        String id = founded(named("党支部"), "BRANCH", committee, "2020-03-01");
        move(id, other, "2026-05-01").statusCode(200).body("parentId", equalTo(other));
        assertThat(asOf(id, "2026-04-30").getString("parentId")).isEqualTo(committee);
        JsonPath history = as(Tokens.committee()).get(ORGS + "/" + id + "/history").jsonPath();
        assertThat(history.getList("places.parentId")).containsExactly(other, committee);
        assertThat(history.getString("places[1].until")).isEqualTo("2026-04-30");
        assertThat(history.getString("steps[0].kind")).isEqualTo("MOVED");
    }

    @Test
    void shouldNotStandUnderItself() {
        String under = founded(named("党委"), "PARTY_COMMITTEE", committee, "2020-03-01");
        String below = founded(named("党委"), "PARTY_COMMITTEE", under, "2020-03-01");
        move(committee, below, "2026-05-01").statusCode(422).body("code", equalTo("ORG_UNDER_ITSELF"));
        move(under, under, "2026-05-01").statusCode(422).body("code", equalTo("ORG_UNDER_ITSELF"));
    }

    @Test
    void shouldNotStandUnderItselfOnALaterDay() {
        String upper = founded(named("党委"), "PARTY_COMMITTEE", committee, "2020-03-01");
        String lower = founded(named("党委"), "PARTY_COMMITTEE", committee, "2020-03-01");
        move(lower, upper, "2026-09-01").statusCode(200);
        move(upper, lower, "2026-05-01").statusCode(422).body("code", equalTo("ORG_UNDER_ITSELF"));
    }

    @Test
    @DisplayName("M-01 what somebody else changed since it was read is not overwritten")
    void shouldRefuseAStaleChange() {
        String id = founded(named("党支部"), "BRANCH", committee, "2020-03-01");
        rename(id, named("新名"), "2026-07-01").statusCode(200);
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"1\"")
                .body(Map.of("name", named("又一名"), "on", "2026-08-01", "documentNo", "利组〔2026〕3号"))
                .post(ORGS + "/" + id + "/rename").then().statusCode(412);
        as(Tokens.committee()).contentType(ContentType.JSON).body(correction(named("某"), "2020-03-01")).put(ORGS + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void shouldKeepBothValuesOfACorrection() {
        String wrong = named("党只部");
        String right = named("党支部");
        String id = founded(wrong, "BRANCH", committee, "2020-03-01");
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"1\"").body(correction(right, "2020-02-01"))
                .put(ORGS + "/" + id).then().statusCode(200).body("name", equalTo(right))
                .body("foundedOn", equalTo("2020-02-01"));
        assertThat(asOf(id, "2020-02-15").getString("name")).isEqualTo(right);
        as(Tokens.committee()).get(ORGS + "/" + id + "/history").then()
                .body("steps.find { it.field == 'name' }.was", equalTo(wrong))
                .body("steps.find { it.field == 'name' }.becomes", equalTo(right))
                .body("steps.find { it.field == 'foundedOn' }.was", equalTo("2020-03-01"));
    }

    @Test
    void shouldNotBeginBeforeItsParent() {
        String id = founded(named("党支部"), "BRANCH", committee, "2020-03-01");
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "*")
                .body(correction(named("党支部"), "2019-03-01"))
                .put(ORGS + "/" + id).then().statusCode(422).body("errors[0].pointer", equalTo("/foundedOn"));
    }

    @Test
    void shouldHandItsChildrenToItsSuccessor() {
        String old = founded(named("党总支"), "GENERAL_BRANCH", committee, "2020-03-01");
        String heir = founded(named("党总支"), "GENERAL_BRANCH", committee, "2020-03-01");
        String child = founded(named("党支部"), "BRANCH", old, "2020-03-01");
        dissolve(old, "2026-07-01", null).statusCode(409).body("code", equalTo("ORG_NOT_EMPTY"));
        dissolve(old, "2026-07-01", heir).statusCode(200).body("lastDay", equalTo("2026-06-30")).body("successorId",
                equalTo(heir));
        assertThat(asOf(child, "2026-06-30").getString("parentId")).isEqualTo(old);
        assertThat(asOf(child, "2026-07-01").getString("parentId")).isEqualTo(heir);
        assertThat(Organisations.all("2026-06-30")).extracting(org -> org.get("id")).contains(old);
        assertThat(Organisations.all("2026-07-01")).extracting(org -> org.get("id")).doesNotContain(old);
        rename(old, named("复名"), "2026-08-01").statusCode(409).body("code", equalTo("ORG_DISSOLVED"));
    }

    @Test
    void shouldNotBringASecondOneOfANameUnderItsSuccessor() {
        String old = founded(named("党总支"), "GENERAL_BRANCH", committee, "2020-03-01");
        String heir = founded(named("党总支"), "GENERAL_BRANCH", committee, "2020-03-01");
        String name = named("党支部");
        String child = founded(name, "BRANCH", old, "2020-03-01");
        founded(name, "BRANCH", heir, "2020-03-01");
        dissolve(old, "2026-07-01", heir).statusCode(409).body("code", equalTo("ORG_EXISTS"))
                .body("detail", containsString(name));
        rename(child, named("另一党支部"), "2026-05-01").statusCode(200);
        dissolve(old, "2026-07-01", heir).statusCode(200);
    }

    @Test
    void shouldNotBeginAfterItsFirstSecretary() {
        String id = founded(named("党支部"), "BRANCH", committee, "2020-03-01");
        post("/" + id + "/posts", Map.of("kind", "SECRETARY", "name", "试用人", "from", "2020-03-01", "documentNo", "利组〔2026〕6号"))
                .statusCode(201);
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "*")
                .body(correction(named("党支部"), "2020-06-01")).put(ORGS + "/" + id).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/foundedOn"));
    }

    @Test
    void shouldHaveNoSuccessorBelowIt() {
        String old = founded(named("党委"), "PARTY_COMMITTEE", committee, "2020-03-01");
        String below = founded(named("党总支"), "GENERAL_BRANCH", old, "2020-03-01");
        dissolve(old, "2026-07-01", below).statusCode(422).body("code", equalTo("ORG_UNDER_ITSELF"));
    }

    private static io.restassured.response.ValidatableResponse dissolve(String id, String on, String successor) {
        Map<String, Object> form = Map.of("on", on, "documentNo", "利组〔2026〕5号", "reason", "机构调整");
        return post("/" + id + "/dissolve", successor == null ? form : with(form, "successorId", successor));
    }

    private static Map<String, Object> correction(String name, String foundedOn) {
        return Map.of("name", name, "form", "SINGLE", "basis", "UNIT", "documentNo", "利组〔2026〕1号", "foundedOn", foundedOn,
                "unitIds", List.of(), "reason", "登记有误");
    }

    private static List<String> parents(String day, String id) {
        Map<String, String> above = new java.util.HashMap<>();
        Organisations.all(day).forEach(org -> above.put(org.get("id"), org.get("parentId")));
        return java.util.stream.Stream.iterate(above.get(id), java.util.Objects::nonNull, above::get).toList();
    }
}
