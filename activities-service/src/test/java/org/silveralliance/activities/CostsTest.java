package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.activities.Api.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What an activity cost is shared by agreement. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class CostsTest {

    private static final int[] HEADS = { 27, 24, 23, 19, 11, 22 };
    private static final String COSTS = "/api/v1/costs";

    private County county;
    private String host;
    private String activity;

    @BeforeEach
    void alliance() {
        county = County.a1();
        host = Tokens.liaison(county.uscc(1));
        activity = Api.begun(Tokens.leadUnit(county.uscc(1)), county, 100);
    }

    @Test
    @DisplayName("R-16 2,860.50 by head is shared to the fen, all six agree and it binds")
    void shouldBindOnceAllAgree() {
        String id = proposed(write(body("BY_HEAD", byHead(), null)).statusCode(201)
                .body("shares.amount", equalTo(List.of(612.96f, 544.86f, 522.15f, 431.35f, 249.73f, 499.45f)))
                .body("total", equalTo(2860.50f)).extract().path("id"));
        for (int no = 1; no <= 5; no++) {
            answer(id, no, null).statusCode(200).body("state", equalTo("PROPOSED"));
        }
        answer(id, 6, null).statusCode(200).body("state", equalTo("AGREED")).body("agreedAt", notNullValue());
        answer(id, 6, "太多了").statusCode(409).body("code", equalTo("COST_STATE"));
        as(Tokens.committee()).get(COSTS + "?activityId=" + activity).then().statusCode(200)
                .body("items[0].state", equalTo("AGREED")).body("mayWrite", equalTo(false));
        assertThat(County.count("select 1 from audit_row where action = 'cost.agreed' and subject like"
                + " 'activity/' || cast(? as text) || '/cost/%'", UUID.fromString(activity))).isEqualTo(6);
    }

    @Test
    @DisplayName("R-16 equal shares; one unit objects and it is disputed, until that unit thinks again")
    void shouldBeDisputedWhileOneObjects() {
        String id = proposed(write(body("EQUAL", units(), null)).statusCode(201)
                .body("shares.amount", equalTo(List.of(476.75f, 476.75f, 476.75f, 476.75f, 476.75f, 476.75f))).extract()
                .path("id"));
        answer(id, 2, "本单位没有参加").statusCode(200).body("state", equalTo("DISPUTED"));
        for (int no : List.of(1, 3, 4, 5, 6)) {
            answer(id, no, null).body("state", equalTo("DISPUTED"));
        }
        as(host).get(COSTS + "/" + id).then().body("shares[1].objection", equalTo("本单位没有参加"));
        answer(id, 2, null).statusCode(200).body("state", equalTo("AGREED"));
    }

    @Test
    @DisplayName("R-16 the host or the lead unit writes, each unit answers for itself, a draft is nobody else's to see")
    void shouldLetEachSpeakForItself() {
        String second = Tokens.liaison(county.uscc(2));
        String lead = Tokens.leadUnit(county.uscc(1));
        Map<String, Object> sheet = body("EQUAL", units(), null);
        as(second).body(sheet).post(COSTS).then().statusCode(403);
        as(Tokens.committee()).body(sheet).post(COSTS).then().statusCode(403);
        String id = write(sheet).statusCode(201).extract().path("id");
        as(second).get(COSTS + "/" + id).then().statusCode(404);
        as(second).get(COSTS + "?activityId=" + activity).then().statusCode(200).body("items", empty());
        answer(id, 2, null).statusCode(404);
        proposed(id);
        as(second).body(Map.of("unitId", county.unit(3))).post(COSTS + "/{id}/agree", id).then().statusCode(403);
        as(lead).body(Map.of("unitId", county.unit(3))).post(COSTS + "/{id}/agree", id).then().statusCode(403);
        as(second).get(COSTS + "/" + id).then().statusCode(200)
                .body("shares.mine", equalTo(List.of(false, true, false, false, false, false)));
    }

    @Test
    @DisplayName("R-16 what is wrong is named by its field and nothing is saved")
    void shouldNameWhatIsWrong() {
        refused(body("CUSTOM", List.of(custom(1, "2860.00"), custom(2, "0.40")), null), "/shares")
                .body("detail", containsString("差 0.10 元"));
        refused(body("CUSTOM", List.of(custom(1, "-1.00"), custom(2, "2861.50")), null), "/shares/0/amount");
        refused(body("CUSTOM", List.of(custom(1, "2860.499"), custom(2, "0.00")), null), "/shares/0/amount");
        refused(lines("0.00"), "/lines/0/amount");
        refused(lines("-5.00"), "/lines/0/amount");
        refused(lines("5.005"), "/lines/0/amount");
        refused(lines("1E2147483647"), "/lines/0/amount");
        refused(body("BY_HEAD", units(), null), "/shares/0/heads");
        refused(body("HOST", units().subList(1, 6), null), "/shares");
        refused(body("EQUAL", List.of(unit(1), unit(1)), null), "/shares/1/unitId");
        UUID left = Ids.next();
        county.tell(new UnitLeft(county.alliance(), county.unit(6), LocalDate.of(2026, 3, 1)), 2, left);
        county.awaitRow("select 1 from inbox where event_id = ?", left);
        refused(body("EQUAL", units(), null), "/shares/5/unitId");
        assertThat(sheets()).isZero();
        write(body("HOST", units().subList(0, 5), null)).statusCode(201)
                .body("shares.amount", equalTo(List.of(2860.50f, 0.00f, 0.00f, 0.00f, 0.00f)));
    }

    @Test
    @DisplayName("R-16 what binds is corrected by a new sheet with its reason, and binds until all agree to that")
    void shouldCorrectByANewSheet() {
        String first = agreed(write(body("EQUAL", units(), null)).extract().path("id"));
        refused(body("BY_HEAD", byHead(), null), "/reason");
        String second = proposed(write(body("BY_HEAD", byHead(), "漏记了人数")).statusCode(201).body("no", equalTo(2)).extract()
                .path("id"));
        write(body("EQUAL", units(), "再改")).statusCode(201);
        as(host).get(COSTS + "?activityId=" + activity).then()
                .body("items.state", contains("DRAFT", "PROPOSED", "AGREED"));
        write(body("EQUAL", units(), "又改")).statusCode(409);
        agreed(second);
        as(Tokens.committee()).get(COSTS + "/" + first).then().body("state", equalTo("SUPERSEDED"))
                .body("shares.amount[0]", equalTo(476.75f));
        assertThatThrownBy(() -> County.change("update cost_share set amount = amount + 1 where sheet_id = ?",
                UUID.fromString(second))).hasMessageContaining("what was proposed is not changed");
        assertThatThrownBy(() -> County.change("update cost_sheet set total = total + 1 where id = ?",
                UUID.fromString(second))).hasMessageContaining("a proposed sheet is not changed");
    }

    @Test
    @DisplayName("R-16 a draft is written anew by who has read it")
    void shouldRewriteADraft() {
        ValidatableResponse written = write(body("EQUAL", units(), null));
        String id = written.extract().path("id");
        String tag = written.extract().header("ETag");
        Map<String, Object> other = new HashMap<>(body("BY_HEAD", byHead(), null));
        other.remove("activityId");
        as(host).body(other).put(COSTS + "/" + id).then().statusCode(428);
        as(host).header("If-Match", tag).body(other).put(COSTS + "/" + id).then().statusCode(200).body("method",
                equalTo("BY_HEAD"));
        as(host).header("If-Match", tag).body(other).put(COSTS + "/" + id).then().statusCode(412);
        as(host).header("If-Match", tag).post(COSTS + "/{id}/propose", id).then().statusCode(412);
        proposed(id);
        as(host).header("If-Match", "*").body(other).put(COSTS + "/" + id).then().statusCode(409);
    }

    @Test
    @DisplayName("E-07 R-16 what a merged unit owes is owed by its successor, which answers for it; the share keeps its unit")
    void shouldFollowTheSuccessor() {
        Api.planned(Tokens.committee(), county, 2031);
        String id = proposed(write(body("EQUAL", units(), null)).extract().path("id"));
        as(Tokens.committee()).body(Map.of("unitId", county.unit(5), "successorUnitId", county.unit(3), "lastDay",
                "2031-06-10")).post("/api/v1/rotations/{a}/2031/mergers", county.alliance()).then().statusCode(200);
        as(host).get(COSTS + "/" + id).then().body("shares", hasSize(6))
                .body("shares[4].unitId", equalTo(county.unit(5).toString()))
                .body("shares[4].owedBy", equalTo(county.unit(3).toString()));
        answer(id, 5, null).statusCode(403);
        as(Tokens.liaison(county.uscc(3))).body(Map.of("unitId", county.unit(5))).post(COSTS + "/{id}/agree", id).then()
                .statusCode(200).body("shares[4].answer", equalTo("AGREES"));
    }

    @Test
    @DisplayName("R-16 a unit that has left since reads the sheet it owes and answers; a draft and the list stay closed to it")
    void shouldHearAUnitThatLeft() {
        String id = write(body("EQUAL", units(), null)).extract().path("id");
        UUID left = Ids.next();
        county.tell(new UnitLeft(county.alliance(), county.unit(6), LocalDate.of(2026, 4, 1)), 2, left);
        county.awaitRow("select 1 from inbox where event_id = ?", left);
        String liaison = Tokens.liaison(county.uscc(6));
        as(liaison).get(COSTS + "/" + id).then().statusCode(404);
        answer(id, 6, null).statusCode(404);
        proposed(id);
        as(liaison).get(COSTS + "?activityId=" + activity).then().statusCode(404);
        as(liaison).get(COSTS + "/" + id).then().statusCode(200).body("shares.mine",
                equalTo(List.of(false, false, false, false, false, true)));
        as(liaison).body(Map.of("unitId", county.unit(1))).post(COSTS + "/{id}/agree", id).then().statusCode(403);
        agreed(id);
        as(host).get(COSTS + "/" + id).then().body("state", equalTo("AGREED"));
        assertThatThrownBy(() -> County.change("update cost_share set answer = null, answered_by = null, answered_at = null"
                + " where sheet_id = ?", UUID.fromString(id))).hasMessageContaining("nor what was answered");
    }

    private ValidatableResponse write(Map<String, Object> sheet) {
        return as(host).body(sheet).post(COSTS).then();
    }

    private ValidatableResponse refused(Map<String, Object> sheet, String pointer) {
        int before = sheets();
        ValidatableResponse answer = write(sheet).statusCode(422).body("errors[0].pointer", equalTo(pointer));
        assertThat(sheets()).isEqualTo(before);
        return answer;
    }

    private int sheets() {
        return County.count("select 1 from cost_sheet where activity_id = ?", UUID.fromString(activity));
    }

    private String proposed(String id) {
        String tag = as(host).get(COSTS + "/" + id).then().statusCode(200).extract().header("ETag");
        as(host).header("If-Match", tag).post(COSTS + "/{id}/propose", id).then().statusCode(200).body("state",
                equalTo("PROPOSED"));
        return id;
    }

    private String agreed(String id) {
        if ("DRAFT".equals(as(host).get(COSTS + "/" + id).path("state"))) {
            proposed(id);
        }
        for (int no = 1; no <= 6; no++) {
            answer(id, no, null).statusCode(200);
        }
        return id;
    }

    private ValidatableResponse answer(String id, int no, @Nullable String objection) {
        String liaison = Tokens.liaison(county.uscc(no));
        return objection == null
                ? as(liaison).body(Map.of("unitId", county.unit(no))).post(COSTS + "/{id}/agree", id).then()
                : as(liaison).body(Map.of("unitId", county.unit(no), "reason", objection)).post(COSTS + "/{id}/object", id)
                        .then();
    }

    private Map<String, Object> body(String method, List<Map<String, Object>> shares, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("activityId", activity, "method", method, "lines",
                List.of(Map.of("what", "租车", "amount", 1800), Map.of("what", "讲解", "amount", 1060.5)), "shares", shares));
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    private Map<String, Object> lines(String amount) {
        Map<String, Object> body = body("EQUAL", units(), null);
        body.put("lines", List.of(Map.of("what", "租车", "amount", new BigDecimal(amount))));
        return body;
    }

    private List<Map<String, Object>> byHead() {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int no = 1; no <= 6; no++) {
            parts.add(Map.of("unitId", county.unit(no), "heads", HEADS[no - 1]));
        }
        return parts;
    }

    private List<Map<String, Object>> units() {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int no = 1; no <= 6; no++) {
            parts.add(unit(no));
        }
        return parts;
    }

    private Map<String, Object> unit(int no) {
        return Map.of("unitId", county.unit(no));
    }

    private Map<String, Object> custom(int no, String amount) {
        return Map.of("unitId", county.unit(no), "amount", new BigDecimal(amount));
    }
}
