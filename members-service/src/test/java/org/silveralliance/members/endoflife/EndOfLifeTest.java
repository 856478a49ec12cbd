package org.silveralliance.members.endoflife;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;

import java.time.LocalDate;
import java.time.ZoneId;
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
import io.restassured.response.ValidatableResponse;

/** What is to be done after a death: the list opens with it, closes point by point and is withdrawn with it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class EndOfLifeTest {

    private static final String MEMBERS = "/api/v1/members/";
    private static final String LIST = "/api/v1/end-of-life";
    private static final String WATER = "11370522990000025W";
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-19 a death opens four points; each is done or not needed on a day, by whom, and may be opened again")
    void shouldOpenWithADeath() {
        String member = dead("县水利局", "2026-02-20");
        String liaison = Tokens.liaison(WATER);
        of(liaison, member).body("items[0].openTasks", equalTo(4)).body("items[0].diedOn", equalTo("2026-02-20"))
                .body("items[0].recordedOn", equalTo(TODAY)).body("items[0].tasks.kind",
                        equalTo(List.of("FAMILY_CONTACT", "FUNERAL", "DUES_END", "LEDGER_UPDATE")));
        String task = taskOf(member, 0);
        put(liaison, null, task, done("2026-02-21", "已与其子通电话")).statusCode(428);
        put(liaison, "\"1\"", task, done("2026-02-19", null)).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        put(liaison, "\"1\"", task, done("2026-02-21", "已与其子通电话")).statusCode(204);
        put(liaison, "\"1\"", task, done("2026-02-22", null)).statusCode(412);
        put(liaison, "\"2\"", task, done("2026-02-22", null)).statusCode(204);
        put(liaison, "\"1\"", taskOf(member, 2), Map.of("state", "NOT_NEEDED", "on", TODAY)).statusCode(204);
        put(liaison, "\"2\"", taskOf(member, 2), Map.of("state", "OPEN")).statusCode(204);
        of(liaison, member).body("items[0].openTasks", equalTo(3)).body("items[0].tasks[0].state", equalTo("DONE"))
                .body("items[0].tasks[0].note", equalTo("已与其子通电话")).body("items[0].tasks[0].on", equalTo("2026-02-22"))
                .body("items[0].tasks[2].state", equalTo("OPEN")).body("items[0].tasks[2].settledBy", nullValue());
        assertThat(trail(member, "end-of-life.settled")).containsExactly("FAMILY_CONTACT DONE 2026-02-21",
                "FAMILY_CONTACT DONE 2026-02-22", "DUES_END NOT_NEEDED " + TODAY, "DUES_END OPEN");
        assertThat(TestDatabase.texts("members", """
                select t::text from end_of_life_task t join end_of_life e on e.id = t.case_id where e.member_id = '%s'"""
                .formatted(member))).hasSize(4).noneMatch(row -> row.contains("通电话"));
    }

    @Test
    @DisplayName("M-19 X-02 nobody without login; neither a lead unit nor health; a liaison only of the own unit")
    void shouldKeepToThoseWhoCare() {
        String others = dead("县司法局", TODAY);
        String task = taskOf(others, 0);
        asNobody().get(LIST).then().statusCode(401);
        for (String role : List.of("lead-unit", "health", "auditor", "member")) {
            as(Tokens.of(role, "370522", WATER)).get(LIST).then().statusCode(403);
            as(Tokens.of(role, "370522", WATER)).get(MEMBERS + others + "/end-of-life").then().statusCode(403);
        }
        String liaison = Tokens.liaison(WATER);
        as(liaison).get(MEMBERS + others + "/end-of-life").then().statusCode(404);
        put(liaison, "\"1\"", task, done(TODAY, null)).statusCode(404);
        as(liaison).get(LIST + "?limit=200").then().statusCode(200).body("items.memberId", not(hasItem(others)));
        as(Tokens.committee()).get(LIST + "?limit=200&unitId=" + ApiClient.unitId("县司法局")).then().statusCode(200)
                .body("items.memberId", hasItem(others)).body("items[0].tasks[0].note", nullValue());
    }

    @Test
    @DisplayName("M-19 what is open stands on the list until its last point is settled, under the year of the death")
    void shouldLeaveTheList() {
        String member = dead("县统计局", "2025-12-30");
        assertThat(listed("OPEN", "")).contains(member);
        for (int task = 0; task < 4; task++) {
            put(Tokens.committee(), "\"1\"", taskOf(member, task), done(TODAY, null)).statusCode(204);
        }
        assertThat(listed("OPEN", "")).doesNotContain(member);
        assertThat(listed("SETTLED", "&year=2025")).contains(member);
        assertThat(listed("SETTLED", "&year=2026")).doesNotContain(member);
    }

    @Test
    @DisplayName("M-19 page by page nobody stands twice and nobody is left out")
    void shouldTurnPages() {
        List<String> three = List.of(dead("县统计局", TODAY), dead("县统计局", TODAY), dead("县统计局", TODAY));
        List<String> all = listed("ALL", "");
        assertThat(all).containsSubsequence(three);
        String cursor = as(Tokens.committee()).get(path("ALL", "&limit=2")).jsonPath().getString("next");
        assertThat(as(Tokens.committee()).queryParam("cursor", cursor).get(path("ALL", "&limit=200")).jsonPath()
                .<String> getList("items.memberId")).isEqualTo(all.subList(2, all.size()));
        as(Tokens.committee()).get(path("ALL", "&limit=1&total=true")).then().body("total", equalTo(all.size()));
    }

    @Test
    @DisplayName("E-05 M-19 a death that was a mistake leaves its list withdrawn in the history; the next one opens another")
    void shouldWithdrawWithTheDeath() {
        String member = dead("县统计局", "2026-02-20");
        put(Tokens.committee(), "\"1\"", taskOf(member, 0), done(TODAY, null)).statusCode(204);
        String open = taskOf(member, 1);
        post(MEMBERS + member + "/restore", Map.of("reason", "同名误登")).statusCode(200);
        of(Tokens.committee(), member).body("items[0].withdrawn", equalTo(true)).body("items[0].openTasks", equalTo(0))
                .body("items[0].tasks.state", equalTo(List.of("DONE", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN")));
        assertThat(listed("OPEN", "")).doesNotContain(member);
        put(Tokens.committee(), "\"1\"", open, done(TODAY, null)).statusCode(409).body("code", equalTo("DEATH_TAKEN_BACK"));
        assertThat(trail(member, "end-of-life.withdrawn")).hasSize(1);
        dies(member, TODAY);
        of(Tokens.committee(), member).body("items.withdrawn", equalTo(List.of(false, true)))
                .body("items[0].openTasks", equalTo(4));
    }

    private static List<String> listed(String listing, String more) {
        return as(Tokens.committee()).get(path(listing, "&limit=200" + more)).then().statusCode(200).extract().jsonPath()
                .getList("items.memberId");
    }

    private static String path(String listing, String more) {
        return LIST + "?listing=" + listing + "&unitId=" + ApiClient.unitId("县统计局") + more;
    }

    private static ValidatableResponse of(String token, String member) {
        return as(token).get(MEMBERS + member + "/end-of-life").then().statusCode(200);
    }

    private static String taskOf(String member, int place) {
        return of(Tokens.committee(), member).extract().path("items[0].tasks[" + place + "].id");
    }

    private static List<String> trail(String member, String action) {
        return TestDatabase.texts("members", """
                select reason from audit_row where subject = 'member/%s' and action = '%s' order by seq""".formatted(member,
                action));
    }

    private static Map<String, Object> done(String on, String note) {
        return note == null ? Map.of("state", "DONE", "on", on) : Map.of("state", "DONE", "on", on, "note", note);
    }

    private static String dead(String unit, String on) {
        String member = post("/api/v1/members", Map.of("unitId", ApiClient.unitId(unit), "name", "安故民", "category", "RETIRED",
                "retiredOn", "1999-07-01", "idNo", TestIds.next())).statusCode(201).extract().path("id");
        dies(member, on);
        return member;
    }

    private static void dies(String member, String on) {
        post(MEMBERS + member + "/death", Map.of("on", on, "source", "家属告知")).statusCode(200);
    }

    private static ValidatableResponse put(String token, String ifMatch, String task, Map<String, ?> body) {
        var call = as(token).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put(LIST + "/tasks/" + task).then();
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(body).post(path).then();
    }
}
