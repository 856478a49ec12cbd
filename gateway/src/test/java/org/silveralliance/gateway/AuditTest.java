package org.silveralliance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.gateway.limits.Feeds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The gateway's own trail, each test in a county of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class AuditTest {

    private static final String TRAIL = "/api/v1/audit/gateway";

    @Inject
    ManualClock time;

    @BeforeEach
    void fillTheBuckets() {
        time.pass(Duration.ofMinutes(10));
    }

    private static ValidatableResponse asAuditor(String division, String path) {
        return given().auth().oauth2(Tokens.of("auditor", division)).get(TRAIL + path).then();
    }

    private static List<String> reasons(String division) {
        return asAuditor(division, "?action=access.").statusCode(200).extract().path("items.reason");
    }

    @Test
    @DisplayName("S-12 what the gateway refuses somebody is on its trail: who, from where, what and why")
    void shouldKeepWhomItRefused() {
        given().auth().oauth2(Tokens.of("liaison", "370101")).get("/api/v1/secrets").then().statusCode(404);

        await().atMost(Timeouts.EVENTUALLY).until(() -> !reasons("370101").isEmpty());
        asAuditor("370101", "").body("items", hasSize(1)).body("items[0].actor", equalTo("liaison-370101"))
                .body("items[0].action", equalTo("access.refused")).body("items[0].origin", equalTo("127.0.0.1"))
                .body("items[0].subject", equalTo("GET /api/v1/secrets")).body("items[0].reason", equalTo("NOT_FOUND"))
                .body("next", nullValue());
        asAuditor("370101", "/verify").statusCode(200).body("rows", equalTo(1)).body("firstBroken", equalTo(0))
                // The copy of the first half-minute may have come meanwhile.
                .body("copied", lessThanOrEqualTo(1)).body("cut", equalTo(false));
    }

    @Test
    @DisplayName("S-12 who is refused again and again fills no table: the same is one row with its count")
    void shouldCountWhatRepeats() {
        String hasty = Tokens.of("liaison", "370102");
        for (int i = 0; i < 3 * EchoService.BURST; i++) {
            given().auth().oauth2(hasty).get("/api/v1/members");
        }
        await().atMost(Timeouts.EVENTUALLY).until(() -> reasons("370102").stream().mapToInt(AuditTest::times).sum() >= 100);
        assertThat(reasons("370102")).hasSizeLessThan(20).allMatch(reason -> reason.startsWith("TOO_MANY_REQUESTS"));
    }

    private static int times(String reason) {
        return reason.contains("×") ? Integer.parseInt(reason.substring(reason.indexOf('×') + 1)) : 1;
    }

    @Test
    @DisplayName("S-12 the trail is the auditor's of that division, and nobody else's")
    void shouldShowTheTrailToItsAuditorOnly() {
        given().get(TRAIL).then().statusCode(401);
        for (String role : List.of("county-committee", "sys-admin", "province")) {
            given().auth().oauth2(Tokens.of(role, "370103")).get(TRAIL).then().statusCode(403).body("code",
                    equalTo("FORBIDDEN"));
        }
        String two = Tokens.saying("silver-alliance", Map.of("sub", "two", "preferred_username", "two", "division", "370103",
                "realm_access", Map.of("roles", List.of("auditor", "county-committee"))));
        given().auth().oauth2(two).get(TRAIL + "/verify").then().statusCode(403);

        await().atMost(Timeouts.EVENTUALLY).until(() -> reasons("370103").size() >= 3);
        asAuditor("370104", "?division=370103").statusCode(422).body("code", equalTo("INVALID"));
        asAuditor("3701", "?division=370103").statusCode(200).body("items.division", everyItem(equalTo("370103")));
        asAuditor("370104", "").statusCode(200).body("items", hasSize(0));
    }

    @Test
    @DisplayName("S-12 the trail is narrowed and turned over page by page")
    void shouldNarrowAndTurnPages() {
        given().auth().oauth2(Tokens.of("liaison", "370105")).get("/api/v1/secrets").then().statusCode(404);
        given().auth().oauth2(Tokens.of("member", "370105")).get("/api/v1/others").then().statusCode(404);

        await().atMost(Timeouts.EVENTUALLY).until(() -> reasons("370105").size() == 2);
        String next = asAuditor("370105", "?limit=1").body("items", hasSize(1)).body("next", notNullValue()).extract()
                .path("next");
        asAuditor("370105", "?limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
        asAuditor("370105", "?actor=member-370105").body("items.actor", equalTo(List.of("member-370105")));
        asAuditor("370105", "?subject=GET /api/v1/sec").body("items.actor", equalTo(List.of("liaison-370105")));
        asAuditor("370105", "?from=2199-01-01T00:00:00Z").body("items", hasSize(0));
        for (String damaged : List.of("cursor=!!", "cursor=eA", "limit=x", "from=yesterday")) {
            asAuditor("370105", "?" + damaged).statusCode(400).body("code", equalTo("MALFORMED"));
        }
        given().auth().oauth2(Tokens.of("auditor", "370105")).post(TRAIL).then().statusCode(405);
    }

    @Test
    @DisplayName("I-10 the secret of a calendar's address is not written on the trail")
    void shouldWriteNoSecretOfAnAddress() {
        given().auth().oauth2(Tokens.of("liaison", "370107")).post("/api/v1/calendars/370107.secret.ics");
        given().auth().oauth2(Tokens.of("liaison", "370107")).get("/api/v1/secrets").then().statusCode(404);
        await().atMost(Timeouts.EVENTUALLY).until(() -> !reasons("370107").isEmpty());

        assertThat(TestDatabase.count("gateway", "select 1 from audit_row where subject like '%secret.ics%' and ?", true))
                .isZero();
        assertThat(Feeds.withoutSecret("/api/v1/calendars/370107.secret.ics")).doesNotContain("secret");
        assertThat(Feeds.withoutSecret("/api/v1/activities")).isEqualTo("/api/v1/activities");
    }

    @Test
    @DisplayName("I-10 S-12 a row that somebody changed in the database is found, and the gateway itself may change none")
    void shouldFindAChangedRow() throws SQLException {
        given().auth().oauth2(Tokens.of("liaison", "370106")).get("/api/v1/secrets").then().statusCode(404);
        await().atMost(Timeouts.EVENTUALLY).until(() -> !reasons("370106").isEmpty());

        try (Connection operator = TestDatabase.superuser("gateway"); Statement statement = operator.createStatement()) {
            statement.execute("update audit_row set actor = 'nobody' where division = '370106'");
        }

        asAuditor("370106", "/verify").statusCode(200).body("rows", equalTo(0)).body("firstBroken", equalTo(1));
        assertThat(TestDatabase.count("gateway", """
                select 1 from information_schema.role_table_grants where table_name = 'audit_row'
                and grantee = 'gateway_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and ?""", true)).isZero();
    }
}
