package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.notification.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.EveryEndpoint;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.SealedColumns;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class CallersTest {

    private static final String KEY = "0123abcd-4567-89ef-0123-456789abcdef";

    @Inject
    @All
    List<SealedTable> sealed;

    /** An activity whose messages to three units have ended: unit 1 and 2 by SMS, unit 3 on the call list. */
    private record Told(County county, UUID activity, UUID first, UUID second, UUID toCall) {

        static Told make() {
            County county = County.a1();
            UUID first = TestPeople.member(county, 1, "安守正", TestPeople.phone(), "");
            UUID second = TestPeople.member(county, 2, "庞淑兰", TestPeople.phone(), "");
            UUID toCall = TestPeople.member(county, 3, "郝玉成", "05465621000", "");
            ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
            county.tell(activity);
            List.of(first, second, toCall).forEach(member -> Api.ended(activity.activityId(), member));
            Api.ended(activity.activityId(), county.unit(1));
            Api.ended(activity.activityId(), county.unit(2));
            return new Told(county, activity.activityId(), first, second, toCall);
        }

        String message(UUID recipient) {
            return (String) Api.ended(activity, recipient).get("id");
        }

        int seenBy(String token) {
            return as(token).queryParam("activityId", activity).get("/api/v1/messages").then().statusCode(200).extract()
                    .jsonPath().getList("items").size();
        }
    }

    @Test
    @DisplayName("S-23 a change of keys reaches every sealed column")
    void shouldSealAllAnew() {
        SealedColumns.assertReached("notification", sealed);
    }

    @Test
    @DisplayName("L-19 a table without row-level security holds ids, numbers and division codes only")
    void shouldKeepEveryFactInScope() {
        assertThat(TestDatabase.factsOutsideOfScope("notification")).isEmpty();
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("N-01 pages through all messages of an activity, once each")
        void shouldPage() {
            Told told = Told.make();
            String cursor = as(Tokens.committee()).queryParam("activityId", told.activity()).queryParam("limit", 3)
                    .get("/api/v1/messages").then().statusCode(200).body("items", hasSize(3)).body("next", notNullValue())
                    .extract().path("next");
            as(Tokens.committee()).queryParam("activityId", told.activity()).queryParam("limit", 3)
                    .queryParam("cursor", cursor).get("/api/v1/messages").then().statusCode(200).body("items", hasSize(2))
                    .body("next", nullValue());
            as(Tokens.committee()).queryParam("activityId", told.activity()).queryParam("state", "MANUAL")
                    .get("/api/v1/messages").then().body("items", hasSize(1));
        }

        @Test
        @DisplayName("G-11 S-23 a robot's key is shown masked and kept sealed, anew when our key changes")
        void shouldMaskTheKey() {
            County county = County.a1();
            as(Tokens.committee()).get("/api/v1/robots/{id}", county.alliance()).then().statusCode(404);
            as(Tokens.committee()).body(Map.of("key", KEY)).put("/api/v1/robots/{id}", county.alliance()).then()
                    .statusCode(200).body("keyMasked", equalTo("****cdef"));
            as(Tokens.committee()).get("/api/v1/robots/{id}", county.alliance()).then().statusCode(200).body("keyMasked",
                    equalTo("****cdef"));
            as(Tokens.committee()).body(Map.of("key", KEY)).put("/api/v1/robots/{id}", county.alliance()).then()
                    .statusCode(200);
            as(Tokens.committee()).body(Map.of("key", "another-robot")).put("/api/v1/robots/{id}", county.alliance()).then()
                    .statusCode(428);
            as(Tokens.committee()).header("If-Match", "\"1\"").body(Map.of("key", "another-robot"))
                    .put("/api/v1/robots/{id}", county.alliance()).then().statusCode(412);
            String standing = as(Tokens.committee()).get("/api/v1/robots/{id}", county.alliance()).then().extract()
                    .header("ETag");
            as(Tokens.committee()).header("If-Match", standing).body(Map.of("key", "another-robot"))
                    .put("/api/v1/robots/{id}", county.alliance()).then().statusCode(200).body("keyMasked",
                            equalTo("****obot"));
            assertThat(County.count(
                    "select 1 from chat_group where alliance_id = ? and position('0123abcd'::bytea in robot_key) > 0",
                    county.alliance())).isZero();
            int next = KeyFile.rotate();
            await().atMost(Timeouts.EVENTUALLY).until(() -> County.count(
                    "select 1 from chat_group where alliance_id = ? and sealed_under & 65535 = " + next,
                    county.alliance()) == 1);
            as(Tokens.committee()).body(Map.of("key", "x")).put("/api/v1/robots/{id}", county.alliance()).then()
                    .statusCode(422);
            as(Tokens.committee()).body(Map.of("key", KEY)).put("/api/v1/robots/{id}", UUID.randomUUID()).then()
                    .statusCode(404);
        }
    }

    @Nested
    class AsLeadUnit {

        @Test
        @DisplayName("G-12 sees the alliances it leads today, and no other's")
        void shouldSeeItsAlliances() {
            Told told = Told.make();
            County other = County.a1();
            assertThat(told.seenBy(Tokens.leadUnit(told.county().uscc(1)))).isEqualTo(5);
            assertThat(told.seenBy(Tokens.leadUnit(told.county().uscc(2)))).isZero();
            assertThat(told.seenBy(Tokens.leadUnit(other.uscc(1)))).isZero();
            as(Tokens.leadUnit(other.uscc(1))).get("/api/v1/messages/{id}", told.message(told.first())).then()
                    .statusCode(404);
            as(Tokens.leadUnit(other.uscc(1))).body(Map.of("key", KEY))
                    .put("/api/v1/robots/{id}", told.county().alliance()).then().statusCode(404);
            told.county().tell(new LeadUnitChanged(told.county().alliance(), told.county().unit(2), told.county().uscc(2),
                    java.time.LocalDate.of(2026, 7, 1), "利组发〔2026〕8号"));
            told.county().awaitRow("select 1 from alliance_lead where alliance_id = ? and valid_from = '2026-07-01'",
                    told.county().alliance());
            assertThat(told.seenBy(Tokens.leadUnit(told.county().uscc(1)))).isZero();
            assertThat(told.seenBy(Tokens.leadUnit(told.county().uscc(2)))).isEqualTo(5);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("N-07 calls whom no message reaches and records the outcome once")
        void shouldWorkOffTheCallList() {
            Told told = Told.make();
            String liaison = Tokens.liaison(told.county().uscc(3));
            String message = as(liaison).queryParam("activityId", told.activity()).get("/api/v1/call-lists").then()
                    .statusCode(200).body("items", hasSize(1)).body("items[0].name", equalTo("郝玉成"))
                    .body("items[0].phone", equalTo("05465621000")).body("contactsKnown", equalTo(true)).extract()
                    .path("items[0].messageId");
            as(liaison).body(Map.of("outcome", "NOT_REACHED")).post("/api/v1/messages/{id}/outcome", message).then()
                    .statusCode(200).body("state", equalTo("MANUAL"));
            as(liaison).queryParam("activityId", told.activity()).get("/api/v1/call-lists").then()
                    .body("items[0].calls", equalTo(1));
            as(liaison).body(Map.of("outcome", "REACHED")).post("/api/v1/messages/{id}/outcome", message).then()
                    .statusCode(200).body("outcome", equalTo("REACHED"));
            as(liaison).body(Map.of("outcome", "REACHED")).post("/api/v1/messages/{id}/outcome", message).then()
                    .statusCode(409).body("code", equalTo("OUTCOME_RECORDED"));
            as(liaison).queryParam("activityId", told.activity()).get("/api/v1/call-lists").then().body("items", hasSize(0));
            as(liaison).queryParam("activityId", told.activity()).queryParam("done", true).get("/api/v1/call-lists").then()
                    .body("items", hasSize(1));
            assertThat(County.count("select 1 from outbox where aggregateid = ?", UUID.fromString(message))).isEqualTo(1);
        }

        @Test
        @DisplayName("G-12 sees the members of its own unit only")
        void shouldSeeItsOwnUnit() {
            Told told = Told.make();
            assertThat(told.seenBy(Tokens.liaison(told.county().uscc(3)))).isEqualTo(1);
            as(Tokens.liaison(told.county().uscc(3))).get("/api/v1/messages/{id}", told.message(told.first())).then()
                    .statusCode(404);
            as(Tokens.liaison(told.county().uscc(2))).body(Map.of("outcome", "REACHED"))
                    .post("/api/v1/messages/{id}/outcome", told.message(told.toCall())).then().statusCode(404);
            as(Tokens.liaison(told.county().uscc(1))).body(Map.of("outcome", "REACHED"))
                    .post("/api/v1/messages/{id}/outcome", told.message(told.first())).then().statusCode(409);
        }

        @Test
        @DisplayName("G-07 a liaison finds the notices in his inbox, somebody else finds none of them")
        void shouldFindItsNoticesInItsInbox() {
            County county = County.a1();
            String newcomer = Tokens.liaison(county.uscc(2));
            String predecessor = Tokens.liaison("91370522MA00000000");
            county.tell(new LiaisonChanged(county.alliance(), county.unit(2), "liaison-370522-" + county.uscc(2),
                    java.time.LocalDate.of(2026, 1, 1)));
            county.awaitRow("select 1 from liaison where unit_id = ?", county.unit(2));
            ActivityPublished activity = county.activity(Instant.now().plus(Duration.ofDays(10)));
            county.tell(activity);
            Api.ended(activity.activityId(), county.unit(2));
            String id = as(newcomer).get("/api/v1/inbox").then().statusCode(200).body("items", hasSize(1))
                    .body("items[0].readAt", nullValue()).extract().path("items[0].id");
            as(newcomer).get("/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(1));
            as(predecessor).get("/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(0));
            as(newcomer).post("/api/v1/inbox/{id}/read", id).then().statusCode(200).body("readAt", notNullValue());
            as(newcomer).get("/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(0));
            as(predecessor).get("/api/v1/inbox").then().statusCode(200).body("items", hasSize(0));
            as(predecessor).post("/api/v1/inbox/{id}/read", id).then().statusCode(404);
        }
    }

    @Nested
    class AsSomebodyElse {

        @Test
        @DisplayName("X the county next door sees nothing")
        void shouldShowTheNeighbourNothing() {
            Told told = Told.make();
            EveryEndpoint every = EveryEndpoint.of("notification");
            Supplier<RequestSpecification> neighbour = () -> as(Tokens.neighbour()).filter(every);
            String id = told.message(told.toCall());
            assertThat(told.seenBy(Tokens.neighbour())).isZero();
            neighbour.get().get("/api/v1/messages").then().statusCode(200).body("items", hasSize(0));
            neighbour.get().get("/api/v1/messages/summary").then().statusCode(200).body("total", equalTo(0));
            neighbour.get().get("/api/v1/call-lists").then().statusCode(200).body("items", hasSize(0));
            neighbour.get().get("/api/v1/call-lists/count").then().statusCode(200).body("open", equalTo(0));
            neighbour.get().get("/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(0));
            neighbour.get().get("/api/v1/inbox").then().statusCode(200).body("items", hasSize(0));
            neighbour.get().get("/api/v1/messages/{id}", id).then().statusCode(404);
            neighbour.get().post("/api/v1/inbox/{id}/read", told.message(told.county().unit(1))).then().statusCode(404);
            neighbour.get().body(Map.of("outcome", "REACHED")).post("/api/v1/messages/{id}/outcome", id).then().statusCode(404);
            neighbour.get().get("/api/v1/robots/{id}", told.county().alliance()).then().statusCode(404);
            neighbour.get().body(Map.of("key", KEY)).put("/api/v1/robots/{id}", told.county().alliance()).then()
                    .statusCode(404);
            neighbour.get().post("/api/v1/robots/{id}/test", told.county().alliance()).then().statusCode(404);
            for (String path : List.of("", "/verify")) {
                as(Tokens.of("auditor", "370523")).filter(every).get("/api/v1/audit/notification" + path).then()
                        .statusCode(200);
                as(Tokens.of("auditor", "370523")).get("/api/v1/audit/notification" + path + "?division=370522").then()
                        .statusCode(422);
            }
            neighbour.get()
                    .body(Map.of("notice", "PUBLISHED", "title", "座谈会", "place", "东厅", "startsAt", "2026-12-22T01:00:00Z"))
                    .post("/api/v1/messages/preview").then().statusCode(200);
            every.assertAsked();
        }

        @Test
        @DisplayName("X no token, a wrong token and a role without messages are refused")
        void shouldRefuse() {
            RestAssured.given().get("/api/v1/messages").then().statusCode(401);
            for (String token : List.of(Tokens.expired(), Tokens.otherRealm(), Tokens.otherAudience())) {
                RestAssured.given().auth().oauth2(token).get("/api/v1/messages").then().statusCode(401);
            }
            for (String role : List.of("member", "auditor", "sys-admin", "province", "org-dept")) {
                as(Tokens.of(role, "370522")).get("/api/v1/messages").then().statusCode(403);
                as(Tokens.of(role, "370522")).get("/api/v1/call-lists").then().statusCode(403);
            }
        }
    }
}
