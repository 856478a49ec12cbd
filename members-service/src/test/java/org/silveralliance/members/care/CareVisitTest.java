package org.silveralliance.members.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.care.Care.TODAY;
import static org.silveralliance.members.care.Care.VISITS;
import static org.silveralliance.members.care.Care.WATER;
import static org.silveralliance.members.care.Care.dies;
import static org.silveralliance.members.care.Care.member;
import static org.silveralliance.members.care.Care.post;
import static org.silveralliance.members.care.Care.tagged;
import static org.silveralliance.members.care.Care.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.member.Members;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Visits: who sees them, how they come onto the list and how they leave it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class CareVisitTest {

    private static final Map<String, Object> VISITED = Map.of("outcome", "VISITED", "on", TODAY.toString(), "note", "送去慰问金");

    @Inject
    ListVisits listVisits;

    @Inject
    Members members;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-16 X-02 nobody without login; neither a lead unit nor health; a liaison only of the own unit")
    void shouldKeepToThoseWhoCare() {
        String ours = member("县水利局");
        String others = member("县司法局");
        String theirs = ill(others, TODAY);
        asNobody().get(VISITS).then().statusCode(401);
        for (String role : List.of("lead-unit", "health", "auditor", "member")) {
            as(Tokens.of(role, "370522", WATER)).get(VISITS).then().statusCode(403);
        }
        String liaison = Tokens.liaison(WATER);
        post(liaison, VISITS, Map.of("memberId", others, "reason", "HOSPITAL", "on", TODAY.toString())).statusCode(404);
        post(liaison, VISITS + "/" + theirs + "/outcome", VISITED).statusCode(404);
        String own = post(liaison, VISITS, Map.of("memberId", ours, "reason", "FAMILY_EVENT", "on", TODAY.toString()))
                .statusCode(201).extract().path("id");
        assertThat(as(liaison).get(VISITS + "?limit=200").then().statusCode(200).extract().jsonPath().getList("items.id"))
                .contains(own).doesNotContain(theirs);
        post(liaison, VISITS + "/" + own + "/outcome", VISITED).statusCode(204);
    }

    @Test
    @DisplayName("M-16 a hospital stay is called on within three days; overdue ones are listed; each outcome is recorded once and as a contact")
    void shouldRecordEachOutcome() {
        String member = member("县水利局");
        String late = ill(member, TODAY.minusDays(4));
        String due = ill(member, TODAY.minusDays(3));
        visits(member, "TO_DO").body("items.id", equalTo(List.of(late, due)))
                .body("items[1].dueOn", equalTo(TODAY.toString())).body("items.state", equalTo(List.of("OVERDUE", "OPEN")));
        visits(member, "OVERDUE").body("items.id", equalTo(List.of(late)));

        String path = VISITS + "/" + due + "/outcome";
        outcome(path, "UNREACHABLE", TODAY.minusDays(4)).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        outcome(path, "UNREACHABLE", TODAY.plusDays(1)).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        outcome(path, "UNREACHABLE", TODAY.minusDays(1)).statusCode(204);
        visits(member, "TO_DO").body("items[1].outcome", equalTo("UNREACHABLE")).body("items[1].state", equalTo("OPEN"));
        post(Tokens.committee(), "\"1\"", path, VISITED).statusCode(412);
        post(Tokens.committee(), "\"2\"", path, with(VISITED, "by", "老李")).statusCode(204);
        outcome(path, "PHONE", TODAY).statusCode(409).body("code", equalTo("VISIT_DONE"));
        outcome(VISITS + "/" + late + "/outcome", "PHONE", TODAY).statusCode(204);
        visits(member, "TO_DO").body("items.size()", equalTo(0));
        visits(member, "DONE").body("items.id", equalTo(List.of(due, late)))
                .body("items.outcome", equalTo(List.of("VISITED", "PHONE"))).body("items[0].by", equalTo("老李"))
                .body("items[0].doneOn", equalTo(TODAY.toString()));

        as(Tokens.committee()).get("/api/v1/contact-logs?memberId=" + member).then().statusCode(200)
                .body("items.method", equalTo(List.of("TELEPHONE", "VISIT", "VISIT")))
                .body("items.outcome", equalTo(List.of("REACHED", "REACHED", "NOT_REACHED")));
        for (String table : List.of("care_visit", "contact_log", "audit_row", "idempotency_key")) {
            assertThat(TestDatabase.texts("members", "select 1 from " + table + " t where t::text like '%慰问金%'")).as(table)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("M-16 a contact that never was is withdrawn, and the visit it stood for is to be made again")
    void shouldOpenAgain() {
        String member = member("县水利局");
        String visit = ill(member, TODAY);
        post(Tokens.committee(), VISITS + "/" + visit + "/outcome", VISITED).statusCode(204);
        String contact = as(Tokens.committee()).get("/api/v1/contact-logs?memberId=" + member).jsonPath()
                .getString("items[0].id");
        post(Tokens.committee(), "/api/v1/contact-logs/" + contact + "/withdraw", Map.of("reason", "记错了人")).statusCode(204);
        visits(member, "TO_DO").body("items.id", equalTo(List.of(visit))).body("items[0].outcome", nullValue());
        post(Tokens.committee(), VISITS + "/" + visit + "/outcome", VISITED).statusCode(204);
    }

    @Test
    @DisplayName("M-16 what cannot be is refused by field, and the same event twice is 409")
    void shouldRefuseWhatCannotBe() {
        String member = member("县水利局");
        Map<String, Object> form = Map.of("memberId", member, "reason", "HOSPITAL", "on", TODAY.toString());
        refused(with(form, "on", TODAY.plusDays(1).toString()), "/on");
        refused(with(form, "on", TODAY.minusYears(1).minusDays(1).toString()), "/on");
        refused(with(form, "reason", "CADENCE"), "/reason");
        refused(with(form, "reason", "FESTIVAL"), "/festival");
        refused(with(with(form, "reason", "FESTIVAL"), "festival", "CHRISTMAS"), "/festival");
        refused(with(with(with(form, "reason", "FESTIVAL"), "festival", "PARTY_DAY"), "on", "2024-07-01"), "/on");
        ill(member, TODAY);
        post(Tokens.committee(), VISITS, form).statusCode(409).body("code", equalTo("VISIT_EXISTS"));
    }

    @Test
    @DisplayName("M-16 E-05 a death ends what was to be visited, and a death taken back brings it back; a visit that was made stays")
    void shouldEndWithADeath() {
        String member = member("县水利局");
        String made = ill(member, TODAY.minusDays(2));
        post(Tokens.committee(), VISITS + "/" + made + "/outcome", VISITED).statusCode(204);
        String open = ill(member, TODAY);
        dies(member);
        visits(member, "TO_DO").body("items.size()", equalTo(0));
        visits(member, "ALL").body("items.id", equalTo(List.of(open, made))).body("items.state",
                equalTo(List.of("ENDED", "DONE")));
        post(Tokens.committee(), VISITS + "/" + open + "/outcome", VISITED).statusCode(409).body("code", equalTo("NOT_ACTIVE"));
        post(Tokens.committee(), Care.MEMBERS + member + "/restore", Map.of("reason", "同名误登")).statusCode(200);
        visits(member, "TO_DO").body("items.id", equalTo(List.of(open)));
    }

    @Test
    @DisplayName("M-13 M-16 a tag asks for a call at once where it is due; a contact made unasked is that call; without the tag nobody calls")
    void shouldFollowTheTags() {
        String member = member("县水利局");
        tagged(member, "LIVES_ALONE", TODAY.minusDays(22));
        visits(member, "TO_DO").body("items.size()", equalTo(0));
        String tag = tagged(member, "DISABLED", TODAY.minusDays(23));
        visits(member, "TO_DO").body("items.reason", equalTo(List.of("CADENCE")))
                .body("items[0].dueOn", equalTo(TODAY.plusDays(7).toString()))
                .body("items[0].tags", equalTo(List.of("DISABLED", "LIVES_ALONE")));
        post(Tokens.committee(), "/api/v1/contact-logs",
                Map.of("memberId", member, "on", TODAY.toString(), "method", "TELEPHONE", "outcome", "REACHED"))
                .statusCode(201);
        listed("370522", TODAY);
        visits(member, "TO_DO").body("items.size()", equalTo(0));
        visits(member, "DONE").body("items.outcome", equalTo(List.of("PHONE")));
        listed("370522", TODAY.plusDays(22));
        visits(member, "ALL").body("items.size()", equalTo(1));
        listed("370522", TODAY.plusDays(23));
        listed("370522", TODAY.plusDays(24));
        visits(member, "TO_DO").body("items.dueOn", equalTo(List.of(TODAY.plusDays(30).toString())));
        String contact = as(Tokens.committee()).get("/api/v1/contact-logs?memberId=" + member).jsonPath()
                .getString("items[0].id");
        post(Tokens.committee(), "/api/v1/contact-logs/" + contact + "/withdraw", Map.of("reason", "记错了人")).statusCode(204);
        visits(member, "TO_DO").body("items.size()", equalTo(2));

        for (String id : Stream.of(tag, as(Tokens.committee()).get(Care.tags(member)).jsonPath()
                .getString("items.find { it.tag == 'LIVES_ALONE' }.id")).toList()) {
            post(Tokens.committee(), "*", Care.tags(member) + "/" + id + "/end",
                    Map.of("on", TODAY.toString(), "ending", "MOVED")).statusCode(204);
        }
        visits(member, "TO_DO").body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName("M-13 a more pressing tag brings the visit forward, and a call told a day later is that call")
    void shouldBeBroughtForward() {
        String member = member("县水利局");
        tagged(member, "HARDSHIP", TODAY.minusDays(85));
        visits(member, "TO_DO").body("items.dueOn", equalTo(List.of(TODAY.plusDays(5).toString())));
        tagged(member, "LIVES_ALONE", TODAY.minusDays(85));
        String visit = visits(member, "TO_DO").body("items.dueOn", equalTo(List.of(TODAY.toString()))).extract()
                .path("items[0].id");
        post(Tokens.committee(), "*", VISITS + "/" + visit + "/outcome",
                with(VISITED, "on", TODAY.minusDays(1).toString())).statusCode(204);
        visits(member, "TO_DO").body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName("M-16 a festival's list is there twenty days before, holds everybody once however often it is made, and a second visit is 409")
    void shouldListAFestivalOnce() {
        String division = "370594";
        String committee = Tokens.of("county-committee", division);
        String unit = post(committee, "/api/v1/units",
                Map.of("name", "走访试用局", "uscc", TestIds.nextUscc(), "hasBranch", false)).statusCode(201).extract().path("id");
        String veteran = registered(committee, unit, "VETERAN");
        String retired = registered(committee, unit, "RETIRED");
        String gone = registered(committee, unit, "RETIRED");
        post(committee, Care.MEMBERS + gone + "/death", Map.of("on", TODAY.toString(), "source", "家属告知")).statusCode(200);

        LocalDate newYear = after(Festival.SPRING_FESTIVAL);
        listed(division, newYear.minusDays(21));
        assertThat(of(committee, "SPRING_FESTIVAL")).isEmpty();
        listed(division, newYear.minusDays(20));
        listed(division, newYear.minusDays(19));
        assertThat(of(committee, "SPRING_FESTIVAL")).containsExactlyInAnyOrder(veteran, retired);
        post(committee, VISITS, Map.of("memberId", retired, "reason", "FESTIVAL", "festival", "SPRING_FESTIVAL", "on",
                newYear.toString())).statusCode(409).body("code", equalTo("VISIT_EXISTS"));

        listed(division, after(Festival.PARTY_DAY));
        assertThat(of(committee, "PARTY_DAY")).containsExactly(veteran);
        assertThat(TestDatabase.count("members", "select 1 from audit_row where action = 'care-visit.listed' and subject = ?",
                "division/" + division)).isEqualTo(2);

        DivisionScope.run(division,
                () -> QuarkusTransaction.requiringNew().run(() -> members.remove(List.of(UUID.fromString(retired)))));
        assertThat(of(committee, "SPRING_FESTIVAL")).as("whom an undone import had brought").containsExactly(veteran);
    }

    private static LocalDate after(Festival festival) {
        return Stream.of(TODAY.getYear(), TODAY.getYear() + 1).flatMap(year -> festival.in(year).stream())
                .filter(day -> day.isAfter(TODAY.plusDays(21))).findFirst().orElseThrow();
    }

    private void listed(String division, LocalDate day) {
        DivisionScope.run(division, () -> listVisits.list(division, day));
    }

    private static List<String> of(String committee, String festival) {
        return as(committee).get(VISITS + "?listing=ALL&limit=200&reason=FESTIVAL").then().statusCode(200).extract().jsonPath()
                .getList("items.findAll { it.festival == '" + festival + "' }.memberId");
    }

    private static String registered(String committee, String unit, String category) {
        return post(committee, "/api/v1/members", Map.of("unitId", unit, "name", "关照民", "category", category, "retiredOn",
                "1999-07-01", "idNo", TestIds.next())).statusCode(201).extract().path("id");
    }

    private static String ill(String member, LocalDate on) {
        return post(Tokens.committee(), VISITS, Map.of("memberId", member, "reason", "HOSPITAL", "on", on.toString()))
                .statusCode(201).extract().path("id");
    }

    private static ValidatableResponse outcome(String path, String outcome, LocalDate on) {
        return post(Tokens.committee(), path, Map.of("outcome", outcome, "on", on.toString()));
    }

    private static void refused(Map<String, ?> form, String pointer) {
        post(Tokens.committee(), VISITS, form).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
