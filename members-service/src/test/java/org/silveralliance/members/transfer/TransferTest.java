package org.silveralliance.members.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.organisation.Organisations.ORGS;
import static org.silveralliance.members.organisation.Organisations.found;
import static org.silveralliance.members.organisation.Organisations.founded;
import static org.silveralliance.members.organisation.Organisations.founding;
import static org.silveralliance.members.organisation.Organisations.named;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.organisation.Organisations;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class TransferTest {

    private static final String TRANSFERS = "/api/v1/transfers";
    private static final String MEMBERS = "/api/v1/members/";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private String committee = "";
    private String unit = "";
    private String branch = "";

    @BeforeEach
    void aBranch() {
        ApiClient.withLijin();
        committee = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2000-01-01");
        unit = unit();
        branch = branch(unit);
    }

    @Test
    @DisplayName("E-11 who goes to another county stays on the ledger until the receipt and is read-only from then on; nothing of health goes along")
    void shouldStayUntilTheReceipt() {
        String member = member();
        String id = issued(outside(member, "2026-04-01"));
        String letter = as(Tokens.committee()).get(TRANSFERS + "/" + id).then().statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("validUntil", equalTo("2026-05-01")).body("letterNo", containsString("〔2026〕第")).extract().asString();
        assertThat(letter).doesNotContain("高血压").doesNotContain("370599");
        state(member, "ACTIVE");
        receive(id, "2026-05-02").statusCode(422).body("errors[0].pointer", equalTo("/on"));
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-04-20"))
                .post(TRANSFERS + "/" + id + "/receipt")
                .then().statusCode(428);
        as(Tokens.committee()).header("If-Match", "\"7\"").contentType(ContentType.JSON).body(Map.of("on", "2026-04-20"))
                .post(TRANSFERS + "/" + id + "/receipt").then().statusCode(412);
        receive(id, "2026-04-20").statusCode(200).body("state", equalTo("RECEIVED")).body("closedOn", equalTo("2026-04-20"));
        state(member, "TRANSFERRED_OUT");
        assertThat(onLedger(unit, "2026-04-19")).isEqualTo(1);
        assertThat(onLedger(unit, "2026-04-20")).isZero();
        belongsTo(branch, "2026-04-19").body("items.id", hasItem(member));
        belongsTo(branch, "2026-04-20").body("items.id", not(hasItem(member)));
        receive(id, "2026-04-20").statusCode(409);
        as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("reason", "回执登错了人"))
                .post(MEMBERS + member + "/standings/withdraw").then().statusCode(204);
        state(member, "ACTIVE");
        belongsTo(branch, "2026-04-20").body("items.id", hasItem(member));
        as(Tokens.committee()).get(TRANSFERS + "/" + id).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    @DisplayName("E-12 a letter without a receipt expires: he stays with the old branch, which has it on its list, until it is withdrawn")
    void shouldRemainADuty() {
        String member = member();
        String fresh = member();
        String id = issued(outside(member, TODAY.minusDays(31).toString()));
        String soon = issued(outside(fresh, TODAY.minusDays(20).toString()));
        line("EXPIRED").body("items.id", equalTo(List.of(id))).body("total", equalTo(1));
        line("EXPIRING").body("items.id", equalTo(List.of(soon)));
        line("OPEN").body("items.id", equalTo(List.of(id, soon)));
        state(member, "ACTIVE");
        issue(outside(member, TODAY.toString())).statusCode(409).body("code", equalTo("TRANSFER_OPEN"));
        post("/" + id + "/withdraw", Map.of("reason", "过期重新开具")).statusCode(200).body("state", equalTo("WITHDRAWN"));
        line("EXPIRED").body("items.size()", equalTo(0));
        issue(outside(member, TODAY.toString())).statusCode(201);
        post("/" + soon + "/return", Map.of("on", TODAY.toString(), "ground", "DUES")).statusCode(200).body("state",
                equalTo("RETURNED")).body("returnGround", equalTo("DUES"));
        issue(outside(fresh, TODAY.toString())).statusCode(201);
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", TODAY.toString(), "source", "家属告知"))
                .post(MEMBERS + fresh + "/death").then().statusCode(200);
        line("OPEN").body("items.memberId", equalTo(List.of(member)));
    }

    @Test
    @DisplayName("M-26 within the county he belongs to the new branch and its unit from the day of the receipt, and to the old ones before, in every number; who wrote the letter still reads it")
    void shouldMoveWithinTheCounty() {
        String other = unit();
        String next = branch(other);
        String member = member();
        String id = issued(with(with(letter(member, "2026-06-01"), "kind", "IN_COUNTY"), "toOrgId", next));
        belongsTo(branch, "2026-06-10").body("items.id", hasItem(member));
        receive(id, "2026-06-10").statusCode(200);
        belongsTo(branch, "2026-06-09").body("items.id", hasItem(member));
        belongsTo(branch, "2026-06-10").body("items.id", not(hasItem(member)));
        belongsTo(next, "2026-06-10").body("items.id", hasItem(member));
        as(Tokens.committee()).get(MEMBERS + member).then().body("unitId", equalTo(other)).body("state", equalTo("ACTIVE"));
        assertThat(onLedger(unit, "2026-06-09")).isEqualTo(1);
        assertThat(onLedger(unit, "2026-06-10")).isZero();
        assertThat(onLedger(other, "2026-06-09")).isZero();
        assertThat(onLedger(other, "2026-06-10")).isEqualTo(1);
        String uscc = as(Tokens.committee()).get("/api/v1/units/" + unit).then().statusCode(200).extract().path("uscc");
        String secretary = Tokens.of("branch-secretary", "370522", uscc);
        as(secretary).get(TRANSFERS + "/" + id).then().statusCode(200).body("state", equalTo("RECEIVED"));
        as(secretary).get(MEMBERS + member).then().statusCode(404);
        counted(unit, "2026-06-09", 1);
        counted(unit, "2026-06-10", 0);
        counted(other, "2026-06-09", 0);
        counted(other, "2026-06-10", 1);
    }

    @Test
    @DisplayName("M-27 a departure taken back gives back what it ended, and nothing that had ended by hand on the same day")
    void shouldGiveBackWhatTheDepartureEnded() {
        String member = member();
        String choir = functional();
        String painters = functional();
        LocalDate planned = TODAY.plusDays(30);
        joins(choir, member, "2020-01-01");
        joins(painters, member, "2020-01-01");
        leaves(choir, member, "2026-05-01");
        leaves(painters, member, planned.toString());
        standing(member, "TRANSFERRED_OUT", "2026-05-01").statusCode(204);
        belongsTo(branch, "2026-05-01").body("items.id", not(hasItem(member)));
        as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("reason", "登错了人"))
                .post(MEMBERS + member + "/standings/withdraw").then().statusCode(204);
        belongsTo(branch, "2026-05-01").body("items.id", hasItem(member));
        belongsTo(choir, "2026-04-30").body("items.id", hasItem(member));
        belongsTo(choir, "2026-05-01").body("items.id", not(hasItem(member)));
        belongsTo(painters, planned.minusDays(1).toString()).body("items.id", hasItem(member));
        belongsTo(painters, planned.toString()).body("items.id", not(hasItem(member)));
    }

    @Test
    @DisplayName("M-27 whoever is on the way by a letter is not expelled before that is closed")
    void shouldCloseTheLetterFirst() {
        String member = member();
        String id = issued(outside(member, TODAY.minusDays(3).toString()));
        standing(member, "EXPELLED", TODAY.toString()).statusCode(409).body("code", equalTo("TRANSFER_OPEN"));
        standing(member, "LOST_CONTACT", TODAY.minusDays(1).toString()).statusCode(204);
        post("/" + id + "/withdraw", Map.of("reason", "不再转出")).statusCode(200);
    }

    @Test
    @DisplayName("M-26 an unknown place, our own county, a day before joining, a dead person, nobody's branch: 422, naming the field")
    void shouldRefuseWhatCannotBe() {
        String member = member();
        refused(with(outside(member, "2026-04-01"), "toPlace", "999999"), "/toPlace");
        refused(with(outside(member, "2026-04-01"), "toPlace", "370522"), "/toPlace");
        refused(with(with(outside(member, "2026-04-01"), "kind", "OTHER_COUNTY"), "toPlace", "370500"), "/toPlace");
        refused(with(outside(member, "2026-04-01"), "toName", " "), "/toName");
        refused(outside(member, "2010-12-31"), "/memberId");
        refused(with(outside(member, "2026-04-01"), "validDays", 181), "/validDays");
        refused(with(with(letter(member, "2026-04-01"), "kind", "IN_COUNTY"), "toOrgId", branch), "/toOrgId");
        refused(with(with(letter(member, "2026-04-01"), "kind", "IN_COUNTY"), "toOrgId", committee), "/toOrgId");
        refused(with(outside(member, "2026-04-01"), "memberId", "01980000-0000-7000-8000-000000000001"), "/memberId");
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-03-01", "source", "家属告知"))
                .post(MEMBERS + member + "/death").then().statusCode(200);
        refused(outside(member, "2026-02-01"), "/memberId");
    }

    @Test
    @DisplayName("M-26 X-02 letters are for the county and the own unit: 401, 403, 404; a secretary writes none for others and enters no receipt")
    void shouldKeepToTheOwn() {
        String id = issued(outside(member(), "2026-04-01"));
        String secretary = Tokens.of("branch-secretary", "370522", "11370522990000025W");
        asNobody().get(TRANSFERS).then().statusCode(401);
        as(Tokens.of("auditor", "370522")).get(TRANSFERS).then().statusCode(403);
        as(secretary).get(TRANSFERS + "/" + id).then().statusCode(404);
        as(secretary).get(TRANSFERS + "?unitId=" + unit).then().statusCode(200).body("items.size()", equalTo(0));
        as(secretary).contentType(ContentType.JSON).body(outside(member(), "2026-04-01")).post(TRANSFERS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/memberId"));
        as(secretary).header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("on", "2026-04-20"))
                .post(TRANSFERS + "/" + id + "/receipt").then().statusCode(403);
    }

    /** How many the statistics of a unit have on a day, and their list. */
    private static void counted(String ofUnit, String day, int members) {
        String query = "asOf=" + day + "&unitId=" + ofUnit;
        as(Tokens.committee()).get("/api/v1/statistics/members?by=UNIT_NATURE&" + query).then().statusCode(200)
                .body("total", equalTo(members)).body("lines.findAll { it.members > 0 }.size()", equalTo(members));
        as(Tokens.committee()).get("/api/v1/members?group=RETIRED&" + query).then().statusCode(200)
                .body("items.size()", equalTo(members));
    }

    private static ValidatableResponse standing(String member, String state, String on) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON)
                .body(Map.of("state", state, "on", on, "documentNo", "〔2026〕第3号", "reason", "随子女居住"))
                .post(MEMBERS + member + "/standings").then();
    }

    private static void joins(String org, String member, String on) {
        Organisations.post("/" + org + "/members", Map.of("memberId", member, "on", on, "documentNo", "利组〔2011〕7号"))
                .statusCode(204);
    }

    private static void leaves(String org, String member, String on) {
        Organisations
                .post("/" + org + "/members/" + member + "/leave",
                        Map.of("on", on, "documentNo", "利组〔2026〕8号", "reason", "不再参加"))
                .statusCode(204);
    }

    private String functional() {
        return Answers.text(
                found(with(with(founding(named("功能型党支部"), "BRANCH", committee, "2011-01-01"), "form", "FUNCTIONAL"), "basis",
                        "INTEREST")).statusCode(201).extract(),
                "/id");
    }

    private ValidatableResponse line(String state) {
        return as(Tokens.committee()).get(TRANSFERS + "?total=true&state=" + state + "&unitId=" + unit).then().statusCode(200);
    }

    private static void refused(Map<String, Object> form, String pointer) {
        issue(form).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse issue(Map<String, Object> form) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(form).post(TRANSFERS).then();
    }

    private static String issued(Map<String, Object> form) {
        return Answers.text(issue(form).statusCode(201).extract(), "/id");
    }

    private static ValidatableResponse receive(String id, String on) {
        return post("/" + id + "/receipt", Map.of("on", on));
    }

    private static ValidatableResponse post(String path, Map<String, Object> form) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(form).post(TRANSFERS + path)
                .then();
    }

    private static Map<String, Object> letter(String member, String on) {
        return Map.of("memberId", member, "issuedOn", on, "validDays", 30, "duesPaidTo", on.substring(0, 7));
    }

    private static Map<String, Object> outside(String member, String on) {
        return with(with(with(letter(member, on), "kind", "OUTSIDE"), "toPlace", "440305"), "toName", "试用街道党工委");
    }

    private static void state(String member, String state) {
        as(Tokens.committee()).get(MEMBERS + member).then().statusCode(200).body("state", equalTo(state));
    }

    private static int onLedger(String unit, String day) {
        return as(Tokens.committee()).get(MEMBERS + "ledger?asOf=" + day + "&unitId=" + unit).then().statusCode(200).extract()
                .path("members");
    }

    private static ValidatableResponse belongsTo(String org, String day) {
        return as(Tokens.committee()).get(ORGS + "/" + org + "/members?asOf=" + day).then().statusCode(200);
    }

    private String branch(String ofUnit) {
        return Answers.text(found(with(founding(named("党支部"), "BRANCH", committee, "2011-01-01"), "unitIds", List.of(ofUnit)))
                .statusCode(201).extract(), "/id");
    }

    private static String unit() {
        return Answers.text(as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("uscc", TestIds.nextUscc(), "name", named("局"), "hasBranch", false)).post("/api/v1/units").then()
                .statusCode(201).extract(), "/id");
    }

    private String member() {
        String member = Answers.text(as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("unitId", unit, "name", "归去来", "category", "RETIRED", "retiredOn", "1999-07-01", "joinedPartyOn",
                        "1975-06", "health", "高血压", "idNo", TestIds.next()))
                .post("/api/v1/members").then().statusCode(201).extract(), "/id");
        joins(branch, member, "2011-01-01");
        return member;
    }
}
