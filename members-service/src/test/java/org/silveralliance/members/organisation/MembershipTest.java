package org.silveralliance.members.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.organisation.Organisations.ORGS;
import static org.silveralliance.members.organisation.Organisations.found;
import static org.silveralliance.members.organisation.Organisations.founded;
import static org.silveralliance.members.organisation.Organisations.founding;
import static org.silveralliance.members.organisation.Organisations.named;
import static org.silveralliance.members.organisation.Organisations.post;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class MembershipTest {

    private String committee = "";
    private String unit = "";
    private String branch = "";

    @BeforeEach
    void aBranch() {
        ApiClient.withLijin();
        committee = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        unit = unit(named("局"));
        branch = found(with(founding(named("党支部"), "BRANCH", committee, "2020-01-01"), "unitIds", List.of(unit))).extract()
                .path("id");
    }

    @Test
    @DisplayName("G-17 E-01 a functional branch is a second relation, and the primary one stays where it is")
    void shouldStandInTwoBranches() {
        String functional = found(
                with(with(founding(named("书画功能型党支部"), "BRANCH", committee, "2020-01-01"), "form", "FUNCTIONAL"),
                        "basis", "INTEREST"))
                .extract().path("id");
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        join(functional, member, "2026-02-01").statusCode(204);
        members(branch, "2026-03-01").body("items.id", hasItem(member)).body("items[0].kind", equalTo("PRIMARY"));
        members(functional, "2026-03-01").body("items[0].id", equalTo(member)).body("items[0].kind", equalTo("FUNCTIONAL"));
        as(Tokens.committee()).get("/api/v1/members/" + member + "/organisations").then().statusCode(200)
                .body("items.orgId", equalTo(List.of(functional, branch)))
                .body("items.kind", equalTo(List.of("FUNCTIONAL", "PRIMARY")));
    }

    @Test
    @DisplayName("E-01 whoever joins another branch leaves the one before on that day")
    void shouldBelongToOneAtATime() {
        String other = founded(named("第二党支部"), "BRANCH", committee, "2020-01-01");
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        join(branch, member, "2026-02-01").statusCode(409).body("code", equalTo("ALREADY_IN_ORG"));
        join(other, member, "2026-01-01").statusCode(422).body("code", equalTo("PRIMARY_TAKEN"));
        join(other, member, "2026-05-01").statusCode(204);
        members(branch, "2026-04-30").body("items.id", hasItem(member));
        members(branch, "2026-05-01").body("items.id", not(hasItem(member)));
        members(other, "2026-05-01").body("items.id", hasItem(member));
    }

    @Test
    @DisplayName("E-02 the database keeps a second primary relation out, whatever gets past the verbs")
    void shouldBeKeptByTheDatabase() throws SQLException {
        String other = founded(named("第二党支部"), "BRANCH", committee, "2020-01-01");
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> statement.execute("""
                    insert into party_membership (id, member_id, org_id, kind, valid_from, division)
                    values (gen_random_uuid(), '%s', '%s', 'PRIMARY', '2026-06-01', '370522')""".formatted(member, other)))
                    .hasMessageContaining("one_primary_at_a_time");
        }
    }

    @Test
    void shouldPutMembersIntoBranchesAlone() {
        join(committee, member(unit, ""), "2026-01-01").statusCode(422);
    }

    @Test
    @DisplayName("G-18 E-34 two full members are too few and three are not; without a branch three of a unit are a gap")
    void shouldListBranchesAndUnits() {
        String bare = unit(named("局"));
        for (int n = 0; n < 2; n++) {
            join(branch, member(unit, ""), "2026-01-01").statusCode(204);
            member(bare, "");
        }
        assertThat(gapsOf("orgId", branch)).contains("TOO_FEW_MEMBERS");
        assertThat(gapsOf("unitId", bare)).isEmpty();
        join(branch, member(unit, ""), "2026-01-01").statusCode(204);
        String third = member(bare, "");
        assertThat(gapsOf("orgId", branch)).doesNotContain("TOO_FEW_MEMBERS");
        assertThat(gapsOf("unitId", bare)).containsExactly("UNIT_WITHOUT_BRANCH");
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-03-01", "source", "家属告知"))
                .post("/api/v1/members/" + third + "/death").then().statusCode(200);
        assertThat(gapsOf("unitId", bare)).isEmpty();
    }

    @Test
    void shouldMakeABranchOfWhatALedgerSays() {
        String own = unit(named("局"));
        String one = member(own, "离退休第一支部");
        String two = member(own, "离退休第一支部");
        texts().body("items.find { it.unitId == '" + own + "' }.members", equalTo(2));
        String org = confirm(Map.of("unitId", own, "text", "离退休第一支部", "name", named("第一党支部"), "parentId", committee, "on",
                "2021-01-01", "documentNo", "利组〔2021〕1号")).statusCode(200).body("members", equalTo(2)).extract().path("orgId");
        texts().body("items.findAll { it.unitId == '" + own + "' }.size()", equalTo(0));
        members(org, "2026-03-01").body("items.id", equalTo(List.of(one, two)));
        String late = member(own, "离退休第一支部");
        texts().body("items.find { it.unitId == '" + own + "' }.orgId", equalTo(org));
        confirm(Map.of("unitId", own, "text", "离退休第一支部", "orgId", org, "on", "2021-01-01", "documentNo", "利组〔2021〕1号"))
                .statusCode(200).body("members", equalTo(1));
        members(org, "2026-03-01").body("items.id", hasItem(late));
        confirm(Map.of("unitId", own, "text", "离退休第一支部", "orgId", org, "on", "2021-01-01", "documentNo", "利组〔2021〕1号"))
                .statusCode(409);
    }

    @Test
    void shouldGoToTheSuccessor() {
        String heir = founded(named("党支部"), "BRANCH", committee, "2020-01-01");
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        Map<String, Object> end = Map.of("on", "2026-06-01", "documentNo", "利组〔2026〕5号", "reason", "合并");
        post("/" + branch + "/dissolve", end).statusCode(409).body("code", equalTo("ORG_NOT_EMPTY"));
        post("/" + branch + "/dissolve", with(end, "successorId", heir)).statusCode(200);
        members(branch, "2026-05-31").body("items.id", hasItem(member));
        members(heir, "2026-06-01").body("items.id", hasItem(member));
    }

    @Test
    @DisplayName("E-01 who was to leave later leaves the successor then")
    void shouldLeaveTheSuccessorWhenHeWasToLeave() {
        String heir = founded(named("党支部"), "BRANCH", committee, "2020-01-01");
        String other = founded(named("第二党支部"), "BRANCH", committee, "2020-01-01");
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        join(other, member, "2026-09-01").statusCode(204);
        post("/" + branch + "/dissolve", Map.of("on", "2026-06-01", "documentNo", "利组〔2026〕5号", "reason", "合并", "successorId",
                heir)).statusCode(200);
        members(heir, "2026-08-31").body("items.id", hasItem(member));
        members(heir, "2026-09-01").body("items.id", not(hasItem(member)));
        members(other, "2026-09-01").body("items.id", hasItem(member));
    }

    @Test
    @DisplayName("G-27 whoever died holds neither a dissolution up nor a post")
    void shouldNotWaitForTheDead() {
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        post("/" + branch + "/posts", Map.of("kind", "SECRETARY", "memberId", member, "from", "2026-01-01", "documentNo",
                "利组〔2026〕6号")).statusCode(201);
        posts().body("items.memberId", equalTo(List.of(member)));
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-03-01", "source", "家属告知"))
                .post("/api/v1/members/" + member + "/death").then().statusCode(200);
        posts().body("items.size()", equalTo(0));
        post("/" + branch + "/dissolve", Map.of("on", "2026-06-01", "documentNo", "利组〔2026〕5号", "reason", "撤销"))
                .statusCode(200);
    }

    @Test
    @DisplayName("E-01 a primary relation is changed by joining another branch, or taken back as if it had never been")
    void shouldNotEndAPrimaryRelationAlone() {
        String member = member(unit, "");
        join(branch, member, "2026-01-01").statusCode(204);
        leave(branch, member, "2026-05-01").statusCode(422).body("errors[0].pointer", equalTo("/on"));
        leave(branch, member, "2126-05-01").statusCode(422);
        leave(branch, member, "2026-01-01").statusCode(204);
        members(branch, "2026-05-01").body("items.id", not(hasItem(member)));
        join(branch, member, "2025-06-01").statusCode(204);
    }

    @Test
    void shouldEndAFunctionalRelationEarlierThanWasSaid() {
        String functional = ofForm("FUNCTIONAL");
        String member = member(unit, "");
        join(functional, member, "2026-01-01").statusCode(204);
        String later = LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString();
        leave(functional, member, later).statusCode(204);
        join(functional, member, "2026-02-01").statusCode(409);
        leave(functional, member, "2026-05-01").statusCode(204);
        members(functional, "2026-05-01").body("items.id", not(hasItem(member)));
        leave(functional, member, "2026-05-01").statusCode(404);
    }

    @Test
    @DisplayName("G-17 what has members does not become a functional branch, nor the other way round, by a correction")
    void shouldNotBecomeFunctionalWithMembers() {
        join(branch, member(unit, ""), "2026-01-01").statusCode(204);
        correctForm(branch, "FUNCTIONAL").statusCode(422).body("code", equalTo("FUNCTIONAL_BRANCH"))
                .body("errors[0].pointer", equalTo("/form"));
        correctForm(branch, "JOINT").statusCode(200);
        String empty = ofForm("SINGLE");
        correctForm(empty, "FUNCTIONAL").statusCode(200);
    }

    @Test
    void shouldSayThatABranchGathersAnotherUnit() {
        String own = unit(named("局"));
        member(own, "老年支部");
        Map<String, Object> meant = Map.of("unitId", own, "text", "老年支部", "orgId", branch, "documentNo", "利组〔2021〕1号");
        confirm(with(meant, "on", "2126-01-01")).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        confirm(with(meant, "on", "2021-01-01")).statusCode(200);
        as(Tokens.committee()).get(ORGS + "/" + branch + "/history").then()
                .body("steps.find { it.field == 'units' }.kind", equalTo("CORRECTED"));
    }

    private String ofForm(String form) {
        return found(with(founding(named("党支部"), "BRANCH", committee, "2020-01-01"), "form", form)).statusCode(201).extract()
                .path("id");
    }

    private ValidatableResponse posts() {
        return as(Tokens.committee()).get(ORGS + "/" + branch + "/posts").then().statusCode(200);
    }

    private static ValidatableResponse leave(String org, String member, String on) {
        return post("/" + org + "/members/" + member + "/leave", Map.of("on", on, "documentNo", "利组〔2026〕7号", "reason", "误"));
    }

    private static ValidatableResponse correctForm(String org, String form) {
        return as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "*")
                .body(Map.of("name", named("党支部"), "form", form, "basis", "UNIT", "documentNo", "利组〔2026〕1号", "foundedOn",
                        "2020-01-01", "unitIds", List.of(), "reason", "登记有误"))
                .put(ORGS + "/" + org).then();
    }

    private static List<String> gapsOf(String key, String id) {
        return as(Tokens.committee()).get(ORGS + "/gaps?asOf=2026-10-01").then().statusCode(200).extract().jsonPath()
                .getList("items.findAll { it." + key + " == '" + id + "' }.gap");
    }

    private static ValidatableResponse texts() {
        return as(Tokens.committee()).get(ORGS + "/branch-texts").then().statusCode(200);
    }

    private static ValidatableResponse confirm(Map<String, ?> form) {
        return post("/branch-texts/confirm", form);
    }

    private static ValidatableResponse join(String org, String member, String on) {
        return post("/" + org + "/members", Map.of("memberId", member, "on", on, "documentNo", "利组〔2026〕7号"));
    }

    private static ValidatableResponse members(String org, String day) {
        return as(Tokens.committee()).get(ORGS + "/" + org + "/members?asOf=" + day).then().statusCode(200);
    }

    private static String unit(String name) {
        return as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("uscc", TestIds.nextUscc(), "name", name, "hasBranch", false)).post("/api/v1/units").then()
                .statusCode(201).extract().path("id");
    }

    private static String member(String unit, String branch) {
        return as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("unitId", unit, "name", "试用人", "idNo", TestIds.next(), "category", "RETIRED", "retiredOn",
                        "1995-07-01",
                        "floating", false, "branch", branch))
                .post("/api/v1/members").then().statusCode(201).extract().path("id");
    }
}
