package org.silveralliance.members.contactlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;

import java.util.List;
import java.util.Map;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Contacts of members. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ContactLogTest {

    private static final String CONTACTS = "/api/v1/contact-logs";
    private static final String WATER = "11370522990000025W";
    private static final Map<String, Object> CALL = Map.of("on", "2026-05-06", "method", "TELEPHONE", "outcome", "REACHED",
            "remark", "说膝盖疼，想要助浴");

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("X-02 nobody without login or role; a liaison only of the own unit")
    void shouldKeepToTheScope() {
        String ours = member("县水利局");
        String others = member("县司法局");
        asNobody().get(CONTACTS + "?memberId=" + ours).then().statusCode(401);
        as(Tokens.of("health", "370522")).get(CONTACTS + "?memberId=" + ours).then().statusCode(403);
        as(Tokens.liaison(WATER)).get(CONTACTS + "?memberId=" + others).then().statusCode(404);
        log(Tokens.liaison(WATER), with(CALL, "memberId", others)).statusCode(404);
        log(Tokens.liaison(WATER), with(CALL, "memberId", ours)).statusCode(201);
        as(Tokens.liaison(WATER)).get(CONTACTS + "?memberId=" + ours).then().statusCode(200)
                .body("items.remark", equalTo(List.of("说膝盖疼，想要助浴")))
                .body("items.by", equalTo(List.of("liaison-370522-" + WATER)));
    }

    @Test
    @DisplayName("M-08 contacts of any member are kept with who, when, how and outcome, the latest first")
    void shouldKeepContactsInOrder() {
        String member = member("县水利局");
        log(Tokens.committee(), with(with(CALL, "memberId", member), "by", "支部书记")).statusCode(201);
        log(Tokens.committee(), with(with(with(CALL, "memberId", member), "on", "2026-06-06"), "outcome", "NOT_REACHED"))
                .statusCode(201);
        log(Tokens.committee(), with(with(CALL, "memberId", member), "on", "2026-04-06")).statusCode(201);
        JsonPath first = as(Tokens.committee()).get(CONTACTS + "?limit=2&memberId=" + member).then().statusCode(200)
                .body("items.on", equalTo(List.of("2026-06-06", "2026-05-06")))
                .body("items.outcome", equalTo(List.of("NOT_REACHED", "REACHED")))
                .body("items[1].by", equalTo("支部书记")).extract().jsonPath();
        as(Tokens.committee()).queryParam("cursor", first.getString("next")).get(CONTACTS + "?limit=2&memberId=" + member)
                .then().statusCode(200).body("items.on", equalTo(List.of("2026-04-06")));
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        String member = member("县水利局");
        log(Tokens.committee(), CALL).statusCode(422).body("errors[0].pointer", equalTo("/memberId"));
        log(Tokens.committee(), with(with(CALL, "memberId", member), "on", "2199-01-01")).statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        log(Tokens.committee(), with(with(CALL, "memberId", member), "method", "PIGEON")).statusCode(422)
                .body("errors[0].pointer", equalTo("/method"));
    }

    @Test
    @DisplayName("P-08 X-01 what is remarked is readable in no table")
    void shouldSealTheRemark() {
        log(Tokens.committee(), with(CALL, "memberId", member("县水利局"))).statusCode(201);
        for (String table : List.of("contact_log", "audit_row", "idempotency_key", "outbox")) {
            assertThat(TestDatabase.texts("members", "select 1 from " + table + " t where t::text like '%助浴%'"))
                    .as(table).isEmpty();
        }
    }

    @Test
    @DisplayName("M-08 a contact that never was is withdrawn with a reason on the trail, and counts no more")
    void shouldWithdraw() {
        String member = member("县水利局");
        String id = log(Tokens.committee(), with(CALL, "memberId", member)).statusCode(201).extract().path("id");
        String path = CONTACTS + "/" + id + "/withdraw";
        Map<String, Object> why = Map.of("reason", "记在别人名下");
        withdraw(Tokens.of("lead-unit", "370522", WATER), path, why).statusCode(403);
        withdraw(Tokens.liaison("11370522990000013T"), path, why).statusCode(404);
        withdraw(Tokens.committee(), path, Map.of("reason", " ")).statusCode(422);
        withdraw(Tokens.liaison(WATER), path, why).statusCode(204);
        withdraw(Tokens.committee(), path, why).statusCode(404);
        as(Tokens.committee()).get(CONTACTS + "?memberId=" + member).then().body("items.size()", equalTo(0));
        assertThat(TestDatabase.count("members",
                "select 1 from audit_row where action = 'contact.withdrawn' and reason = '记在别人名下' and subject = ?",
                "member/" + member)).isEqualTo(1);
    }

    @Test
    @DisplayName("M-08 nobody is talked to who is registered as dead")
    void shouldRefuseTheDead() {
        String member = member("县水利局");
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-05-02", "source", "家属告知"))
                .post("/api/v1/members/" + member + "/death").then().statusCode(200);
        log(Tokens.committee(), with(CALL, "memberId", member)).statusCode(409).body("code", equalTo("NOT_ACTIVE"));
    }

    private static ValidatableResponse withdraw(String token, String path, Map<String, ?> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse log(String token, Map<String, ?> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(CONTACTS).then();
    }

    private static String member(String unit) {
        return as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("unitId", unitId(unit), "name", "常联系", "category", "RETIRED", "retiredOn", "1999-07-01", "idNo",
                        TestIds.next()))
                .post("/api/v1/members").then().statusCode(201).extract().path("id");
    }
}
