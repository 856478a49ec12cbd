package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.silveralliance.members.ApiClient.as;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

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
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class RevealsADayTest {

    private static final String EAGER = Tokens.saying(Tokens.AUDIENCE, Map.of("sub", "eager", "preferred_username", "eager",
            "realm_access", Map.of("roles", List.of("county-committee")), "division", "370522"));

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("nobody carries a ledger away one by one: 200 looks a day, then not before tomorrow, and that is on the trail")
    void shouldEndAtTheLimit() throws SQLException {
        String member = as(EAGER).get("/api/v1/members?limit=1").jsonPath().getString("items[0].id");
        reveal(member).statusCode(200);
        day("update reveal_count set reveals = 199 where subject = 'eager'");
        reveal(member).statusCode(200);
        int wait = Integer.parseInt(reveal(member).statusCode(429).body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("detail", containsString("200 次")).extract().header("Retry-After"));
        assertThat(wait).isBetween(1, 24 * 60 * 60 + 1);
        await().atMost(Timeouts.EVENTUALLY).until(() -> TestDatabase.count("members",
                "select 1 from audit_row where action = 'access.refused' and actor = 'eager' and subject like ?",
                "POST %/reveal") == 1);
        assertThat(TestDatabase.count("members", "select 1 from audit_row where action = 'member.revealed' and actor = ?",
                "eager")).isEqualTo(2);
        day("update reveal_count set day = day - 1 where subject = 'eager'");
        reveal(member).statusCode(200);
        assertThat(TestDatabase.count("members", "select 1 from reveal_count where subject = ?", "eager")).isEqualTo(1);
    }

    @Test
    @DisplayName("S-01 nobody finds the rest of a masked number by trying: numbers that are nobody's count as looks, and all are on the trail")
    void shouldEndTrying() throws SQLException {
        String guesser = Tokens.saying(Tokens.AUDIENCE, Map.of("sub", "guesser", "preferred_username", "guesser",
                "realm_access", Map.of("roles", List.of("county-committee")), "division", "370522"));
        String known = TestIds.next();
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("unitId", ApiClient.unitId("县水利局"), "name", "安守正", "category", "RETIRED", "idNo", known))
                .post("/api/v1/members").then().statusCode(201);
        search(guesser, known).statusCode(200).body("items", hasSize(1));
        assertThat(TestDatabase.count("members", "select 1 from reveal_count where subject = ?", "guesser")).isZero();
        search(guesser, TestIds.next()).statusCode(200).body("items", hasSize(0));
        day("update reveal_count set reveals = 200 where subject = 'guesser'");
        search(guesser, TestIds.next()).statusCode(429);
        assertThat(TestDatabase.count("members", "select 1 from audit_row where action = 'member.searched' and actor = ?",
                "guesser")).isEqualTo(2);
    }

    @Test
    @DisplayName("S-12 whoever looks from a city stands in the trail of the county whose member it is")
    void shouldStandInTheCountysTrail() {
        String city = Tokens.saying(Tokens.AUDIENCE, Map.of("sub", "city-looks", "preferred_username", "city-looks",
                "realm_access", Map.of("roles", List.of("county-committee")), "division", "3705"));
        String member = as(city).get("/api/v1/members?limit=1").jsonPath().getString("items[0].id");
        as(city).contentType(ContentType.JSON).body(Map.of("fields", List.of("phone"), "reason", "慰问"))
                .post("/api/v1/members/" + member + "/reveal").then().statusCode(200);
        assertThat(TestDatabase.count("members", """
                select 1 from audit_row a join member m on a.subject = 'member/' || m.id and a.division = m.division
                where a.action = 'member.revealed' and a.actor = ?""", "city-looks")).isEqualTo(1);
    }

    private static ValidatableResponse search(String token, String idNo) {
        return as(token).contentType(ContentType.JSON).body(Map.of("idNo", idNo)).post("/api/v1/members/search").then();
    }

    private static ValidatableResponse reveal(String member) {
        return as(EAGER).contentType(ContentType.JSON).body(Map.of("fields", List.of("phone"), "reason", "慰问"))
                .post("/api/v1/members/" + member + "/reveal").then();
    }

    private static void day(String sql) throws SQLException {
        try (Connection behind = TestDatabase.superuser("members"); Statement statement = behind.createStatement()) {
            statement.execute(sql);
        }
    }
}
