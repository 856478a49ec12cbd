package org.silveralliance.members.dues;

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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.organisation.Organisations;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class DuesTest {

    private static final String MARCH = "2026-03";

    private static final String FARMING = "113705229900000172";
    private static final String WATER = "11370522990000025W";

    private String committee = "";
    private String branch = "";
    private String rich = "";
    private String modest = "";

    @BeforeEach
    void aBranchOfTwo() {
        ApiClient.withLijin();
        committee = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        branch = found(with(founding(named("联合党支部"), "BRANCH", committee, "2020-01-01"), "unitIds",
                List.of(ApiClient.unitId("县农业农村局"), ApiClient.unitId("县水利局")))).statusCode(201).extract().path("id");
        rich = member("县农业农村局");
        modest = member("县水利局");
        join(branch, rich);
        join(branch, modest);
    }

    @Test
    @DisplayName("M-21 what is owed follows from the pension said last, what is paid stays as it was paid")
    void shouldFollowThePension() {
        pension(rich, "2026-01", "5000.00").statusCode(201);
        item(rich, MARCH, "state", "DUE").body(item(rich) + ".amount", equalTo(25.0f));
        pension(rich, "2026-02", "5000.01").statusCode(201);
        item(rich, "2026-01", "amount", 25.0f);
        item(rich, MARCH, "amount", 50.0f);
        item(modest, MARCH, "state", "NO_PENSION");

        pay(branch, MARCH, rich, modest).statusCode(200).body("items.find { it.memberId == '" + rich + "' }.result",
                equalTo("SETTLED")).body("items.find { it.memberId == '" + modest + "' }.result", equalTo("NO_PENSION"));
        pay(branch, MARCH, rich).body("items[0].result", equalTo("ALREADY_SETTLED"));
        pension(rich, "2026-03", "6230.50").statusCode(201);
        item(rich, MARCH, "state", "PAID").body(item(rich) + ".paid", equalTo(50.0f)).body(item(rich) + ".amount",
                equalTo(62.31f));
        sums(MARCH).body("members", equalTo(2)).body("paid", equalTo(1)).body("withoutPension", equalTo(1))
                .body("amountPaid", equalTo(50.0f)).body("toPay", equalTo(0)).body("amountToRefund", equalTo(0));
        as(Tokens.committee()).get("/api/v1/members/" + rich + "/pensions").then().statusCode(200)
                .body("items.month", equalTo(List.of("2026-03", "2026-02", "2026-01")));
    }

    @Test
    @DisplayName("M-21 a payment that was never so is withdrawn once, and the month is owed again")
    void shouldBeTakenBack() {
        pension(rich, "2026-01", "3180").statusCode(201);
        pay(branch, MARCH, rich).statusCode(200);
        String settlement = month(MARCH).extract().path(item(rich) + ".settlementId");
        withdraw(Tokens.committee(), settlement, "MISTAKE").statusCode(204);
        withdraw(Tokens.committee(), settlement, "MISTAKE").statusCode(404);
        item(rich, MARCH, "state", "DUE").body(item(rich) + ".amount", equalTo(15.9f));
        post(ORGS + "/" + branch + "/dues/exemptions",
                Map.of("month", MARCH, "memberIds", List.of(rich, modest), "on", "2026-03-20", "ground", "HARDSHIP"))
                .statusCode(200).body("items.result", equalTo(List.of("SETTLED", "SETTLED")));
        sums(MARCH).body("exempt", equalTo(2)).body("members", equalTo(0)).body("toPay", equalTo(0));
        String exemption = month(MARCH).extract().path(item(rich) + ".settlementId");
        withdraw(Tokens.committee(), exemption, "REFUNDED").statusCode(422).body("errors[0].pointer", equalTo("/because"));
        withdraw(Tokens.liaison(FARMING), exemption, "MISTAKE").statusCode(403);
        history(rich).body("items.kind", equalTo(List.of("EXEMPT", "PAID")))
                .body("items[1].withdrawnFor", equalTo("MISTAKE")).body("items[1].amount", equalTo(15.9f));
    }

    @Test
    @DisplayName("M-21 E-04 who died in May owes nothing from June, also where it is told later; a paid month is to be refunded")
    void shouldEndWithADeathToldLate() {
        pension(rich, "2026-01", "5000").statusCode(201);
        pension(modest, "2026-01", "5000").statusCode(201);
        pay(branch, "2026-06", rich).statusCode(200);
        for (String dead : List.of(rich, modest)) {
            post("/api/v1/members/" + dead + "/death", Map.of("on", "2026-05-20", "source", "家属报告")).statusCode(200);
        }
        item(rich, "2026-05", "state", "DUE");
        item(rich, "2026-06", "state", "TO_REFUND");
        sums("2026-06").body("members", equalTo(0)).body("toRefund", equalTo(1)).body("amountPaid", equalTo(0))
                .body("amountToRefund", equalTo(25.0f));
        pension(rich, "2026-06", "6000").statusCode(422).body("errors[0].pointer", equalTo("/month"));
        pension(rich, "2026-05", "6000").statusCode(201);
        item(rich, "2026-05", "amount", 60.0f);
        String refunded = month("2026-06").extract().path(item(rich) + ".settlementId");
        withdraw(Tokens.liaison(FARMING), refunded, "REFUNDED").statusCode(204);
        month("2026-06").body("items.memberId", not(hasItem(rich)));
        history(rich).body("items[0].withdrawnFor", equalTo("REFUNDED"));
        month("2026-06").body("items.memberId", not(hasItem(modest)));
        month("2026-07").body("items.memberId", not(hasItem(rich)));
        post("/api/v1/members/" + modest + "/restore", Map.of("reason", "登记错了")).statusCode(200);
        item(modest, "2026-06", "state", "DUE");
    }

    @Test
    @DisplayName("G-17 a functional branch collects no dues; its members pay where their party relation is")
    void shouldCollectNoneInAFunctionalBranch() {
        String functional = found(with(with(founding(named("书画功能型党支部"), "BRANCH", committee, "2020-01-01"), "form",
                "FUNCTIONAL"), "basis", "INTEREST")).extract().path("id");
        join(functional, rich);
        pension(rich, "2026-01", "5000").statusCode(201);
        pay(functional, MARCH, rich).statusCode(422).body("code", equalTo("FUNCTIONAL_BRANCH_DUES"));
        as(Tokens.committee()).get(ORGS + "/" + functional + "/dues?month=" + MARCH).then().statusCode(422);
        pay(committee, MARCH, rich).statusCode(422);
        pay(branch, MARCH, rich).body("items[0].result", equalTo("SETTLED"));
        sums(MARCH).body("members", equalTo(2));
    }

    @Test
    @DisplayName("M-21 what is no amount, no month or not yet is refused with its field, and nobody is paid for twice at once")
    void shouldRefuse() throws InterruptedException {
        for (String wrong : List.of("0", "-3", "0.99", "5000.001", "1000000")) {
            pension(rich, "2026-01", wrong).statusCode(422).body("errors[0].pointer", equalTo("/pension"));
        }
        pension(rich, "2026-13", "5000").statusCode(422).body("errors[0].pointer", equalTo("/month"));
        pension(rich, "2099-01", "5000").statusCode(422).body("errors[0].pointer", equalTo("/month"));
        post(ORGS + "/" + branch + "/dues/payments", Map.of("month", MARCH, "memberIds", List.of(rich), "on", "2099-03-01"))
                .statusCode(422).body("errors[0].pointer", equalTo("/on"));
        pension(rich, "2026-01", "5000").statusCode(201);
        List<Thread> together = List.of(Thread.ofVirtual().start(() -> pay(branch, MARCH, rich)),
                Thread.ofVirtual().start(() -> pay(branch, MARCH, rich)));
        for (Thread one : together) {
            one.join();
        }
        sums(MARCH).body("amountPaid", equalTo(25.0f));
    }

    @Test
    @DisplayName("M-21 a liaison settles for the own unit alone, and a lead unit sees no pension")
    void shouldKeepToItsScope() {
        pension(rich, "2026-01", "5000").statusCode(201);
        pension(modest, "2026-01", "5000").statusCode(201);
        String water = Tokens.liaison(WATER);
        as(water).get(ORGS + "/" + branch + "/dues?month=" + MARCH).then().statusCode(200)
                .body("items.memberId", equalTo(List.of(modest)));
        as(water).get(ORGS + "/" + branch + "/dues/sums?month=" + MARCH).then().body("toPay", equalTo(25.0f));
        as(water).contentType(ContentType.JSON)
                .body(Map.of("month", MARCH, "memberIds", List.of(rich, modest), "on", "2026-03-15"))
                .post(ORGS + "/" + branch + "/dues/payments").then().statusCode(200)
                .body("items.find { it.memberId == '" + rich + "' }.result", equalTo("NOT_OF_BRANCH"))
                .body("items.find { it.memberId == '" + modest + "' }.result", equalTo("SETTLED"));
        pay(branch, MARCH, rich).statusCode(200);
        withdraw(water, month(MARCH).extract().path(item(rich) + ".settlementId"), "MISTAKE").statusCode(404);
        for (String path : List.of("/pensions", "/dues")) {
            as(water).get("/api/v1/members/" + rich + path).then().statusCode(404);
            as(Tokens.leadUnit(FARMING)).get("/api/v1/members/" + rich + path).then().statusCode(403);
            as(Tokens.orgDept()).get("/api/v1/members/" + rich + path).then().statusCode(403);
        }
        as(water).contentType(ContentType.JSON)
                .body(Map.of("month", MARCH, "memberIds", List.of(modest), "on", "2026-03-15", "ground", "HARDSHIP"))
                .post(ORGS + "/" + branch + "/dues/exemptions").then().statusCode(403);
        as(Tokens.liaison("11370522990000033P")).get(ORGS + "/" + branch + "/dues?month=" + MARCH).then().statusCode(404);
    }

    @Test
    @DisplayName("M-21 what a branch collected stays its own when a change of relation is entered later, and is not asked for again")
    void shouldStayWithWhoCollected() {
        pension(rich, "2026-01", "5000").statusCode(201);
        pay(branch, MARCH, rich).statusCode(200);
        pay(branch, "2026-06", rich).statusCode(200);
        String other = founded(named("第二党支部"), "BRANCH", committee, "2020-01-01");
        Organisations.post("/" + other + "/members", Map.of("memberId", rich, "on", "2026-02-01", "documentNo", "利组〔2026〕8号"))
                .statusCode(204);
        sums(MARCH).body("amountPaid", equalTo(25.0f)).body("paid", equalTo(1));
        item(rich, MARCH, "state", "PAID");
        as(Tokens.committee()).get(ORGS + "/" + other + "/dues?month=" + MARCH).then().statusCode(200)
                .body("items[0].state", equalTo("ELSEWHERE")).body("items[0].settlementId", equalTo(null));
        as(Tokens.committee()).get(ORGS + "/" + other + "/dues/sums?month=2026-06").then().body("amountPaid", equalTo(0))
                .body("members", equalTo(0));
        pay(other, MARCH, rich).body("items[0].result", equalTo("ALREADY_SETTLED"));
        as(Tokens.committee()).get(ORGS + "/" + other + "/dues?month=2026-04").then().body("items[0].state", equalTo("DUE"));
    }

    private static String member(String called) {
        String unit = ApiClient.unitId(called);
        return post("/api/v1/members", Map.of("unitId", unit, "name", "费有期", "category", "RETIRED", "retiredOn", "1999-07-01",
                "idNo", TestIds.next())).statusCode(201).extract().path("id");
    }

    private void join(String org, String member) {
        post(ORGS + "/" + org + "/members", Map.of("memberId", member, "on", "2026-01-01", "documentNo", "利组〔2026〕9号"))
                .statusCode(204);
    }

    private static ValidatableResponse pension(String member, String month, String amount) {
        return as(Tokens.committee()).contentType(ContentType.JSON)
                .body("{\"month\":\"" + month + "\",\"pension\":" + amount + "}")
                .post("/api/v1/members/" + member + "/pensions").then();
    }

    private static ValidatableResponse pay(String org, String month, String... members) {
        return post(ORGS + "/" + org + "/dues/payments",
                Map.of("month", month, "memberIds", List.of(members), "on", "2026-03-15"));
    }

    private static ValidatableResponse withdraw(String token, String settlement, String because) {
        return as(token).contentType(ContentType.JSON).body(Map.of("because", because, "reason", "记错了人"))
                .post("/api/v1/dues-settlements/" + settlement + "/withdraw").then();
    }

    private static ValidatableResponse history(String member) {
        return as(Tokens.committee()).get("/api/v1/members/" + member + "/dues").then().statusCode(200);
    }

    private ValidatableResponse month(String month) {
        return as(Tokens.committee()).get(ORGS + "/" + branch + "/dues?limit=200&month=" + month).then().statusCode(200);
    }

    private ValidatableResponse sums(String month) {
        return as(Tokens.committee()).get(ORGS + "/" + branch + "/dues/sums?month=" + month).then().statusCode(200);
    }

    private static String item(String member) {
        return "items.find { it.memberId == '" + member + "' }";
    }

    private ValidatableResponse item(String member, String month, String field, Object expected) {
        return month(month).body(item(member) + "." + field, equalTo(expected));
    }

    private static ValidatableResponse post(String path, Map<String, ?> form) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(form).post(path).then();
    }
}
