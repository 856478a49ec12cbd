package org.silveralliance.members.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.floating.Floating.MEMBERS;
import static org.silveralliance.members.floating.Floating.RECORDS;
import static org.silveralliance.members.floating.Floating.REGISTER;
import static org.silveralliance.members.floating.Floating.contact;
import static org.silveralliance.members.floating.Floating.line;
import static org.silveralliance.members.floating.Floating.member;
import static org.silveralliance.members.floating.Floating.out;
import static org.silveralliance.members.floating.Floating.post;
import static org.silveralliance.members.floating.Floating.recorded;

import java.time.LocalDate;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What each floating member shall have, and whom nobody has talked to for too long. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class SixHaveTest {

    private static final List<String> SIX = List.of("RECORDED", "CONTACT", "EDUCATION", "CARE", "RIGHTS", "CONTRIBUTION");
    private static final LocalDate LAST = LocalDate.of(2026, 1, 10);

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-07 联系沟通 is held for 90 days after somebody was reached, and not by a call nobody answered")
    void shouldHoldContactForNinetyDays() {
        String member = member("县统计局");
        recorded(out(member, "2026-01-01"));
        assertThat(six(member, LAST)).containsExactly("RECORDED");
        contact("memberId", member, LAST, "REACHED");
        contact("memberId", member, LAST.plusDays(60), "NOT_REACHED");
        assertThat(six(member, LAST.plusDays(90))).containsExactly("RECORDED", "CONTACT");
        assertThat(six(member, LAST.plusDays(91))).containsExactly("RECORDED");
        contact("memberId", member, LAST.plusDays(91), "FAMILY");
        assertThat(six(member, LAST.plusDays(91))).containsExactly("RECORDED", "CONTACT");
    }

    @Test
    @DisplayName("M-07 the other four are held once somebody says what shows it; the latest stands with its day")
    void shouldHoldWhatIsShown() {
        String member = member("县统计局");
        String id = recorded(out(member, "2026-01-01"));
        show(id, "EDUCATION", "2026-03-02", "寄送学习资料").statusCode(204);
        show(id, "EDUCATION", "2026-05-02", "参加所在社区主题党日").statusCode(204);
        show(id, "CONTACT", "2026-05-02", "通过电话").statusCode(422).body("errors[0].pointer", equalTo("/have"));
        show(id, "CARE", "2025-12-31", "探望").statusCode(422).body("errors[0].pointer", equalTo("/on"));
        as(Tokens.committee()).get(RECORDS + "/" + id).then().statusCode(200)
                .body("six.have", equalTo(SIX)).body("six.held", equalTo(List.of(true, false, true, false, false, false)))
                .body("six[2].on", equalTo("2026-05-02")).body("six[2].what", equalTo("参加所在社区主题党日"));
        assertThat(six(member, LocalDate.of(2026, 3, 1))).containsExactly("RECORDED");
        assertThat(six(member, LocalDate.of(2026, 3, 2))).containsExactly("RECORDED", "EDUCATION");
    }

    @Test
    @DisplayName("M-07 each figure of the county's sheet, with and without, is as long as its list, whole and by unit")
    void shouldCountWhatTheListsShow() {
        String member = member("县统计局");
        show(recorded(out(member, "2026-01-01")), "RIGHTS", "2026-03-02", "寄送选票").statusCode(204);
        recorded(Floating.in(unitId("县档案馆")));
        JsonPath sheet = as(Tokens.committee()).get(REGISTER + "/six").then().statusCode(200).extract().jsonPath();
        int people = sheet.getInt("people");
        assertThat(people).isPositive();
        for (int i = 0; i < SIX.size(); i++) {
            int held = sheet.getInt("have[" + i + "].people");
            assertThat(total(Map.of("has", SIX.get(i)))).as(SIX.get(i)).isEqualTo(held);
            assertThat(total(Map.of("lacks", SIX.get(i)))).as(SIX.get(i)).isEqualTo(people - held);
            assertThat(sheet.getInt("units.collect { it.have[" + i + "].people }.sum()")).isEqualTo(held);
        }
        String unit = sheet.getString("units[0].unitId");
        assertThat(total(Map.of("unitId", unit, "has", "RECORDED"))).isEqualTo(sheet.getInt("units[0].have[0].people"));
    }

    @Test
    @DisplayName("M-07 whom the ledger says to live away, and nobody has asked where, has none of the six and is listed first")
    void shouldListWhoIsNotRecorded() {
        String member = post(Tokens.committee(), MEMBERS, Map.of("unitId", unitId("县统计局"), "name", "游不知", "category", "RETIRED",
                "retiredOn", "1999-07-01", "idNo", TestIds.next(), "floating", true)).statusCode(201).extract().path("id");
        assertThat(line(member, Map.of("lacks", "RECORDED"))).doesNotContainKey("floatingId").containsEntry("watch", "UNKNOWN")
                .containsEntry("six", List.of());
        assertThat(line(member, Map.of("watch", "UNKNOWN"))).isNotNull();
        assertThat(line(member, Map.of("watch", "NONE"))).isNull();
        assertThat(line(member, Map.of("asOf", "2026-06-01"))).isNull();
        recorded(out(member, "2026-03-01"));
        assertThat(line(member, Map.of("lacks", "RECORDED"))).isNull();
        assertThat(line(member, Map.of("has", "RECORDED"))).isNotNull();
    }

    @Test
    @DisplayName("M-08 last contact 2026-01-10: amber from 04-10, red from 07-10, to the secretary or else the liaison; the state stays")
    void shouldWatchWhoWasNotHeardOf() {
        String member = member("县统计局");
        recorded(out(member, "2026-01-01"));
        contact("memberId", member, LAST, "REACHED");
        assertThat(watch(member, "2026-04-09")).isEqualTo("NONE");
        assertThat(watch(member, "2026-04-10")).isEqualTo("AMBER");
        assertThat(watch(member, "2026-07-09")).isEqualTo("AMBER");
        assertThat(watch(member, "2026-07-10")).isEqualTo("RED");
        for (String asOf : List.of("2026-04-09", "2026-04-10", "2026-07-10")) {
            for (String watched : List.of("NONE", "AMBER", "RED")) {
                assertThat(line(member, Map.of("asOf", asOf, "watch", watched)) != null).as(asOf + " " + watched)
                        .isEqualTo(watched.equals(watch(member, asOf)));
            }
        }
        String branch = Organisations.founded(Organisations.named("流动支部"), "BRANCH",
                Organisations.founded(Organisations.named("离退休干部党工委"), "WORKING_COMMITTEE", null, "2020-01-01"), "2020-01-01");
        Organisations
                .post("/" + branch + "/members", Map.of("memberId", member, "on", "2026-02-01", "documentNo", "利组〔2026〕7号"))
                .statusCode(204);
        assertThat(line(member, Map.of("asOf", "2026-07-10"))).containsEntry("assignee", "LIAISON");
        Organisations.post("/" + branch + "/posts",
                Map.of("kind", "SECRETARY", "name", "试书记", "from", "2026-07-11", "documentNo", "利组〔2026〕6号"))
                .statusCode(201);
        assertThat(line(member, Map.of("asOf", "2026-07-10"))).containsEntry("assignee", "LIAISON");
        assertThat(line(member, Map.of("asOf", "2026-07-11"))).containsEntry("assignee", "BRANCH_SECRETARY");
        as(Tokens.committee()).get(MEMBERS + "/" + member).then().body("state", equalTo("FLOATING_OUT"));
    }

    @Test
    @DisplayName("M-08 list and rule agree on the last days of months")
    void shouldAgreeAtTheEndOfMonths() {
        LocalDate heard = LocalDate.of(2025, 11, 30);
        String member = member("县统计局");
        recorded(with(out(member, "2025-11-01"), "surveyedOn", heard.toString()));
        for (LocalDate day = LocalDate.of(2026, 2, 26); day.isBefore(LocalDate.of(2026, 3, 4)); day = day.plusDays(1)) {
            ContactWatch expected = ContactWatch.on(day, heard);
            assertThat(line(member, Map.of("asOf", day.toString(), "watch", expected.name()))).as(day.toString())
                    .containsEntry("watch", expected.name());
        }
    }

    private static List<String> six(String member, LocalDate asOf) {
        return ((List<?>) line(member, Map.of("asOf", asOf.toString())).get("six")).stream().map(String::valueOf).toList();
    }

    private static Object watch(String member, String asOf) {
        return line(member, Map.of("asOf", asOf)).get("watch");
    }

    private static int total(Map<String, String> query) {
        return as(Tokens.committee()).queryParams(query).queryParam("total", true).get(REGISTER).then().statusCode(200)
                .extract().path("total");
    }

    private static ValidatableResponse show(String id, String have, String on, String what) {
        return post(Tokens.committee(), RECORDS + "/" + id + "/evidence", Map.of("have", have, "on", on, "what", what));
    }
}
