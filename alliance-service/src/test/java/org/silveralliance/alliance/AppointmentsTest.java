package org.silveralliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/**
 * Appointments are dated: what was entered wrongly is corrected or taken back before it counts, and nothing lies out of sight.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class AppointmentsTest {

    private static final String LEAD = "县农业农村局";
    private static final LocalDate SOON = LocalDate.now(CountyClock.ZONE).plusDays(30);

    @Test
    @DisplayName("G-05 a designation may be said twice, corrected with its reason and taken back before its day")
    void shouldCorrectALeadUnit() {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        designate(county, a1, "县水利局", SOON, null).statusCode(200);
        designate(county, a1, "县水利局", SOON, null).statusCode(200).body("unitName", equalTo("县水利局"));
        designate(county, a1, "县供销社", SOON, null).statusCode(422).body("code", equalTo("SECOND_LEAD_UNIT"));
        designate(county, a1, "县供销社", SOON, "选错了单位").statusCode(200).body("unitName", equalTo("县供销社"));
        leads(county, a1, SOON, "县供销社");
        withdraw(county, "/api/v1/alliances/" + a1 + "/lead-unit").statusCode(200).body("unitName", equalTo(LEAD));
        leads(county, a1, SOON, LEAD);
        withdraw(county, "/api/v1/alliances/" + a1 + "/lead-unit").statusCode(409).body("code", equalTo("ALREADY_BEGUN"));
        designate(county, a1, "县水利局", LocalDate.of(2026, 1, 1), "早先就错了").statusCode(409).body("code",
                equalTo("ALREADY_BEGUN"));
        trail(county, "alliance.lead-unit.corrected", "选错了单位");
        trail(county, "alliance.lead-unit.withdrawn", "误填");
        assertThat(TestCounty.count("select 1 from outbox where aggregateid = ? and type like '%lead-unit-changed%'",
                UUID.fromString(a1))).isEqualTo(3);
    }

    @Test
    @DisplayName("I-13 a change says which appointment it has read, and is refused when there is another one since")
    void shouldNotReplaceUnseen() {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        UUID unit = county.unit("县水利局").id();
        String lead = "/api/v1/alliances/" + a1 + "/lead-unit";
        String read = as(county.committee()).get(lead).then().statusCode(200).extract().header("ETag");
        designate(county, a1, "县水利局", SOON, null).statusCode(200);
        as(county.committee()).header("If-Match", read).body(designation(county, "县供销社", SOON.plusDays(1), null)).put(lead)
                .then().statusCode(412).body("code", equalTo("STALE"));

        for (String post : List.of("liaison", "venue")) {
            String path = "/api/v1/alliance-units/" + unit + "/" + post;
            as(county.committee()).get(path).then().statusCode(404);
            as(county.committee()).body(appointed(post, "季同", SOON, null)).put(path).then().statusCode(200);
            String first = as(county.committee()).get(path).then().statusCode(200).extract().header("ETag");
            as(county.committee()).header("If-Match", first).body(appointed(post, "孟和", SOON.plusDays(1), null)).put(path)
                    .then().statusCode(200);
            as(county.committee()).header("If-Match", first).body(appointed(post, "柳青", SOON.plusDays(2), null)).put(path)
                    .then().statusCode(412);
        }
        String liaison = "/api/v1/alliance-units/" + unit + "/liaison";
        as(county.committee()).header("If-Match", "\"1\"").delete(liaison).then().statusCode(412);
    }

    @Test
    @DisplayName("G-07 G-08 a liaison and a venue may be said twice, corrected with their reason and taken back before their day")
    void shouldCorrectPosts() {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        UUID unit = county.unit("县水利局").id();
        for (String post : List.of("liaison", "venue")) {
            String path = "/api/v1/alliance-units/" + unit + "/" + post;
            as(county.committee()).body(appointed(post, "季同", LocalDate.of(2026, 1, 1), null)).put(path).then().statusCode(200);
            as(county.committee()).body(appointed(post, "孟和", SOON, null)).put(path).then().statusCode(200);
            as(county.committee()).body(appointed(post, "孟和", SOON, null)).put(path).then().statusCode(200);
            as(county.committee()).body(appointed(post, "柳青", SOON, null)).put(path).then().statusCode(422);
            as(county.committee()).body(appointed(post, "柳青", SOON, "写错了人")).put(path).then().statusCode(428);
            as(county.committee()).header("If-Match", read(county, path)).body(appointed(post, "柳青", SOON, " ")).put(path)
                    .then().statusCode(422).body("errors[0].pointer", equalTo("/correction"));
            as(county.committee()).header("If-Match", read(county, path)).body(appointed(post, "柳青", SOON, "写错了人")).put(path)
                    .then().statusCode(200);
            as(county.committee()).body(appointed(post, "柳青", LocalDate.of(2026, 1, 1), "写错了人")).put(path).then()
                    .statusCode(422);
            as(county.committee()).get("/api/v1/alliance-units/{unit}?asOf=" + SOON, unit).then()
                    .body(post.equals("liaison") ? "liaison.name" : "venue.contact", equalTo("柳青"));
            as(county.committee()).body(Map.of("reason", "误填")).post(path + "/withdraw").then().statusCode(428);
            withdraw(county, path).statusCode(204);
            withdraw(county, path).statusCode(409);
            as(county.committee()).get("/api/v1/alliance-units/{unit}?asOf=" + SOON, unit).then()
                    .body(post.equals("liaison") ? "liaison.name" : "venue.contact", equalTo("季同"));
            trail(county, "unit." + post + ".corrected", "写错了人");
            trail(county, "unit." + post + ".withdrawn", "误填");
        }
    }

    @Test
    @DisplayName("G-06 a meeting that is recorded twice elects once")
    void shouldElectOnce() {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        UUID first = member(county);
        UUID second = member(county);
        nominate(county, a1, first, LocalDate.of(2026, 2, 10)).statusCode(201);
        for (int again = 0; again < 2; again++) {
            nominate(county, a1, second, SOON).statusCode(201).body("memberId", equalTo(second.toString()));
        }
        as(county.committee()).get("/api/v1/alliances/{id}?asOf=" + SOON, a1).then().body("leaders.size()", equalTo(2));
    }

    @Test
    @DisplayName("E-06 a leader who dies leads no more, also when a successor is elected already")
    void shouldVacateBeforeTheSuccessor() {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        UUID first = member(county);
        nominate(county, a1, first, LocalDate.of(2026, 2, 10)).statusCode(201);
        nominate(county, a1, member(county), SOON).statusCode(201);
        LocalDate today = LocalDate.now(CountyClock.ZONE);
        county.tell(new MemberDeceased(first, county.unit("县水利局").id(), today));
        county.awaitRow("select 1 from leader where member_id = ? and state = 'VACATED'", first);
        as(county.committee()).get("/api/v1/alliances/{id}?asOf=" + today, a1).then().body("leaderMemberId", nullValue());
        as(county.committee()).get("/api/v1/alliances/{id}?asOf=" + SOON, a1).then().body("leaders.size()", equalTo(2));
    }

    @Test
    @DisplayName("G-07 whoever left the post empty does not come back with the taking back of a successor")
    void shouldStayVacant() {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        UUID unit = county.unit("县水利局").id();
        String path = "/api/v1/alliance-units/" + unit + "/liaison";
        as(county.committee()).body(appointed("liaison", "季同", LocalDate.of(2026, 1, 1), null)).put(path).then()
                .statusCode(200);
        as(county.committee()).delete(path + "?from=" + SOON).then().statusCode(204);
        as(county.committee()).body(appointed("liaison", "孟和", SOON, null)).put(path).then().statusCode(200);
        withdraw(county, path).statusCode(204);
        as(county.committee()).get("/api/v1/alliance-units/{unit}?asOf=" + SOON, unit).then().body("liaison", nullValue());
    }

    @Test
    @DisplayName("G-07 there is one liaison at a time, also where the one before was to leave later")
    void shouldAppointBeforeAVacancy() {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        UUID unit = county.unit("县水利局").id();
        String path = "/api/v1/alliance-units/" + unit + "/liaison";
        as(county.committee()).body(appointed("liaison", "季同", LocalDate.of(2026, 1, 1), null)).put(path).then()
                .statusCode(200);
        as(county.committee()).delete(path + "?from=" + SOON.plusDays(10)).then().statusCode(204);
        as(county.committee()).body(appointed("liaison", "孟和", SOON, null)).put(path).then().statusCode(200);
        as(county.committee()).get("/api/v1/alliance-units?asOf=" + SOON).then()
                .body("items.findAll { it.unitId == '" + unit + "' }.liaison.name", equalTo(List.of("孟和")));
    }

    private static UUID member(TestCounty county) {
        UUID member = Ids.next();
        county.tell(new MemberRegistered(member, county.unit("县水利局").id(), "RETIRED", "ACTIVE", LocalDate.of(2025, 1, 1)));
        county.awaitRow("select 1 from member where id = ?", member);
        return member;
    }

    private static ValidatableResponse nominate(TestCounty county, String alliance, UUID member, LocalDate from) {
        return as(county.leadUnit(LEAD))
                .body(Map.of("meetingOn", "2026-02-10", "present", 21, "from", from.toString(), "votes",
                        List.of(Map.of("memberId", member, "count", 15))))
                .post("/api/v1/alliances/{id}/leader-nominations", alliance).then();
    }

    @Test
    @DisplayName("a day that nobody means cannot be entered, so that nothing keeps later days from being entered")
    void shouldRefuseFarDays() {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        UUID unit = county.unit("县水利局").id();
        LocalDate far = SOON.plusYears(3);
        designate(county, a1, "县水利局", far, null).statusCode(422).body("errors[0].pointer", equalTo("/from"));
        for (String post : List.of("liaison", "venue")) {
            for (LocalDate day : List.of(far, SOON.minusYears(30))) {
                as(county.committee()).body(appointed(post, "季同", day, null))
                        .put("/api/v1/alliance-units/" + unit + "/" + post).then().statusCode(422)
                        .body("errors[0].pointer", equalTo("/from"));
            }
        }
        as(county.orgDept()).body(Map.of("unitId", county.unit("县委办公室").id(), "from", far.toString(), "documentNo", "7号"))
                .post("/api/v1/alliances/{id}/units", a1).then().statusCode(422).body("errors[0].pointer", equalTo("/from"));
        as(county.orgDept()).body(Map.of("until", far.toString(), "documentNo", "8号"))
                .post("/api/v1/alliances/{id}/units/{unit}/leave", a1, unit).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
        as(county.leadUnit(LEAD))
                .body(Map.of("meetingOn", SOON.toString(), "present", 21, "from", SOON.toString(), "votes",
                        List.of(Map.of("memberId", UUID.randomUUID(), "count", 15))))
                .post("/api/v1/alliances/{id}/leader-nominations", a1).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/meetingOn"));
    }

    @Test
    @DisplayName("E-18 a joining of a later day is taken back by leaving on that day, and may be said again")
    void shouldTakeBackAJoining() {
        TestCounty county = TestCounty.lijin();
        String a1 = county.alliances().getFirst();
        UUID office = county.unit("县委办公室").id();
        Map<String, Object> joining = Map.of("unitId", office, "from", SOON.toString(), "documentNo", "7号");
        for (int again = 0; again < 2; again++) {
            as(county.orgDept()).body(joining).post("/api/v1/alliances/{id}/units", a1).then().statusCode(201);
            as(county.orgDept()).body(Map.of("until", SOON.toString(), "documentNo", "8号"))
                    .post("/api/v1/alliances/{id}/units/{unit}/leave", a1, office).then().statusCode(204);
            as(county.committee()).get("/api/v1/alliances/{id}/units?asOf=" + SOON, a1).then().body("items.size()", equalTo(6));
        }
    }

    @Test
    @DisplayName("G-07 who leaves before he began is told to leave on his first day")
    void shouldTellTheDayThatCounts() throws SQLException {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        UUID unit = county.unit("县水利局").id();
        as(county.committee()).body(appointed("liaison", "季同", SOON, null))
                .put("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(200);
        as(county.committee()).delete("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(204);
        assertThat(TestCounty.count("""
                select 1 from outbox where payload ->> 'unitId' = ?::text and payload ->> 'from' = '%s'
                and type like '%%liaison-changed%%'""".formatted(SOON), unit)).isEqualTo(2);
    }

    @Test
    @DisplayName("a phone that does not open hides nobody else's")
    void shouldShowTheOthers() throws SQLException {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        UUID damaged = county.unit("县水利局").id();
        UUID whole = county.unit(LEAD).id();
        for (UUID unit : List.of(damaged, whole)) {
            as(county.committee()).body(appointed("liaison", "季同", LocalDate.of(2026, 1, 1), null))
                    .put("/api/v1/alliance-units/{unit}/liaison", unit).then().statusCode(200);
        }
        try (Connection behind = TestDatabase.superuser("alliance"); var statement = behind.createStatement()) {
            statement.execute("update liaison set phone = '\\x01'::bytea where unit_id = '" + damaged + "'");
        }
        as(county.committee()).get("/api/v1/alliance-units").then().statusCode(200)
                .body("items.find { it.unitId == '" + whole + "' }.liaison.phoneMasked", equalTo("139****0000"))
                .body("items.find { it.unitId == '" + damaged + "' }.liaison.phoneMasked", nullValue())
                .body("items.find { it.unitId == '" + damaged + "' }.liaison.name", equalTo("季同"));
    }

    private static Map<String, Object> appointed(String post, String who, LocalDate from, @Nullable String correction) {
        Map<String, Object> body = new HashMap<>(post.equals("liaison") ? Map.of("name", who, "phone", "13905460000")
                : Map.of("address", "老干部活动室", "capacity", 30, "stepFree", true, "contact", who));
        body.put("from", from.toString());
        if (correction != null) {
            body.put("correction", correction);
        }
        return body;
    }

    private static Map<String, Object> designation(TestCounty county, String unit, LocalDate from,
            @Nullable String correction) {
        Map<String, Object> body = new HashMap<>(
                Map.of("unitId", county.unit(unit).id(), "from", from.toString(), "documentNo", "利组发〔2026〕9号"));
        if (correction != null) {
            body.put("correction", correction);
        }
        return body;
    }

    private static ValidatableResponse designate(TestCounty county, String alliance, String unit, LocalDate from,
            @Nullable String correction) {
        String path = "/api/v1/alliances/" + alliance + "/lead-unit";
        return as(county.committee()).header("If-Match", read(county, path))
                .body(designation(county, unit, from, correction)).put(path).then();
    }

    private static String read(TestCounty county, String path) {
        return as(county.committee()).get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse withdraw(TestCounty county, String path) {
        return as(county.committee()).header("If-Match", read(county, path)).body(Map.of("reason", "误填"))
                .post(path + "/withdraw").then();
    }

    private static void leads(TestCounty county, String alliance, LocalDate day, String unit) {
        as(county.committee()).get("/api/v1/alliances/{id}?asOf=" + day, alliance).then().statusCode(200)
                .body("leadUnitName", equalTo(unit));
    }

    private static void trail(TestCounty county, String action, String reason) {
        as(Tokens.of("auditor", county.division())).get("/api/v1/audit/alliance?action=" + action).then().statusCode(200)
                .body("items.reason", hasItem(reason));
    }
}
