package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
