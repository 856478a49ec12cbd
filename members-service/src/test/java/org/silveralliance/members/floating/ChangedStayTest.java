package org.silveralliance.members.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.floating.Floating.LAOSHAN;
import static org.silveralliance.members.floating.Floating.MEMBERS;
import static org.silveralliance.members.floating.Floating.RECORDS;
import static org.silveralliance.members.floating.Floating.line;
import static org.silveralliance.members.floating.Floating.member;
import static org.silveralliance.members.floating.Floating.out;
import static org.silveralliance.members.floating.Floating.post;
import static org.silveralliance.members.floating.Floating.recorded;
import static org.silveralliance.members.floating.Floating.returned;

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

/** Stays that are corrected or withdrawn, and what ledger and register say of one another. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ChangedStayTest {

    private static final String WATER = "11370522990000025W";
    private static final Map<String, Object> WHY = Map.of("reason", "登记错了人");

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-08 six months silent stays red when the number of the certificate is corrected: nobody was asked anew")
    void shouldNotCountACorrectionAsASurvey() {
        String member = member("县统计局");
        String id = recorded(out(member, "2026-01-01"));
        correct(id, Map.of("place", LAOSHAN, "certificateNo", "鲁-0001")).statusCode(200)
                .body("surveyedOn", equalTo("2026-01-05")).body("surveyMethod", equalTo("TELEPHONE"))
                .body("certificateNo", equalTo("鲁-0001"));
        assertThat(line(member, Map.of("asOf", "2026-07-05"))).containsEntry("watch", "RED");
        correct(id, Map.of("place", LAOSHAN, "surveyMethod", "HOME_VISIT", "surveyedOn", "2026-07-01")).statusCode(200);
        assertThat(line(member, Map.of("asOf", "2026-07-05"))).containsEntry("watch", "NONE");
    }

    @Test
    @DisplayName("M-06 as long as somebody is away, a correction of the ledger does not bring him back")
    void shouldNotComeBackByTheLedger() {
        String member = member("县统计局");
        String id = recorded(out(member, "2026-03-01"));
        JsonPath known = as(Tokens.committee()).get(MEMBERS + "/" + member).jsonPath();
        Map<String, Object> form = Map.of("unitId", known.getString("unitId"), "name", "游远方", "category", "RETIRED",
                "retiredOn", "1999-07-01", "floating", false);
        put(MEMBERS + "/" + member, form).statusCode(409).body("detail", containsString("请在流动登记里登记返回"))
                .body("errors[0].pointer", equalTo("/floating"));
        put(MEMBERS + "/" + member, with(form, "floating", true)).statusCode(200);
        returned(id, "2026-09-20").statusCode(200);
        put(MEMBERS + "/" + member, form).statusCode(200);
    }

    @Test
    @DisplayName("M-05 a record that was never true is withdrawn with a reason, and all is as before: lists, sheet, ledger")
    void shouldWithdraw() {
        String member = member("县水利局");
        String id = recorded(out(member, "2026-03-01"));
        withdraw(Tokens.of("lead-unit", "370522", WATER), id, WHY).statusCode(403);
        withdraw(Tokens.liaison("11370522990000013T"), id, WHY).statusCode(404);
        withdraw(Tokens.committee(), id, Map.of("reason", " ")).statusCode(422);
        withdraw(Tokens.liaison(WATER), id, WHY).statusCode(204);
        as(Tokens.committee()).get(MEMBERS + "/" + member).then().body("state", equalTo("ACTIVE"));
        assertThat(line(member, Map.of("asOf", "2026-06-01"))).isNull();
        assertThat(line(member, Map.of())).isNull();
        as(Tokens.committee()).get(RECORDS + "/" + id).then().statusCode(404);
        as(Tokens.committee()).get(RECORDS + "?memberId=" + member).then().body("items.size()", equalTo(0));
        post(Tokens.committee(), RECORDS + "/" + id + "/evidence",
                Map.of("have", "CARE", "on", "2026-05-01", "what", "探望")).statusCode(404);
        assertThat(TestDatabase.count("members",
                "select 1 from audit_row where action = 'floating.withdrawn' and reason = '登记错了人' and subject = ?",
                "floating/" + id)).isEqualTo(1);
        recorded(out(member, "2026-03-01"));
    }

    @Test
    @DisplayName("M-05 whom the ledger had away before, it has away again; who came stands on the register no more")
    void shouldBeAsBefore() {
        String away = post(Tokens.committee(), MEMBERS, Map.of("unitId", unitId("县统计局"), "name", "游不知", "category", "RETIRED",
                "retiredOn", "1999-07-01", "idNo", TestIds.next(), "floating", true)).statusCode(201).extract().path("id");
        withdraw(Tokens.committee(), recorded(out(away, "2026-03-01")), WHY).statusCode(204);
        as(Tokens.committee()).get(MEMBERS + "/" + away).then().body("state", equalTo("FLOATING_OUT"));
        assertThat(line(away, Map.of("lacks", "RECORDED"))).isNotNull();
        String came = recorded(Floating.in(unitId("县统计局")));
        withdraw(Tokens.committee(), came, WHY).statusCode(204);
        assertThat(line(came, Map.of("asOf", "2026-06-01"))).isNull();
    }

    @Test
    @DisplayName("M-08 with a death the watch ends, and nothing of the stay is changed any more")
    void shouldEndWithADeath() {
        String member = member("县统计局");
        String id = recorded(out(member, "2026-01-01"));
        post(Tokens.committee(), MEMBERS + "/" + member + "/death", Map.of("on", "2026-02-02", "source", "家属告知"))
                .statusCode(200);
        as(Tokens.committee()).get(RECORDS + "/" + id).then().statusCode(200).body("watch", equalTo("NONE"));
        returned(id, "2026-09-20").statusCode(409).body("code", equalTo("NOT_ACTIVE"));
        correct(id, Map.of("place", LAOSHAN)).statusCode(409).body("code", equalTo("NOT_ACTIVE"));
        withdraw(Tokens.committee(), id, WHY).statusCode(409).body("code", equalTo("NOT_ACTIVE"));
        put(RECORDS + "/" + id + "/placement", Map.of("branch", "流动党支部", "on", "2026-02-01", "reasons", List.of("EXAMPLE")))
                .statusCode(409).body("code", equalTo("NOT_ACTIVE"));
        post(Tokens.committee(), RECORDS + "/" + id + "/evidence",
                Map.of("have", "CARE", "on", "2026-02-01", "what", "探望")).statusCode(409)
                .body("code", equalTo("NOT_ACTIVE"));
    }

    private static ValidatableResponse correct(String id, Map<String, ?> form) {
        return put(RECORDS + "/" + id, form);
    }

    private static ValidatableResponse put(String path, Map<String, ?> form) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(form).put(path).then();
    }

    private static ValidatableResponse withdraw(String token, String id, Map<String, ?> why) {
        return as(token).header("If-Match", "*").contentType(ContentType.JSON).body(why).post(RECORDS + "/" + id + "/withdraw")
                .then();
    }
}
