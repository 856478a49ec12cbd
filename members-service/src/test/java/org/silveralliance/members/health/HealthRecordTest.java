package org.silveralliance.members.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.with;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Health files: who opens whose, that each look is on the trail, and that a withdrawn consent hides them at once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class HealthRecordTest {

    private static final String MEMBERS = "/api/v1/members/";
    private static final String LIST = "/api/v1/health-records";
    private static final String WATER = "11370522990000025W";
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final Map<String, Object> CONTENT = Map.of("conditions",
            List.of(Map.of("code", "I10", "name", "高血压", "since", "2011")), "allergies", List.of("青霉素"), "medications",
            List.of(Map.of("name", "氨氯地平", "dosage", "每日一次")), "mobility", "WITH_HELP", "bloodGroup", "A_POSITIVE",
            "hospital", "县医院", "lastCheckUpOn", "2026-05-06");

    private final String nurse = Tokens.of("health", "370522", WATER);

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-11 nobody without login; no other role, which is on the trail; the role health only of its own units")
    void shouldKeepToThoseWhoCare() {
        String ours = consented("县水利局");
        String others = consented("县司法局");
        asNobody().get(file(ours)).then().statusCode(401);
        for (String role : List.of("lead-unit", "county-committee", "org-dept", "liaison", "branch-secretary", "family",
                "auditor")) {
            as(Tokens.of(role, "370522", WATER)).get(file(ours)).then().statusCode(403);
            as(Tokens.of(role, "370522", WATER)).get(LIST).then().statusCode(403);
        }
        onTrail("access.refused", "GET " + file(ours), 7);
        as(nurse).get(file(others) + "?purpose=CARE").then().statusCode(404);
        put(nurse, "*", others, CONTENT).statusCode(404);
        as(nurse).get(LIST + "?consented=GIVEN&limit=200").then().statusCode(200).body("items.memberId", hasItem(ours))
                .body("items.memberId", not(hasItem(others)));
        as(nurse).get(LIST + "?memberId=" + ours).then().statusCode(200).body("items.name", equalTo(List.of("康照民")));
    }

    @Test
    @DisplayName("M-11 the list goes on where the last one of a page has gone from the ledger meanwhile")
    void shouldGoOnWhereTheLastOfAPageHasGone() throws SQLException {
        String gone = member("县水利局");
        member("县水利局");
        List<String> all = listed("", 200).getList("items.memberId");
        int page = all.indexOf(gone) + 1;
        String cursor = listed("", page).getString("next");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("kang");
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute("delete from member where id = '" + gone + "'");
        }
        assertThat(listed(cursor, 200).<String> getList("items.memberId")).isEqualTo(all.subList(page, all.size()));
    }

    private JsonPath listed(String cursor, int limit) {
        return as(nurse).queryParam("q", "康照民").queryParam("limit", limit).queryParam("cursor", cursor).get(LIST).then()
                .statusCode(200).extract().jsonPath();
    }

    @Test
    @DisplayName("M-11 each look says why and is on the trail; what was written before stays as history by whom")
    void shouldKeepLooksAndChanges() {
        String member = consented("县水利局");
        as(nurse).get(file(member)).then().statusCode(422).body("errors[0].pointer", equalTo("/purpose"));
        as(nurse).get(file(member) + "?purpose=OWN").then().statusCode(422);
        as(nurse).get(file(member) + "?purpose=UPDATE").then().statusCode(200).header("ETag", "\"0\"")
                .body("writtenBy", nullValue());
        put(nurse, null, member, CONTENT).statusCode(428);
        put(nurse, "\"1\"", member, CONTENT).statusCode(412);
        put(nurse, "\"0\"", member, with(CONTENT, "lastCheckUpOn", "2100-01-01")).statusCode(422)
                .body("errors[0].pointer", equalTo("/lastCheckUpOn"));
        put(nurse, "\"0\"", member, CONTENT).statusCode(204);
        put(nurse, "\"0\"", member, CONTENT).statusCode(412);
        put(nurse, "\"1\"", member, with(CONTENT, "mobility", "WHEELCHAIR")).statusCode(204);
        as(nurse).get(file(member) + "?purpose=EMERGENCY").then().statusCode(200).header("ETag", "\"2\"")
                .body("content.conditions[0].name", equalTo("高血压")).body("content.conditions[0].since", equalTo("2011"))
                .body("content.mobility", equalTo("WHEELCHAIR"));
        as(nurse).get(file(member) + "/changes?purpose=CARE").then().statusCode(200)
                .body("items[0].fields", equalTo(List.of("MOBILITY"))).body("items[1].version", equalTo(1));
        assertThat(trail(member, "health-record.read")).containsExactly("EMERGENCY", "UPDATE");
        assertThat(trail(member, "health-record.history.read")).containsExactly("CARE");
        assertThat(trail(member, "health-record.written")).containsExactly("", "");
    }

    @Test
    @DisplayName("M-11 beyond the looks of a day a file opens in an emergency alone, which counts and is on the trail")
    void shouldOpenInAnEmergency() throws SQLException {
        String member = consented("县水利局");
        String rescuer = Tokens.saying(Tokens.AUDIENCE, Map.of("sub", "rescuer", "preferred_username", "rescuer",
                "realm_access", Map.of("roles", List.of("health")), "division", "370522", "units", List.of(WATER)));
        as(rescuer).get(file(member) + "?purpose=VISIT").then().statusCode(200);
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute("update reveal_count set reveals = 200 where subject = 'rescuer'");
        }
        as(rescuer).get(file(member) + "?purpose=VISIT").then().statusCode(429);
        as(rescuer).get(file(member) + "?purpose=EMERGENCY").then().statusCode(200);
        assertThat(TestDatabase.count("members", "select 1 from reveal_count where subject = ? and reveals = 201", "rescuer"))
                .isEqualTo(1);
        assertThat(trail(member, "health-record.read")).containsExactly("EMERGENCY", "VISIT");
    }

    @Test
    @DisplayName("M-11 the member sees his own file and changes nothing; nobody else's, nor with an account of the family too")
    void shouldShowTheOwn() {
        String member = consented("县水利局");
        put(nurse, "*", member, CONTENT).statusCode(204);
        String own = Tokens.holding(List.of("member"), member);
        as(own).get(file(member)).then().statusCode(200).body("content.bloodGroup", equalTo("A_POSITIVE"));
        as(own).get(file(consented("县水利局"))).then().statusCode(404);
        as(Tokens.holding(List.of("member", "family"), member)).get(file(member)).then().statusCode(403);
        put(own, "*", member, CONTENT).statusCode(403);
        assertThat(trail(member, "health-record.read")).containsExactly("OWN");
    }

    @Test
    @DisplayName("M-11 E-32 a withdrawn consent hides the file with the next call and keeps the trail; given again it is there")
    void shouldHideWithoutConsent() {
        String member = member("县水利局");
        as(nurse).get(file(member) + "?purpose=CARE").then().statusCode(403).body("code", equalTo("CONSENT_MISSING"));
        put(nurse, "*", member, CONTENT).statusCode(403).body("code", equalTo("CONSENT_MISSING"));
        String consent = consent(nurse, member, "HEALTH").statusCode(201).extract().path("id");
        consent(nurse, member, "HEALTH").statusCode(409).body("code", equalTo("CONSENT_STANDS"));
        put(nurse, "\"0\"", member, CONTENT).statusCode(204);
        as(nurse).get(file(member) + "?purpose=CARE").then().statusCode(200);
        reveal(member, 200);

        withdraw(Tokens.holding(List.of("member"), member), member, consent, "ONLINE").statusCode(204);
        as(nurse).get(file(member) + "?purpose=CARE").then().statusCode(403).body("code", equalTo("CONSENT_MISSING"))
                .body("content", nullValue());
        as(nurse).get(file(member) + "/changes?purpose=CARE").then().statusCode(403);
        as(Tokens.holding(List.of("member"), member)).get(file(member)).then().statusCode(403);
        reveal(member, 403);
        as(nurse).get(LIST + "?consented=WITHDRAWN&q=康照民&limit=200").then().statusCode(200)
                .body("items.find { it.memberId == '" + member + "' }.writtenOn", nullValue())
                .body("items.memberId", hasItem(member));
        assertThat(trail(member, "health-record.read")).containsExactly("CARE");
        onTrail("access.refused", "GET " + file(member), 3);

        consent(nurse, member, "HEALTH").statusCode(201);
        as(nurse).get(file(member) + "?purpose=CARE").then().statusCode(200).header("ETag", "\"1\"")
                .body("content.allergies", equalTo(List.of("青霉素")));
    }

    @Test
    @DisplayName("E-32 consents are kept with day, way, text and who entered them; the role health sees the one for health alone")
    void shouldKeepConsents() {
        String member = member("县水利局");
        String liaison = Tokens.liaison(WATER);
        String general = consent(liaison, member, "GENERAL").statusCode(201).extract().path("id");
        consent(liaison, member, "HEALTH").statusCode(201);
        consent(nurse, member, "GENERAL").statusCode(403);
        consent(Tokens.leadUnit(WATER), member, "GENERAL").statusCode(403);
        post(liaison, consents(member), Map.of("purpose", "PROVIDER_ORDER", "on", TODAY, "how", "ONLINE", "textVersion", "1"))
                .statusCode(422).body("errors[0].pointer", equalTo("/how"));
        withdraw(liaison, member, general, "PHONE").statusCode(204);
        withdraw(liaison, member, general, "PHONE").statusCode(409).body("code", equalTo("CONSENT_WITHDRAWN"));
        as(liaison).get(consents(member)).then().statusCode(200).body("items.purpose", equalTo(List.of("HEALTH", "GENERAL")))
                .body("items[1].withdrawnHow", equalTo("PHONE")).body("items[1].textVersion", equalTo("2026 年第 1 版"))
                .body("items[1].standing", equalTo(false));
        as(nurse).get(consents(member)).then().statusCode(200).body("items.purpose", equalTo(List.of("HEALTH")));
        as(Tokens.liaison("113705229900000765")).get(consents(member)).then().statusCode(404);
        as(Tokens.holding(List.of("member", "family"), member)).get(consents(member)).then().statusCode(403);
    }

    @Test
    @DisplayName("N-06 E-32 whose relative may be called no more has none for whoever sends, from the next message on")
    void shouldNotGiveTheRelative() {
        String member = post(Tokens.committee(), "/api/v1/members", with(with(form("县水利局"), "familyName", "康小民"),
                "familyPhone", "19900008801")).statusCode(201).extract().path("id");
        contact(member).body("items[0].familyContact.phone", equalTo("19900008801"));
        String stay = post(Tokens.committee(), "/api/v1/floating-records",
                Map.of("direction", "OUT", "memberId", member, "place",
                        "370212", "fromOn", "2026-02-01", "address", "试用路 1 号", "phone", "19900008802", "familyName", "康小民",
                        "familyPhone", "19900008801", "surveyMethod", "TELEPHONE", "surveyedOn", "2026-02-01"))
                .statusCode(201).extract()
                .path("id");
        String consent = consent(Tokens.committee(), member, "FAMILY_CONTACT").statusCode(201).extract().path("id");
        contact(member).body("items[0].familyContact.phone", equalTo("19900008801"));
        withdraw(Tokens.committee(), member, consent, "IN_PERSON").statusCode(204);
        contact(member).body("items[0].familyContact", nullValue());
        post(Tokens.committee(), MEMBERS + member + "/reveal", Map.of("fields", List.of("familyContact"), "reason", "慰问"))
                .statusCode(403).body("code", equalTo("CONSENT_MISSING"));
        post(Tokens.committee(), MEMBERS + member + "/reveal", Map.of("fields", List.of("idNo"), "reason", "核对"))
                .statusCode(200);
        revealStay(stay, "familyContact").statusCode(403).body("code", equalTo("CONSENT_MISSING"));
        revealStay(stay, "phone").statusCode(200);
    }

    @Test
    @DisplayName("M-11 X-01 nothing of a file stands in the clear, and no other role of the database reaches its schema")
    void shouldRestSealed() {
        String member = consented("县水利局");
        put(nurse, "*", member, CONTENT).statusCode(204);
        assertThat(TestDatabase.texts("members", """
                select r::text from health.record r where r.member_id = '%s'""".formatted(member))).hasSize(1)
                .noneMatch(row -> row.contains("高血压") || row.contains("I10"));
        assertThat(TestDatabase.texts("members", """
                select rolname from pg_roles where rolname in ('members_relay', 'pg_read_all_settings')
                and has_schema_privilege(rolname, 'health', 'usage')""")).isEmpty();
        assertThat(TestDatabase.texts("members", """
                select privilege_type from information_schema.role_table_grants where table_schema = 'health'
                and table_name = 'record' and grantee = 'members_app' order by 1""")).containsExactly("INSERT", "SELECT");
    }

    @Test
    @DisplayName("M-11 of the dead no file is written any more; the role health still finds nobody in a list that is not its own")
    void shouldEndWithADeath() {
        String member = consented("县水利局");
        put(nurse, "*", member, CONTENT).statusCode(204);
        post(Tokens.committee(), MEMBERS + member + "/death", Map.of("on", TODAY, "source", "家属告知")).statusCode(200);
        put(nurse, "*", member, with(CONTENT, "mobility", "WALKS")).statusCode(409).body("code", equalTo("NOT_ACTIVE"));
        as(Tokens.of("health", "370522")).get(LIST).then().statusCode(200).body("items", empty());
        as(nurse).get(LIST + "?limit=200").then().body("items.memberId", not(hasItem(member)));
    }

    private static ValidatableResponse contact(String member) {
        return as(Tokens.service()).contentType(ContentType.JSON)
                .body(Map.of("division", "370522", "memberIds", List.of(member))).post("/internal/contacts").then()
                .statusCode(200);
    }

    private static ValidatableResponse revealStay(String stay, String field) {
        return post(Tokens.committee(), "/api/v1/floating-records/" + stay + "/reveal",
                Map.of("fields", List.of(field), "reason", "慰问"));
    }

    private void reveal(String member, int status) {
        post(nurse, MEMBERS + member + "/reveal", Map.of("fields", List.of("health"), "reason", "巡诊")).statusCode(status);
    }

    /** Refusals are put on the trail beside the request. */
    private static void onTrail(String action, String subject, int times) {
        Awaitility.await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(TestDatabase.count("members",
                        "select 1 from audit_row where action = '" + action + "' and subject = ?", subject)).isEqualTo(times));
    }

    private static List<String> trail(String member, String action) {
        return TestDatabase.texts("members", """
                select reason from audit_row where subject = 'member/%s' and action = '%s' order by reason""".formatted(member,
                action));
    }

    private static Map<String, Object> form(String unit) {
        return Map.of("unitId", ApiClient.unitId(unit), "name", "康照民", "category", "RETIRED", "retiredOn", "1999-07-01", "idNo",
                TestIds.next());
    }

    private static String member(String unit) {
        return post(Tokens.committee(), "/api/v1/members", form(unit)).statusCode(201).extract().path("id");
    }

    private static String consented(String unit) {
        String member = member(unit);
        consent(Tokens.committee(), member, "HEALTH").statusCode(201);
        return member;
    }

    private static ValidatableResponse consent(String token, String member, String purpose) {
        return post(token, consents(member),
                Map.of("purpose", purpose, "on", TODAY, "how", "PAPER", "textVersion", "2026 年第 1 版"));
    }

    private static ValidatableResponse withdraw(String token, String member, String consent, String how) {
        return post(token, consents(member) + "/" + consent + "/withdraw", Map.of("on", TODAY, "how", how));
    }

    private static String consents(String member) {
        return MEMBERS + member + "/consents";
    }

    private static String file(String member) {
        return MEMBERS + member + "/health-record";
    }

    private static ValidatableResponse put(String token, String ifMatch, String member, Map<String, ?> content) {
        var call = as(token).contentType(ContentType.JSON).body(content);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put(file(member)).then();
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path).then();
    }
}
