package org.silveralliance.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.imported;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.members.organisation.Organisations;
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
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The committee of the county next door, at every endpoint. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class NeighbourTest {

    private static final String MEMBERS = "/api/v1/members";
    private static final String UNITS = "/api/v1/units";
    private static final String FLOATING = "/api/v1/floating-records";
    private static final String IMPORTS = "/api/v1/imports";
    private static final String HEADINGS = "/api/v1/import-headings";
    private static final String MESSY = "lijin-ledger-2026-messy.xlsx";
    private static final String WATER = "11370522990000025W";

    @Inject
    @All
    List<SealedTable> sealed;

    private final EveryEndpoint every = EveryEndpoint.of("members");

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("S-23 a change of keys reaches every sealed column")
    void shouldSealAllAnew() {
        SealedColumns.assertReached("members", sealed);
    }

    @Test
    @DisplayName("L-19 a table without row-level security holds ids, numbers and division codes only")
    void shouldKeepEveryFactInScope() {
        assertThat(TestDatabase.factsOutsideOfScope("members")).isEmpty();
    }

    @Test
    @DisplayName("I-11 X-02 the neighbour sees nothing of 370522 in any list or by any id, and changes nothing of it")
    void shouldSeeNothing() throws IOException {
        String job = imported(Tokens.committee(), "MEMBERS", "VALIDATE", MESSY).getString("id");
        String unit = unitId("县水利局");
        String member = ours().get(MEMBERS + "?limit=1&unitId=" + unit).jsonPath().getString("items[0].id");
        String memberBefore = ours().get(MEMBERS + "/" + member).asString();
        String unitBefore = ours().get(UNITS + "/" + unit).asString();

        lists();
        floating(member, unit);
        care(member);
        health(member);
        endOfLife(unit);
        members(member, unit);
        units(unit);
        assertThat(neighbour().get(IMPORTS).then().statusCode(200).extract().jsonPath().getList("items.id"))
                .doesNotContain(job);
        for (String path : List.of("", "/issues", "/annotated", "/difference", "/undo", "/reading")) {
            neighbour().get(IMPORTS + "/" + job + path).then().statusCode(404);
        }
        neighbour().body(Map.of("items", List.of(Map.of("take", "FILE")))).put(IMPORTS + "/" + job + "/decisions").then()
                .statusCode(404);
        neighbour().post(IMPORTS + "/" + job + "/apply").then().statusCode(404);
        neighbour().body(Map.of("reason", "拿错了表")).post(IMPORTS + "/" + job + "/undo").then().statusCode(404);
        neighbour().header("If-Match", "\"0\"").body(Map.of("sheets", List.of(), "columns", List.of()))
                .put(IMPORTS + "/" + job + "/reading").then().statusCode(404);
        headings();
        organisations(member);
        dues(member);
        transfers(member);
        ownThings();

        assertThat(ours().get(MEMBERS + "/" + member).asString()).isEqualTo(memberBefore);
        assertThat(ours().get(UNITS + "/" + unit).asString()).isEqualTo(unitBefore);
        for (String path : List.of("", "/verify")) {
            as(Tokens.of("auditor", "370523")).get("/api/v1/audit/members" + path).then().statusCode(200);
            as(Tokens.of("auditor", "370523")).get("/api/v1/audit/members" + path + "?division=370522").then().statusCode(422);
        }
        every.assertAsked();
    }

    private void floating(String member, String unit) {
        Map<String, Object> stay = Map.ofEntries(Map.entry("direction", "IN"), Map.entry("name", "来自远"),
                Map.entry("unitId", unit), Map.entry("place", "370212"), Map.entry("fromOn", "2026-02-01"),
                Map.entry("address", "试用路 1 号"), Map.entry("phone", "19900007001"), Map.entry("familyName", "来小远"),
                Map.entry("familyPhone", "19900007002"), Map.entry("surveyMethod", "TELEPHONE"),
                Map.entry("surveyedOn", "2026-02-01"));
        String id = ours().contentType(ContentType.JSON).body(stay).post(FLOATING).then().statusCode(201).extract().path("id");
        neighbour().get("/api/v1/floating?total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().get("/api/v1/floating/places").then().statusCode(200).body("items.size()", equalTo(0));
        neighbour().get("/api/v1/floating/six").then().statusCode(200).body("people", equalTo(0));
        neighbour().get("/api/v1/floating/divisions?q=崂山").then().statusCode(200).body("items.size()", equalTo(1));
        neighbour().get(FLOATING + "?memberId=" + member).then().statusCode(200).body("items.size()", equalTo(0));
        neighbour().body(stay).post(FLOATING).then().statusCode(422).body("errors[0].pointer", equalTo("/unitId"));
        neighbour().get(FLOATING + "/" + id).then().statusCode(404);
        neighbour().header("If-Match", "*")
                .body(Map.of("place", "370212", "surveyMethod", "TELEPHONE", "surveyedOn", "2026-02-01"))
                .put(FLOATING + "/" + id).then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("on", "2026-03-01")).post(FLOATING + "/" + id + "/return").then()
                .statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("branch", "支部", "on", "2026-03-01", "reasons", List.of("EXAMPLE")))
                .put(FLOATING + "/" + id + "/placement").then().statusCode(404);
        neighbour().body(Map.of("have", "CARE", "on", "2026-03-01", "what", "探望")).post(FLOATING + "/" + id + "/evidence")
                .then().statusCode(404);
        neighbour().body(Map.of("fields", List.of("phone"), "reason", "联系")).post(FLOATING + "/" + id + "/reveal").then()
                .statusCode(404);
        neighbour().get("/api/v1/contact-logs?memberId=" + member).then().statusCode(404);
        neighbour().body(Map.of("floatingId", id, "on", "2026-03-01", "method", "VISIT", "outcome", "REACHED"))
                .post("/api/v1/contact-logs").then().statusCode(404);
        String contact = ours().contentType(ContentType.JSON)
                .body(Map.of("floatingId", id, "on", "2026-03-01", "method", "VISIT", "outcome", "REACHED"))
                .post("/api/v1/contact-logs").then().statusCode(201).extract().path("id");
        neighbour().body(Map.of("reason", "误")).post("/api/v1/contact-logs/" + contact + "/withdraw").then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("reason", "误")).post(FLOATING + "/" + id + "/withdraw").then()
                .statusCode(404);
    }

    private void care(String member) {
        String tags = MEMBERS + "/" + member + "/care-tags";
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String later = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();
        Map<String, Object> form = Map.of("tag", "LIVES_ALONE", "source", "VISIT", "fromOn", today, "nextReview", later);
        String tag = ours().contentType(ContentType.JSON).body(form).post(tags).then().statusCode(201).extract().path("id");
        neighbour().get("/api/v1/care-tags?total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().get(tags).then().statusCode(404);
        neighbour().body(form).post(tags).then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("nextReview", later)).post(tags + "/" + tag + "/review").then()
                .statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("on", today, "ending", "OVER")).post(tags + "/" + tag + "/end").then()
                .statusCode(404);
        Map<String, Object> visit = Map.of("memberId", member, "reason", "FAMILY_EVENT", "on", today);
        String made = ours().contentType(ContentType.JSON).body(visit).post("/api/v1/care-visits").then().statusCode(201)
                .extract().path("id");
        neighbour().get("/api/v1/care-visits?listing=ALL&total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().body(visit).post("/api/v1/care-visits").then().statusCode(404);
        neighbour().body(Map.of("outcome", "PHONE", "on", today)).post("/api/v1/care-visits/" + made + "/outcome").then()
                .statusCode(404);
        ours().header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("on", today, "ending", "MISTAKE"))
                .post(tags + "/" + tag + "/end").then().statusCode(204);
    }

    /** The role health next door may hold the code of a unit of ours. */
    private void health(String member) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String consents = MEMBERS + "/" + member + "/consents";
        String file = MEMBERS + "/" + member + "/health-record";
        Map<String, Object> consent = Map.of("purpose", "HEALTH", "on", today, "how", "PAPER", "textVersion", "1");
        String given = ours().contentType(ContentType.JSON).body(consent).post(consents).then().statusCode(201).extract()
                .path("id");
        neighbour().get(consents).then().statusCode(404);
        neighbour().body(consent).post(consents).then().statusCode(404);
        neighbour().body(Map.of("on", today, "how", "PAPER")).post(consents + "/" + given + "/withdraw").then().statusCode(404);
        String nurse = Tokens.of("health", "370523", WATER);
        as(nurse).get("/api/v1/health-records?total=true").then().statusCode(200).body("total", equalTo(0));
        as(nurse).get(file + "?purpose=CARE").then().statusCode(404);
        as(nurse).get(file + "/changes?purpose=CARE").then().statusCode(404);
        as(nurse).header("If-Match", "*")
                .body(Map.of("conditions", List.of(), "allergies", List.of(), "medications", List.of()))
                .put(file).then().statusCode(404);
    }

    private void endOfLife(String unit) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String dead = ours().contentType(ContentType.JSON).body(with(form(unit), "idNo", TestIds.next())).post(MEMBERS).then()
                .statusCode(201).extract().path("id");
        ours().contentType(ContentType.JSON).body(Map.of("on", today, "source", "家属告知")).post(MEMBERS + "/" + dead + "/death")
                .then().statusCode(200);
        String list = MEMBERS + "/" + dead + "/end-of-life";
        String task = ours().get(list).then().statusCode(200).extract().path("items[0].tasks[0].id");
        neighbour().get(list).then().statusCode(404);
        neighbour().get("/api/v1/end-of-life?listing=ALL&total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().header("If-Match", "*").body(Map.of("state", "DONE", "on", today)).put("/api/v1/end-of-life/tasks/" + task)
                .then().statusCode(404);
    }

    private void headings() {
        String heading = "邻问" + System.nanoTime() % 1_000;
        String id = ours().contentType(ContentType.JSON)
                .body(Map.of("kind", "MEMBERS", "heading", heading, "field", "PHONE")).post(HEADINGS).then()
                .statusCode(201).extract().path("id");
        assertThat(
                neighbour().get(HEADINGS).then().statusCode(200).extract().jsonPath().getList("items.heading"))
                .doesNotContain(heading);
        neighbour().body(Map.of("kind", "MEMBERS", "heading", "邻名", "field", "PHONE")).post(HEADINGS).then()
                .statusCode(201);
        assertThat(ours().get(HEADINGS).then().statusCode(200).extract().jsonPath().getList("items.heading"))
                .contains(heading).doesNotContain("邻名");
        neighbour().delete(HEADINGS + "/" + id).then().statusCode(404);
    }

    private void organisations(String member) {
        String orgs = Organisations.ORGS;
        String id = Organisations.founded(Organisations.named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        String term = Organisations.post("/" + id + "/terms", term()).statusCode(201).extract().path("id");
        Map<String, Object> post = Map.of("kind", "SECRETARY", "name", "试用人", "from", "2023-09-01", "documentNo", "1");
        String held = Organisations.post("/" + id + "/posts", post).statusCode(201).extract().path("id");
        neighbour().get(orgs + "?dissolved=true&total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().get(orgs + "/gaps").then().statusCode(200).body("items.findAll { it.orgId }.size()", equalTo(0));
        neighbour().get(MEMBERS + "/" + member + "/organisations").then().statusCode(404);
        neighbour().get(orgs + "/branch-texts").then().statusCode(200).body("items.size()", equalTo(0));
        String own = orgs + "/" + id;
        for (String path : List.of("", "/history", "/terms", "/posts", "/members", "/posts/" + held + "/note",
                "/dues?month=2026-03", "/dues/sums?month=2026-03")) {
            neighbour().get(own + path).then().statusCode(404);
        }
        Map<String, Object> change = Map.of("on", "2026-01-01", "documentNo", "1", "reason", "误");
        neighbour().body(with(change, "name", "邻县党工委")).post(own + "/rename").then().statusCode(404);
        for (String path : List.of("/move", "/dissolve", "/posts/" + held + "/end", "/members/" + member + "/leave")) {
            neighbour().body(change).post(own + path).then().statusCode(404);
        }
        neighbour().header("If-Match", "*").body(Map.of("name", "邻县党工委", "form", "SINGLE", "basis", "UNIT", "documentNo", "1",
                "foundedOn", "2020-01-01", "unitIds", List.of(), "reason", "误")).put(own).then().statusCode(404);
        neighbour().body(term()).post(own + "/terms").then().statusCode(404);
        neighbour().body(Map.of("until", "2027-01-01", "documentNo", "1")).post(own + "/terms/" + term + "/extend").then()
                .statusCode(404);
        neighbour().header("If-Match", "*").body(with(with(term(), "no", 1), "reason", "误")).put(own + "/terms/" + term).then()
                .statusCode(404);
        neighbour().body(post).post(own + "/posts").then().statusCode(404);
        neighbour().body(Map.of("note", "误")).put(own + "/posts/" + held + "/note").then().statusCode(404);
        neighbour().body(Map.of("memberId", member, "on", "2026-01-01", "documentNo", "1")).post(own + "/members").then()
                .statusCode(404);
        neighbour().body(with(Organisations.founding("邻县党支部", "BRANCH", id, "2026-01-01"), "parentId", id)).post(orgs).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/parentId"));
        neighbour().body(Map.of("unitId", unitId("县水利局"), "text", "党支部", "on", "2026-01-01", "documentNo", "1"))
                .post(orgs + "/branch-texts/confirm").then().statusCode(422).body("errors[0].pointer", equalTo("/unitId"));
    }

    private void dues(String member) {
        String above = Organisations.founded(Organisations.named("党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        String branch = Organisations.founded(Organisations.named("党支部"), "BRANCH", above, "2020-01-01");
        String own = Organisations.ORGS + "/" + branch;
        Map<String, Object> month = Map.of("month", "2026-03", "memberIds", List.of(member), "on", "2026-03-15");
        neighbour().body(month).post(own + "/dues/payments").then().statusCode(404);
        neighbour().body(with(month, "ground", "HARDSHIP")).post(own + "/dues/exemptions").then().statusCode(404);
        Organisations.post("/" + branch + "/members", Map.of("memberId", member, "on", "2026-01-01", "documentNo", "1"))
                .statusCode(204);
        Organisations.post("/" + branch + "/dues/exemptions", with(month, "ground", "HARDSHIP")).statusCode(200);
        String settlement = ours().get(own + "/dues?month=2026-03").jsonPath().getString("items[0].settlementId");
        neighbour().body(Map.of("because", "MISTAKE", "reason", "误"))
                .post("/api/v1/dues-settlements/" + settlement + "/withdraw")
                .then().statusCode(404);
        neighbour().get(MEMBERS + "/" + member + "/pensions").then().statusCode(404);
        neighbour().get(MEMBERS + "/" + member + "/dues").then().statusCode(404);
        neighbour().body(Map.of("month", "2026-03", "pension", 5000)).post(MEMBERS + "/" + member + "/pensions").then()
                .statusCode(404);
    }

    private void transfers(String member) {
        String own = MEMBERS + "/" + member + "/standings";
        Map<String, Object> lost = Map.of("state", "LOST_CONTACT", "on", "2026-01-01", "reason", "误");
        neighbour().get(own).then().statusCode(404);
        neighbour().header("If-Match", "*").body(lost).post(own).then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("on", "2026-02-01", "reason", "误")).post(own + "/end").then()
                .statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("reason", "误")).post(own + "/withdraw").then().statusCode(404);
        Map<String, Object> letter = Map.of("memberId", member, "kind", "OUTSIDE", "toPlace", "440305", "toName", "试用街道党工委",
                "issuedOn", "2026-04-01", "validDays", 30, "duesPaidTo", "2026-03");
        neighbour().body(letter).post("/api/v1/transfers").then().statusCode(422).body("errors[0].pointer",
                equalTo("/memberId"));
        String id = ours().contentType(ContentType.JSON).body(letter).post("/api/v1/transfers").then().statusCode(201).extract()
                .path("id");
        neighbour().get("/api/v1/transfers?total=true").then().statusCode(200).body("total", equalTo(0));
        String one = "/api/v1/transfers/" + id;
        neighbour().get(one).then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("on", "2026-04-10")).post(one + "/receipt").then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("on", "2026-04-10", "ground", "OTHER")).post(one + "/return").then()
                .statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("reason", "误")).post(one + "/withdraw").then().statusCode(404);
        inbound();
    }

    private void inbound() {
        String above = Organisations.founded(Organisations.named("党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        String branch = Organisations.founded(Organisations.named("党支部"), "BRANCH", above, "2020-01-01");
        Map<String, Object> coming = Map.of("letter",
                Map.of("source", "NON_DB", "orgId", branch, "fromPlace", "440305", "fromName", "试用街道党工委", "letterNo", "0007",
                        "issuedOn", "2026-04-01", "validUntil", "2026-06-30", "duesPaidTo", "2026-03"),
                "member", with(form(unitId("县水利局")), "idNo", TestIds.next()));
        neighbour().body(coming).post("/api/v1/inbound-transfers").then().statusCode(422).body("errors[0].pointer",
                equalTo("/letter/orgId"));
        String id = ours().contentType(ContentType.JSON).body(coming).post("/api/v1/inbound-transfers").then().statusCode(201)
                .extract().path("id");
        String one = "/api/v1/inbound-transfers/" + id;
        neighbour().get("/api/v1/inbound-transfers?total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().get(one).then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("on", "2026-04-10")).post(one + "/approve").then().statusCode(404);
        neighbour().header("If-Match", "*").body(Map.of("reason", "误")).post(one + "/refuse").then().statusCode(404);
    }

    private static Map<String, Object> term() {
        return Map.of("from", "2023-09-01", "until", "2026-08-31", "formedBy", "ELECTED", "formedOn", "2023-09-01",
                "documentNo",
                "1");
    }

    private void lists() {
        neighbour().get(MEMBERS + "?total=true&state=ALL").then().statusCode(200).body("items.size()", equalTo(0))
                .body("total", equalTo(0));
        neighbour().get(MEMBERS + "/ledger").then().statusCode(200).body("members", equalTo(0));
        neighbour().get("/api/v1/statistics/members?by=SEX").then().statusCode(200).body("total", equalTo(0));
        neighbour().get(UNITS + "?name=水利&total=true").then().statusCode(200).body("total", equalTo(0));
        neighbour().get("/exchange/v1/members/changes").then().statusCode(200).body("items.size()", equalTo(0));
        neighbour().body(Map.of("phone", "19900001001")).post(MEMBERS + "/search").then().statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private void members(String member, String unit) throws IOException {
        neighbour().get(MEMBERS + "/" + member).then().statusCode(404);
        neighbour().header("If-Match", "\"0\"").body(form(unit)).put(MEMBERS + "/" + member).then().statusCode(404);
        neighbour().body(Map.of("on", "2026-03-02", "source", "家属告知")).post(MEMBERS + "/" + member + "/death").then()
                .statusCode(404);
        neighbour().body(Map.of("reason", "误登")).post(MEMBERS + "/" + member + "/restore").then().statusCode(404);
        neighbour().body(Map.of("fields", List.of("phone"), "reason", "联系")).post(MEMBERS + "/" + member + "/reveal").then()
                .statusCode(404);
        neighbour().body(Map.of("ids", List.of(member))).post(MEMBERS + "/names").then().statusCode(200)
                .body("items.size()", equalTo(0));
        UUID activity = UUID.randomUUID();
        try (ActivitiesStandIn _ = new ActivitiesStandIn(activity, Map.of(Tokens.neighbour(), new String[] { member }))) {
            neighbour().get(MEMBERS + "/roll?activityId=" + activity).then().statusCode(200).body("items.size()", equalTo(0));
        }
        ours().contentType(ContentType.JSON).body(Map.of("ids", List.of(member))).post(MEMBERS + "/names").then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(member)));
        neighbour().body(form(unit)).post(MEMBERS).then().statusCode(422).body("errors[0].pointer", equalTo("/unitId"));
        as(Tokens.of("service", "370523")).body(Map.of("division", "370523", "memberIds", List.of(member)))
                .post("/internal/contacts").then().statusCode(200).body("items.size()", equalTo(0));
    }

    private void units(String unit) {
        neighbour().get(UNITS + "/" + unit).then().statusCode(404);
        neighbour().header("If-Match", "\"0\"").body(Map.of("name", "邻县水务局", "hasBranch", false)).put(UNITS + "/" + unit)
                .then().statusCode(404);
        neighbour().body(Map.of("name", "新名", "on", "2026-01-01", "documentNo", "1")).post(UNITS + "/" + unit + "/rename")
                .then().statusCode(404);
    }

    /** What a county enters is its own, under a code of ours too, and matches no unit of ours. */
    private void ownThings() {
        String theirs = neighbour().body(Map.of("uscc", WATER, "name", "邻县水务局", "hasBranch", false)).post(UNITS).then()
                .statusCode(201).extract().path("id");
        ours().get(UNITS + "/" + theirs).then().statusCode(404);
        String job = neighbour().contentType(ContentType.MULTIPART)
                .multiPart("file", Fixtures.file(MESSY).toFile()).multiPart("kind", "MEMBERS")
                .multiPart("mode", "VALIDATE").post(IMPORTS).then().statusCode(202).extract().path("id");
        ours().get(IMPORTS + "/" + job).then().statusCode(404);
    }

    private static Map<String, Object> form(String unit) {
        return with(Map.of("unitId", unit, "name", "试用人", "category", "RETIRED", "retiredOn", "1995-07-01"), "floating",
                false);
    }

    private static RequestSpecification ours() {
        return ApiClient.as(Tokens.committee());
    }

    private RequestSpecification neighbour() {
        return as(Tokens.neighbour());
    }

    private RequestSpecification as(String token) {
        return ApiClient.as(token).contentType(ContentType.JSON).filter(every);
    }
}
