package org.silveralliance.members.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
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
class MemberStandingTest {

    private static final String MEMBERS = "/api/v1/members/";
    private static final String WATER = "11370522990000025W";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-27 lost, stopped, expelled: on the ledger until the day before, and each taken back leaves the one before")
    void shouldGoTheWholeWayAndBack() {
        String unit = unit();
        String member = member(unit);
        become(member, "PARTY_MEMBERSHIP_STOPPED", "2024-06-01", "利组〔2024〕1号").statusCode(409).body("code",
                equalTo("STATE_DOES_NOT_FOLLOW"));
        become(member, "LOST_CONTACT", "1970-01-01", null).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        become(member, "LOST_CONTACT", "2199-01-01", null).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        become(member, "LOST_CONTACT", "2023-11-30", null).statusCode(204);
        become(member, "PARTY_MEMBERSHIP_STOPPED", "2024-05-30", null).statusCode(422).body("errors[0].pointer",
                equalTo("/documentNo"));
        become(member, "PARTY_MEMBERSHIP_STOPPED", "2024-05-30", "利组〔2024〕1号").statusCode(204);
        become(member, "EXPELLED", "2026-05-30", "利组〔2026〕2号").statusCode(204);
        state(member, "EXPELLED");
        assertThat(onLedger(unit, "2026-05-29")).isEqualTo(1);
        assertThat(onLedger(unit, "2026-05-30")).isZero();
        become(member, "LOST_CONTACT", "2026-06-30", null).statusCode(409);
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-07-01", "source", "家属告知"))
                .post(MEMBERS + member + "/death").then().statusCode(409).body("code", equalTo("NOT_ACTIVE"));

        withdraw(member).statusCode(204);
        state(member, "PARTY_MEMBERSHIP_STOPPED");
        assertThat(onLedger(unit, "2026-05-30")).isEqualTo(1);
        end(member, "2024-05-30", "利组〔2026〕3号").statusCode(422).body("errors[0].pointer", equalTo("/on"));
        end(member, "2026-06-01", null).statusCode(422).body("errors[0].pointer", equalTo("/documentNo"));
        end(member, "2026-06-01", "利组〔2026〕3号").statusCode(204);
        state(member, "ACTIVE");
        as(Tokens.committee()).get(MEMBERS + member + "/standings").then().statusCode(200)
                .body("items.state", equalTo(List.of("EXPELLED", "PARTY_MEMBERSHIP_STOPPED", "LOST_CONTACT")))
                .body("items.withdrawn", equalTo(List.of(true, false, false)))
                .body("items[1].until", equalTo("2026-06-01")).body("items[2].until", equalTo("2024-05-30"));
    }

    @Test
    @DisplayName("M-27 X-02 a secretary says who is lost, of the own unit alone; stopping is for the county; without login and with a stale version nothing")
    void shouldKeepToWhoMayDecide() {
        String member = member(unit());
        String own = member(ApiClient.unitId("县水利局"));
        String secretary = Tokens.of("branch-secretary", "370522", WATER);
        asNobody().get(MEMBERS + member + "/standings").then().statusCode(401);
        as(Tokens.of("auditor", "370522")).get(MEMBERS + member + "/standings").then().statusCode(403);
        as(secretary).get(MEMBERS + member + "/standings").then().statusCode(404);
        Map<String, Object> lost = form("LOST_CONTACT", "2026-01-10", null);
        as(secretary).header("If-Match", "*").contentType(ContentType.JSON).body(lost).post(MEMBERS + own + "/standings").then()
                .statusCode(204);
        as(secretary).header("If-Match", "*").contentType(ContentType.JSON)
                .body(form("PARTY_MEMBERSHIP_STOPPED", "2026-08-01", "利水〔2026〕1号")).post(MEMBERS + own + "/standings").then()
                .statusCode(403);
        as(Tokens.committee()).contentType(ContentType.JSON).body(lost).post(MEMBERS + member + "/standings").then()
                .statusCode(428);
        as(Tokens.committee()).header("If-Match", "\"99\"").contentType(ContentType.JSON).body(lost)
                .post(MEMBERS + member + "/standings").then().statusCode(412);
        as(secretary).header("If-Match", "*").contentType(ContentType.JSON).body(Map.of("reason", "找到了", "on", "2026-02-01"))
                .post(MEMBERS + own + "/standings/end").then().statusCode(204);
        state(own, "ACTIVE");
    }

    @Test
    @DisplayName("E-11 who was transferred out stands on no list of today and is read, not changed")
    void shouldKeepWhoLeftReadOnly() {
        String unit = unit();
        String member = member(unit);
        become(member, "TRANSFERRED_OUT", "2026-05-01", "〔2026〕第3号").statusCode(204);
        as(Tokens.committee()).get(MEMBERS.substring(0, MEMBERS.length() - 1) + "?unitId=" + unit).then().statusCode(200)
                .body("items.size()", equalTo(0));
        as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON)
                .body(Map.of("unitId", unit, "name", "归去来", "category", "RETIRED")).put(MEMBERS + member).then().statusCode(409)
                .body("code", equalTo("NOT_ACTIVE"));
        as(Tokens.committee()).get(MEMBERS + member).then().statusCode(200).body("state", equalTo("TRANSFERRED_OUT"));
        assertThat(onLedger(unit, "2026-04-30")).isEqualTo(1);
        assertThat(onLedger(unit, "2026-05-01")).isZero();
    }

    private static void state(String member, String state) {
        as(Tokens.committee()).get(MEMBERS + member).then().statusCode(200).body("state", equalTo(state));
    }

    private static int onLedger(String unit, String day) {
        return as(Tokens.committee()).get("/api/v1/members/ledger?asOf=" + day + "&unitId=" + unit).then().statusCode(200)
                .extract()
                .path("members");
    }

    private static Map<String, Object> form(String state, String on, @Nullable String documentNo) {
        Map<String, Object> form = new HashMap<>(Map.of("state", state, "on", on, "reason", "多方查找没有联系上"));
        if (documentNo != null) {
            form.put("documentNo", documentNo);
        }
        return form;
    }

    private static ValidatableResponse become(String member, String state, String on, @Nullable String documentNo) {
        return changed(member, "", form(state, on, documentNo));
    }

    private static ValidatableResponse end(String member, String on, @Nullable String documentNo) {
        Map<String, Object> form = form("", on, documentNo);
        form.remove("state");
        return changed(member, "/end", form);
    }

    private static ValidatableResponse withdraw(String member) {
        return changed(member, "/withdraw", Map.of("reason", "登错了人"));
    }

    private static ValidatableResponse changed(String member, String what, Map<String, Object> form) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(form)
                .post(MEMBERS + member + "/standings" + what).then();
    }

    private static String unit() {
        String name = "转接试用单位" + System.nanoTime();
        return Answers.text(as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("uscc", TestIds.nextUscc(), "name", name, "hasBranch", false)).post("/api/v1/units").then()
                .statusCode(201).extract(), "/id");
    }

    private static String member(String unit) {
        return Answers.text(as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("unitId", unit, "name", "归去来", "category", "RETIRED", "retiredOn", "1999-07-01", "joinedPartyOn",
                        "1975-06", "idNo", TestIds.next()))
                .post("/api/v1/members").then().statusCode(201).extract(), "/id");
    }
}
