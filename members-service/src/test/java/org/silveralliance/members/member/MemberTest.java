package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
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

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class MemberTest {

    private static final String MEMBERS = "/api/v1/members";
    private static final String WATER = "11370522990000025W";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Nested
    class AsNobody {

        @Test
        void shouldRefuseWithoutLogin() {
            asNobody().get(MEMBERS).then().statusCode(401);
            for (String token : List.of(Tokens.expired(), Tokens.otherRealm(), Tokens.otherAudience())) {
                as(token).get(MEMBERS).then().statusCode(401);
                as(token).get("/api/v1/units").then().statusCode(401);
            }
        }
    }

    @Nested
    class AsSomebodyWithoutTheRole {

        @Test
        @DisplayName("X-02 auditor and system administrator see no business data")
        void shouldRefuseOtherRoles() {
            for (String token : List.of(Tokens.of("auditor", "370522"), Tokens.of("sys-admin", "370522"))) {
                as(token).get(MEMBERS).then().statusCode(403);
                as(token).get(MEMBERS + "/ledger").then().statusCode(403);
                as(token).get("/api/v1/units").then().statusCode(403);
                as(token).get("/exchange/v1/members/changes").then().statusCode(403);
            }
            as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("division", "370522", "memberIds", List.of()))
                    .post("/internal/contacts").then().statusCode(403);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("G-12 a liaison sees the own unit only")
        void shouldSeeTheOwnUnit() {
            JsonPath page = as(Tokens.liaison(WATER)).get(MEMBERS + "?limit=200&total=true").then().statusCode(200)
                    .body("items.unitName", everyItem(equalTo("县水利局"))).extract().jsonPath();
            assertThat(page.getInt("total")).isGreaterThanOrEqualTo(20);
            as(Tokens.liaison(WATER)).get(MEMBERS + "/" + anyMemberOf("县司法局")).then().statusCode(404);
            as(Tokens.liaison(WATER)).get("/api/v1/units").then().body("items.size()", equalTo(1));
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("M-02 members are found by surname, unit, phone tail and pinyin initials")
        void shouldFind() {
            find("邓").body("items.name", everyItem(matchesPattern("邓.*"))).body("items.name", hasItem("邓爱民"));
            find("水利").body("items.unitName", everyItem(equalTo("县水利局")));
            find("1001").body("items.name", hasItem("邓爱民")).body("items.phoneMasked", everyItem(matchesPattern(".*1001")));
            find("DAM").body("items.name", hasItem("邓爱民"));
            find("19900001001").statusCode(422).body("code", equalTo("SENSITIVE_IN_ADDRESS"));
            post(Tokens.committee(), MEMBERS + "/search", Map.of("idNo", "370599195203100032")).statusCode(200)
                    .body("items.name", equalTo(List.of("邓爱民")));
        }

        @Test
        @DisplayName("P-08 X-01 S-01 lists show no part of an identity number")
        void shouldMask() {
            as(Tokens.committee()).get(MEMBERS + "?limit=200").then().statusCode(200)
                    .body("items.findAll { it.containsKey('idNoMasked') }.size()", equalTo(0));
        }

        @Test
        void shouldPageThroughEverybodyOnce() {
            int total = as(Tokens.committee()).queryParam("limit", 1).queryParam("total", true)
                    .queryParam("category", "VETERAN").get(MEMBERS).jsonPath().getInt("total");
            java.util.Set<String> seen = new java.util.HashSet<>();
            String cursor = "";
            int read = 0;
            while (cursor != null) {
                JsonPath page = as(Tokens.committee()).queryParam("cursor", cursor).queryParam("limit", 5)
                        .queryParam("category", "VETERAN").get(MEMBERS).jsonPath();
                List<String> ids = page.getList("items.id");
                read += ids.size();
                seen.addAll(ids);
                cursor = page.getString("next");
            }
            assertThat(read).isEqualTo(seen.size()).isEqualTo(total).isGreaterThanOrEqualTo(12);
        }

        @Test
        @DisplayName("M-01 birth and sex follow from the ID, a conflict is 422 naming the field, a second entry is 409")
        void shouldRegisterOnce() {
            String idNo = "370522193506120038";
            Map<String, Object> form = form(idNo, unitId("县统计局"));
            post(Tokens.committee(), MEMBERS, with(form, "birth", "1935-06-13")).statusCode(422).body("errors[0].pointer",
                    equalTo("/birth"));
            post(Tokens.committee(), MEMBERS, with(form, "sex", "女")).statusCode(422).body("errors[0].pointer",
                    equalTo("/sex"));
            post(Tokens.committee(), MEMBERS, with(form, "idNo", "370522193506120031")).statusCode(422)
                    .body("errors[0].pointer", equalTo("/idNo"));
            String id = post(Tokens.committee(), MEMBERS, form).statusCode(201).extract().jsonPath().getString("id");
            as(Tokens.committee()).get(MEMBERS + "/" + id).then().statusCode(200).header("ETag", equalTo("\"0\""))
                    .body("birth", equalTo("1935-06-12")).body("sex", equalTo(1))
                    .body("idNoMasked", equalTo("370522************"));
            post(Tokens.committee(), MEMBERS, form).statusCode(409).body("existingId", equalTo(id));
            post(Tokens.of("branch-secretary", "370522", WATER), MEMBERS, with(form, "unitId", unitId("县水利局")))
                    .statusCode(409).body("existingId", nullValue());
        }

        @Test
        void shouldCorrectWithIfMatchOnly() {
            String id = registered("县档案馆");
            Map<String, Object> form = with(with(form(null, unitId("县档案馆")), "name", "改名"), "phone", "19900009999");
            as(Tokens.committee()).contentType(ContentType.JSON).body(form).put(MEMBERS + "/" + id).then().statusCode(428);
            as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"7\"").body(form).put(MEMBERS + "/" + id)
                    .then().statusCode(412);
            as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"0\"").body(form).put(MEMBERS + "/" + id)
                    .then().statusCode(200).header("ETag", equalTo("\"1\"")).body("name", equalTo("改名"))
                    .body("phoneMasked", equalTo("199****9999"));
        }

        @Test
        @DisplayName("E-28 a correction keeps the archive's birth date and the floating state where it is silent")
        void shouldKeepWhatACorrectionDoesNotSay() {
            String idNo = "370522193506120046";
            Map<String, Object> form = form(idNo, unitId("县统计局"));
            String id = post(Tokens.committee(), MEMBERS, with(form, "floating", true)).statusCode(201).extract().jsonPath()
                    .getString("id");
            assertThat(TestDatabase.count("members", "update member set birth = date '1934-03-01' where id = ? returning 1",
                    UUID.fromString(id))).isEqualTo(1);
            correct(id, with(form, "remark", "一")).statusCode(200).body("birth", equalTo("1934-03-01")).body("state",
                    equalTo("FLOATING_OUT"));
            correct(id, with(with(form, "birth", "1934-03-01"), "remark", "二")).statusCode(200)
                    .body("birth", equalTo("1934-03-01")).body("idBirth", equalTo("1935-06-12"));
            correct(id, with(form, "birth", "1934-03-02")).statusCode(422).body("errors[0].pointer", equalTo("/birth"));
            correct(id, with(with(form, "birth", "1935-06-12"), "floating", false)).statusCode(200)
                    .body("birth", equalTo("1935-06-12")).body("state", equalTo("ACTIVE"));
        }

        @Test
        @DisplayName("L-01 whose number is taken is not told to who could not have put it here")
        void shouldAskForTheUnitFirst() {
            String own = as(Tokens.committee()).get(MEMBERS + "?limit=1&unitId=" + unitId("县水利局")).jsonPath()
                    .getString("items[0].id");
            as(Tokens.liaison(WATER)).header("If-Match", "*").contentType(ContentType.JSON)
                    .body(form("370599195203100032", unitId("县统计局"))).put(MEMBERS + "/" + own).then().statusCode(422)
                    .body("errors[0].pointer", equalTo("/unitId"));
        }

        @Test
        @DisplayName("G-10 E-04 a death leaves the ledger from its day on, also when entered late; E-05 it can be undone")
        void shouldCountTheLedgerByDay() {
            String unit = unitId("县科学技术局");
            int before = ledger(unit, "2026-03-01");
            String id = as(Tokens.committee()).get(MEMBERS + "?unitId=" + unit).jsonPath().getString("items[0].id");
            post(Tokens.committee(), MEMBERS + "/" + id + "/death", Map.of("on", "2099-01-01", "source", "家属告知"))
                    .statusCode(422);
            post(Tokens.committee(), MEMBERS + "/" + id + "/death", Map.of("on", "2026-03-02", "source", "家属告知"))
                    .statusCode(200)
                    .body("state", equalTo("DECEASED")).body("diedOn", equalTo("2026-03-02"));
            assertThat(ledger(unit, "2026-03-01")).isEqualTo(before);
            assertThat(ledger(unit, "2026-03-02")).isEqualTo(before - 1);
            post(Tokens.committee(), MEMBERS + "/" + id + "/death", Map.of("on", "2026-03-02", "source", "家属告知"))
                    .statusCode(409);
            post(Tokens.committee(), MEMBERS + "/" + id + "/restore", Map.of("reason", "同名误登")).statusCode(200).body("state",
                    equalTo("ACTIVE"));
            assertThat(ledger(unit, "2026-03-02")).isEqualTo(before);
            post(Tokens.committee(), MEMBERS + "/" + id + "/restore", Map.of("reason", "同名误登")).statusCode(409);
        }

        @Test
        @DisplayName("X-03 a reveal shows what was asked for and leaves who, what and why")
        void shouldRevealAndRecord() throws SQLException {
            String id = anyMember();
            post(Tokens.committee(), MEMBERS + "/" + id + "/reveal",
                    Map.of("fields", List.of("idNo", "phone"), "reason", "电话慰问"))
                    .statusCode(200).body("idNo", matchesPattern("[0-9]{17}[0-9X]")).body("address", nullValue());
            post(Tokens.committee(), MEMBERS + "/" + id + "/reveal", Map.of("fields", List.of("idNo"))).statusCode(422);
            post(Tokens.committee(), MEMBERS + "/" + id + "/reveal", Map.of("fields", List.of("health"), "reason", "了解"))
                    .statusCode(403);
            assertThat(count("select count(*) from audit_row where action = 'member.revealed' and subject = 'member/" + id
                    + "' and reason = 'idNo,phone: 电话慰问' and actor like 'county-committee%'")).isEqualTo(1);
        }
    }

    @Nested
    class AsNotificationService {

        @Test
        @DisplayName("N-06 contact details come with the state of the moment")
        void shouldGiveContacts() {
            String id = as(Tokens.committee()).get(MEMBERS + "?q=1001").jsonPath().getString("items[0].id");
            post(Tokens.service(), "/internal/contacts", Map.of("division", "370522", "memberIds", List.of(id)))
                    .statusCode(200)
                    .body("items[0].phone", equalTo("19900001001")).body("items[0].state", notNullValue())
                    .body("items[0].channels", equalTo(List.of("SMS", "PHONE", "FAMILY")))
                    .body("items[0].familyContact.phone", equalTo("19900011001"));
            post(Tokens.service(), "/internal/contacts", Map.of("division", "370523", "memberIds", List.of(id)))
                    .statusCode(200)
                    .body("items.size()", equalTo(0));
        }
    }

    @Test
    @DisplayName("P-08 X-01 the database holds no readable ID, phone or address")
    void shouldKeepNothingReadable() throws SQLException {
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            for (String table : List.of("member", "outbox", "import_file", "import_issue", "audit_row", "idempotency_key",
                    "import_job")) {
                assertThat(count("select count(*) from " + table
                        + " t where t::text ~ '370599[0-9]{11}[0-9Xx]' or t::text ~ '199000[01]1[0-9]{4}' or t::text like '%凤凰社区%'"))
                        .as(table).isZero();
            }
            assertThat(count("select count(*) from member where id_no_enc is not null")).isGreaterThanOrEqualTo(727);
        }
    }

    private static ValidatableResponse find(String q) {
        return as(Tokens.committee()).queryParam("q", q).get(MEMBERS).then();
    }

    private static ValidatableResponse correct(String id, Map<String, ?> body) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(body)
                .put(MEMBERS + "/" + id).then();
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static String anyMember() {
        return as(Tokens.committee()).get(MEMBERS + "?limit=1").jsonPath().getString("items[0].id");
    }

    private static String anyMemberOf(String unit) {
        return as(Tokens.committee()).get(MEMBERS + "?limit=1&unitId=" + unitId(unit)).jsonPath().getString("items[0].id");
    }

    private static String registered(String unit) {
        return post(Tokens.committee(), MEMBERS, form(TestIds.next(), unitId(unit))).statusCode(201).extract().jsonPath()
                .getString("id");
    }

    private static Map<String, Object> form(String idNo, String unitId) {
        Map<String, Object> form = Map.of("unitId", unitId, "name", "试用人", "category", "RETIRED", "retiredOn",
                "1995-07-01", "phone", "19900008888");
        return idNo == null ? form : with(form, "idNo", idNo);
    }

    private static int ledger(String unit, String asOf) {
        return as(Tokens.committee()).get(MEMBERS + "/ledger?asOf=" + asOf + "&unitId=" + unit).then().statusCode(200)
                .extract()
                .jsonPath().getInt("members");
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
