package org.silveralliance.members.dues;

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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
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

    private String committee = "";
    private String branch = "";
    private String rich = "";
    private String modest = "";

    @BeforeEach
    void aBranchOfTwo() {
        ApiClient.withLijin();
        committee = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        branch = founded(named("党支部"), "BRANCH", committee, "2020-01-01");
        rich = member();
        modest = member();
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
                .body("amountPaid", equalTo(50.0f)).body("toPay", equalTo(0));
        as(Tokens.committee()).get("/api/v1/members/" + rich + "/pensions").then().statusCode(200)
                .body("items.month", equalTo(List.of("2026-03", "2026-02", "2026-01")));
    }

    @Test
    @DisplayName("M-21 a payment that was never so is withdrawn once, and the month is owed again")
    void shouldBeTakenBack() {
        pension(rich, "2026-01", "3180").statusCode(201);
        pay(branch, MARCH, rich).statusCode(200);
        String settlement = month(MARCH).extract().path(item(rich) + ".settlementId");
        withdraw(settlement).statusCode(204);
        withdraw(settlement).statusCode(404);
        item(rich, MARCH, "state", "DUE").body(item(rich) + ".amount", equalTo(15.9f));
        post(ORGS + "/" + branch + "/dues/exemptions",
                Map.of("month", MARCH, "memberIds", List.of(rich, modest), "on", "2026-03-20", "reason", "生活困难，支部大会同意"))
                .statusCode(200).body("items.result", equalTo(List.of("SETTLED", "SETTLED")));
        sums(MARCH).body("exempt", equalTo(2)).body("toPay", equalTo(0));
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
        for (String wrong : List.of("0", "-3", "5000.001", "1000000")) {
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
        String stranger = Tokens.liaison("11370522990000025W");
        assertThat(as(stranger).get("/api/v1/members/" + rich + "/pensions").statusCode()).isEqualTo(404);
        as(stranger).get(ORGS + "/" + branch + "/dues?month=" + MARCH).then().statusCode(404);
        as(Tokens.leadUnit("113705229900000172")).get("/api/v1/members/" + rich + "/pensions").then().statusCode(403);
    }

    private static String member() {
        String unit = ApiClient.unitId("县农业农村局");
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

    private static ValidatableResponse withdraw(String settlement) {
        return post("/api/v1/dues-settlements/" + settlement + "/withdraw", Map.of("reason", "记错了人"));
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
