package org.silveralliance.members.floating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.floating.Floating.LAOSHAN;
import static org.silveralliance.members.floating.Floating.MEMBERS;
import static org.silveralliance.members.floating.Floating.RECORDS;
import static org.silveralliance.members.floating.Floating.REGISTER;
import static org.silveralliance.members.floating.Floating.line;
import static org.silveralliance.members.floating.Floating.member;
import static org.silveralliance.members.floating.Floating.out;
import static org.silveralliance.members.floating.Floating.post;
import static org.silveralliance.members.floating.Floating.recorded;
import static org.silveralliance.members.floating.Floating.returned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The register of floating members: its two sides, what a record needs, and who sees what of it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class FloatingTest {

    private static final String WATER = "11370522990000025W";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Nested
    class AsNobody {

        @Test
        void shouldRefuseWithoutLogin() {
            asNobody().get(REGISTER).then().statusCode(401);
            asNobody().get(REGISTER + "/six").then().statusCode(401);
        }
    }

    @Nested
    class AsSomebodyWithoutTheRole {

        @Test
        @DisplayName("X-02 auditor, health and province see nothing of the register; a lead unit records nobody")
        void shouldRefuseOtherRoles() {
            for (String role : List.of("auditor", "health", "sys-admin")) {
                as(Tokens.of(role, "370522")).get(REGISTER).then().statusCode(403);
            }
            post(Tokens.of("lead-unit", "370522", WATER), RECORDS, out(member("县水利局"), "2026-03-01")).statusCode(403);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("M-05 G-12 a liaison records the people of the own unit and sees nobody else's")
        void shouldKeepToTheOwnUnit() {
            String liaison = Tokens.liaison(WATER);
            String others = recorded(out(member("县司法局"), "2026-03-01"));
            String own = post(liaison, RECORDS, out(member("县水利局"), "2026-03-01")).statusCode(201).extract().path("id");
            as(liaison).get(RECORDS + "/" + others).then().statusCode(404);
            as(liaison).get(RECORDS + "/" + own).then().statusCode(200);
            as(liaison).get(REGISTER + "?limit=200").then().statusCode(200)
                    .body("items.unitName", everyItem(equalTo("县水利局")));
            post(liaison, RECORDS, out(member("县司法局"), "2026-03-01")).statusCode(422)
                    .body("errors[0].pointer", equalTo("/memberId"));
            post(liaison, RECORDS, Floating.in(unitId("县司法局"))).statusCode(422)
                    .body("errors[0].pointer", equalTo("/unitId"));
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("M-05 a record without address, phone or family contact is 422 naming the field")
        void shouldAskForTheThreeFacts() {
            String member = member("县统计局");
            for (String field : List.of("address", "phone", "familyName", "familyPhone", "surveyMethod", "surveyedOn")) {
                Map<String, Object> form = new HashMap<>(out(member, "2026-03-01"));
                form.remove(field);
                post(Tokens.committee(), RECORDS, form).statusCode(422).body("errors.pointer",
                        equalTo(List.of("/" + field)));
            }
            post(Tokens.committee(), RECORDS, with(out(member, "2026-03-01"), "phone", "无")).statusCode(422)
                    .body("errors[0].pointer", equalTo("/phone"));
            post(Tokens.committee(), RECORDS, with(out(member, "2026-03-01"), "place", "370299")).statusCode(422)
                    .body("errors[0].pointer", equalTo("/place"));
            for (String here : List.of("370522", "370500", "370000")) {
                post(Tokens.committee(), RECORDS, with(out(member, "2026-03-01"), "place", here)).statusCode(422)
                        .body("errors[0].pointer", equalTo("/place"));
            }
            post(Tokens.committee(), RECORDS, out(member, "2199-03-01")).statusCode(422)
                    .body("errors[0].pointer", equalTo("/fromOn"));
            as(Tokens.committee()).get(MEMBERS + "/" + member).then().body("state", equalTo("ACTIVE"));
        }

        @Test
        @DisplayName("M-06 out on 03-01 to 崂山区 370212, back on 09-20: under 流出 on 06-01, not on 10-01, and the history keeps both")
        void shouldListWhoIsOutOnADay() {
            String member = member("县统计局");
            String id = recorded(out(member, "2026-03-01"));
            as(Tokens.committee()).get(MEMBERS + "/" + member).then().body("state", equalTo("FLOATING_OUT"));
            returned(id, "2026-03-01").statusCode(422).body("errors[0].pointer", equalTo("/on"));
            returned(id, "2026-09-20").statusCode(200).body("returnedOn", equalTo("2026-09-20"));
            as(Tokens.committee()).get(MEMBERS + "/" + member).then().body("state", equalTo("ACTIVE"));

            assertThat(line(member, Map.of("asOf", "2026-02-28", "direction", "OUT"))).isNull();
            assertThat(line(member, Map.of("asOf", "2026-06-01", "direction", "OUT"))).containsEntry("fromOn", "2026-03-01")
                    .containsEntry("place", Map.of("code", LAOSHAN, "name", "山东省青岛市崂山区"));
            assertThat(line(member, Map.of("asOf", "2026-06-01", "direction", "IN"))).isNull();
            assertThat(line(member, Map.of("asOf", "2026-10-01", "direction", "OUT"))).isNull();
            as(Tokens.committee()).get(RECORDS + "?memberId=" + member).then().statusCode(200)
                    .body("items.from.code", equalTo(List.of("370522"))).body("items.to.code", equalTo(List.of(LAOSHAN)));
            returned(id, "2026-09-21").statusCode(409);
        }

        @Test
        @DisplayName("M-06 who came from elsewhere stands under 流入, on no ledger, until he goes home")
        void shouldListWhoIsInOnADay() {
            String unit = unitId("县统计局");
            String id = recorded(Floating.in(unit));
            assertThat(line(id, Map.of("asOf", "2026-06-01", "direction", "IN"))).containsEntry("unitId", unit)
                    .containsEntry("name", "来自远").doesNotContainKey("memberId");
            assertThat(line(id, Map.of("asOf", "2026-06-01", "direction", "OUT"))).isNull();
            as(Tokens.committee()).get(MEMBERS + "?q=来自远").then().body("items.size()", equalTo(0));
            returned(id, "2026-09-20").statusCode(200);
            assertThat(line(id, Map.of("asOf", "2026-10-01"))).isNull();
        }

        @Test
        @DisplayName("M-06 nobody is away twice at once; after the return he may go again")
        void shouldRefuseAnOverlap() {
            String member = member("县统计局");
            String id = recorded(out(member, "2026-03-01"));
            post(Tokens.committee(), RECORDS, out(member, "2026-05-01")).statusCode(409)
                    .body("detail", containsString("请先登记返回"));
            returned(id, "2026-09-20").statusCode(200);
            post(Tokens.committee(), RECORDS, out(member, "2026-08-01")).statusCode(409)
                    .body("detail", containsString("2026-03-01 至 2026-09-20"));
            recorded(out(member, "2026-09-20"));
        }

        @Test
        @DisplayName("E-11 who floats out stays on the ledger of his unit, and so does who came on none")
        void shouldStayOnTheLedger() {
            String unit = unitId("县档案馆");
            String member = member("县档案馆");
            int before = ledger(unit);
            recorded(out(member, "2026-03-01"));
            recorded(Floating.in(unit));
            assertThat(ledger(unit)).isEqualTo(before);
        }

        @Test
        @DisplayName("M-06 the dead are on no list from their day on")
        void shouldLeaveOutTheDead() {
            String member = member("县统计局");
            recorded(out(member, "2026-03-01"));
            post(Tokens.committee(), MEMBERS + "/" + member + "/death", Map.of("on", "2026-05-02", "source", "家属告知"))
                    .statusCode(200);
            assertThat(line(member, Map.of("asOf", "2026-05-01"))).isNotNull();
            assertThat(line(member, Map.of("asOf", "2026-05-02"))).isNull();
            post(Tokens.committee(), RECORDS, out(member, "2026-06-01")).statusCode(409);
        }

        @Test
        @DisplayName("M-06 places are found by name or code, withdrawn codes are not offered; the beginning of a code finds a city")
        void shouldFindPlaces() {
            as(Tokens.committee()).queryParam("q", "崂山").get(REGISTER + "/divisions").then().statusCode(200)
                    .body("items.code", equalTo(List.of(LAOSHAN)));
            as(Tokens.committee()).queryParam("q", "垦利").get(REGISTER + "/divisions").then()
                    .body("items.code", equalTo(List.of("370505")));
            String member = member("县统计局");
            recorded(out(member, "2026-03-01"));
            assertThat(line(member, Map.of("place", "3702"))).isNotNull();
            assertThat(line(member, Map.of("place", "3701"))).isNull();
            assertThat(line(member, Map.of("place", "370200"))).isNull();
            as(Tokens.committee()).get(REGISTER + "/places").then().statusCode(200)
                    .body("items.findAll { it.direction == 'OUT' }.place.code", hasItem(LAOSHAN));
        }

        @Test
        @DisplayName("M-05 another survey changes what it says and keeps what it is silent of; If-Match is asked for")
        void shouldCorrect() {
            String id = recorded(out(member("县统计局"), "2026-03-01"));
            Map<String, Object> form = Map.of("place", "370202", "phone", "19900007009", "surveyMethod", "HOME_VISIT",
                    "surveyedOn", "2026-04-01");
            as(Tokens.committee()).contentType(ContentType.JSON).body(form).put(RECORDS + "/" + id).then().statusCode(428);
            as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"7\"").body(form)
                    .put(RECORDS + "/" + id).then().statusCode(412);
            as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"0\"").body(form)
                    .put(RECORDS + "/" + id).then().statusCode(200).body("phoneMasked", equalTo("199****7009"))
                    .body("to.code", equalTo("370202")).body("surveyMethod", equalTo("HOME_VISIT"));
            post(Tokens.committee(), RECORDS + "/" + id + "/reveal",
                    Map.of("fields", List.of("address", "familyContact"), "reason", "寄送学习资料")).statusCode(200)
                    .body("address", equalTo("试用路 1 号 2 单元 301")).body("familyPhone", equalTo("19900007002"))
                    .body("phone", nullValue());
        }

        @Test
        @DisplayName("P-08 X-03 address, phone and family contact are under seal; a look needs a reason and leaves a line on the trail")
        void shouldSealAndReveal() {
            String id = recorded(out(member("县统计局"), "2026-03-01"));
            as(Tokens.committee()).get(RECORDS + "/" + id).then().body("phoneMasked", equalTo("199****7001"))
                    .body("$", not(hasItem("address")));
            post(Tokens.committee(), RECORDS + "/" + id + "/reveal", Map.of("fields", List.of("phone"))).statusCode(422);
            post(Tokens.committee(), RECORDS + "/" + id + "/reveal", Map.of("fields", List.of("phone"), "reason", "节日问候"))
                    .statusCode(200).body("phone", matchesPattern("19900007001"));
            assertThat(TestDatabase.count("members",
                    "select 1 from audit_row where action = 'floating.revealed' and reason = 'phone: 节日问候' and subject = ?",
                    "floating/" + id)).isEqualTo(1);
            for (String table : List.of("floating_record", "outbox", "idempotency_key", "audit_row")) {
                assertThat(TestDatabase.texts("members",
                        "select 1 from " + table + " t where t::text ~ '1990000700[12]' or t::text like '%试用路%'"))
                        .as(table).isEmpty();
            }
        }

        @Test
        @DisplayName("M-09 a floating member is placed in a branch for at least one of the three reasons, which the record shows")
        void shouldPlaceForAReason() {
            String id = recorded(out(member("县统计局"), "2026-03-01"));
            Map<String, Object> placement = Map.of("branch", "金家岭老年书画协会流动党支部", "on", "2026-04-01", "reasons", List.of());
            place(id, placement).statusCode(422).body("errors[0].pointer", equalTo("/reasons"));
            place(id, with(with(placement, "reasons", List.of("EXAMPLE")), "on", "2026-02-28")).statusCode(422)
                    .body("errors[0].pointer", equalTo("/on"));
            place(id, with(placement, "reasons", List.of("EXAMPLE", "ORGANISATIONAL_LIFE"))).statusCode(200)
                    .body("placement.branch", equalTo("金家岭老年书画协会流动党支部"))
                    .body("placement.reasons", equalTo(List.of("ORGANISATIONAL_LIFE", "EXAMPLE")));
            String member = as(Tokens.committee()).get(RECORDS + "/" + id).path("memberId");
            assertThat(line(member, Map.of("asOf", "2026-03-31"))).doesNotContainKey("placedIn");
            assertThat(line(member, Map.of("asOf", "2026-04-01"))).containsEntry("placedIn", "金家岭老年书画协会流动党支部");
        }
    }

    private static ValidatableResponse place(String id, Map<String, Object> placement) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(placement)
                .put(RECORDS + "/" + id + "/placement").then();
    }

    private static int ledger(String unit) {
        return as(Tokens.committee()).get(MEMBERS + "/ledger?unitId=" + unit).then().statusCode(200).extract().path("members");
    }
}
