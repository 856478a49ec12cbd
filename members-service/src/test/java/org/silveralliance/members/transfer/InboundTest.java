package org.silveralliance.members.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.organisation.Organisations.ORGS;
import static org.silveralliance.members.organisation.Organisations.founded;
import static org.silveralliance.members.organisation.Organisations.named;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.Answers;
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
class InboundTest {

    private static final String INBOUND = "/api/v1/inbound-transfers";
    private static final String MEMBERS = "/api/v1/members/";
    private static final String SECRETARY = Tokens.of("branch-secretary", "370522", "11370522990000025W");

    private String branch = "";
    private String unit = "";

    @BeforeEach
    void aBranch() {
        ApiClient.withLijin();
        branch = founded(named("党支部"), "BRANCH",
                founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2000-01-01"), "2011-01-01");
        unit = ApiClient.unitId("县水利局");
    }

    @Test
    @DisplayName("E-13 by paper from another province: not on the ledger before the county agrees, sealed until then, and once only")
    void shouldNeedTheCounty() throws SQLException {
        String number = TestIds.next();
        String id = Answers.text(request(SECRETARY, letter("NON_DB", "440305"), number).statusCode(201).extract(), "/id");
        request(SECRETARY, letter("NON_DB", "440305"), number).statusCode(409).body("code", equalTo("MEMBER_EXISTS"));
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("idNo", number)).post(MEMBERS + "search").then()
                .statusCode(200).body("items.size()", equalTo(0));
        assertThat(column("position(convert_to('" + number + "', 'UTF8') in form_enc) = 0", id)).isTrue();
        decide(SECRETARY, id, "/approve", Map.of("on", "2026-04-10")).statusCode(403);
        decide(Tokens.committee(), id, "/approve", Map.of("on", "2026-07-01")).statusCode(422).body("errors[0].pointer",
                equalTo("/on"));
        String member = decide(Tokens.committee(), id, "/approve", Map.of("on", "2026-04-10")).statusCode(200)
                .body("state", equalTo("APPROVED")).body("source", equalTo("NON_DB")).extract().path("memberId");
        as(Tokens.committee()).get(MEMBERS + member).then().statusCode(200).body("registeredOn", equalTo("2026-04-10"))
                .body("state", equalTo("ACTIVE"));
        as(Tokens.committee()).get(ORGS + "/" + branch + "/members?asOf=2026-04-10").then().body("items.id", hasItem(member));
        assertThat(column("form_enc is null", id)).isTrue();
        decide(Tokens.committee(), id, "/refuse", Map.of("reason", "误")).statusCode(409);
        request(SECRETARY, letter("NON_DB", "440305"), number).statusCode(409).body("existingId", equalTo(member));
    }

    @Test
    @DisplayName("E-13 who went away and comes back is the same person, was not ours between, and what his paper does not say stays known")
    void shouldBeTheSamePersonAgain() {
        String number = TestIds.next();
        String member = Answers.text(as(Tokens.committee()).contentType(ContentType.JSON)
                .body(with(with(with(with(person(number), "ethnicity", "汉族"), "hobbies", "书法"), "living", "独居"), "remark",
                        "耳背"))
                .post(MEMBERS.substring(0, MEMBERS.length() - 1)).then().statusCode(201).extract(), "/id");
        as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON)
                .body(Map.of("state", "TRANSFERRED_OUT", "on", "2025-05-01", "documentNo", "〔2025〕第3号", "reason", "随子女居住"))
                .post(MEMBERS + member + "/standings").then().statusCode(204);
        Map<String, Object> paper = new HashMap<>(with(person(number), "education", "大专"));
        paper.remove("retiredOn");
        String id = Answers.text(requested(Tokens.committee(), letter("NON_DB", "440305"), paper).statusCode(201).extract(),
                "/id");
        decide(Tokens.committee(), id, "/approve", Map.of("on", "2026-05-04")).statusCode(200).body("memberId",
                equalTo(member));
        as(Tokens.committee()).get(MEMBERS + member).then().body("state", equalTo("ACTIVE")).body("education", equalTo("30"))
                .body("ethnicity", startsWith("汉")).body("hobbies", equalTo("书法")).body("living", equalTo("独居"))
                .body("remark", equalTo("耳背")).body("retiredOn", equalTo("1999-07-01"));
        as(Tokens.committee()).get(MEMBERS + member + "/standings").then().body("items[0].until", equalTo("2026-05-04"));
    }

    @Test
    @DisplayName("E-13 a province of our own is no other one, a letter of tomorrow none, a committee no branch; who is refused leaves nothing")
    void shouldRefuseWhatCannotBe() throws SQLException {
        refused(letter("NON_DB", "370212"), "/letter/source");
        refused(letter("IN_PROVINCE", "440305"), "/letter/source");
        refused(letter("NON_DB", "999999"), "/letter/fromPlace");
        refused(with(letter("NON_DB", "440305"), "issuedOn", "2199-01-01"), "/letter/issuedOn");
        refused(with(letter("NON_DB", "440305"), "validUntil", "2026-09-29"), "/letter/validUntil");
        refused(with(letter("NON_DB", "440305"), "orgId", "01980000-0000-7000-8000-000000000001"), "/letter/orgId");
        String id = Answers.text(
                request(Tokens.committee(), letter("IN_PROVINCE", "370212"), TestIds.next()).statusCode(201).extract(), "/id");
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("reason", "没有原件")).post(INBOUND + "/" + id + "/refuse")
                .then().statusCode(428);
        decide(Tokens.committee(), id, "/refuse", Map.of("reason", "没有原件")).statusCode(200).body("state", equalTo("REFUSED"));
        assertThat(column("form_enc is null", id)).isTrue();
    }

    private void refused(Map<String, Object> letter, String pointer) {
        request(Tokens.committee(), letter, TestIds.next()).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private ValidatableResponse request(String token, Map<String, Object> letter, String number) {
        return requested(token, letter, person(number));
    }

    private static ValidatableResponse requested(String token, Map<String, Object> letter, Map<String, Object> person) {
        return as(token).contentType(ContentType.JSON).body(Map.of("letter", letter, "member", person)).post(INBOUND).then();
    }

    private static ValidatableResponse decide(String token, String id, String what, Map<String, Object> form) {
        return as(token).header("If-Match", "*").contentType(ContentType.JSON).body(form).post(INBOUND + "/" + id + what)
                .then();
    }

    private Map<String, Object> letter(String source, String from) {
        return Map.of("source", source, "orgId", branch, "fromPlace", from, "fromName", "试用街道党工委", "letterNo", "0007",
                "issuedOn",
                "2026-04-01", "validUntil", "2026-06-30", "duesPaidTo", "2026-03");
    }

    private Map<String, Object> person(String number) {
        return Map.of("unitId", unit, "name", "归去来", "category", "RETIRED", "retiredOn", "1999-07-01", "joinedPartyOn",
                "1975-06",
                "idNo", number);
    }

    private static boolean column(String condition, String id) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members");
                Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("select " + condition + " from inbound_transfer where id = '" + id + "'")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
