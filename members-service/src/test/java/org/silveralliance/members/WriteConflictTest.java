package org.silveralliance.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Two write the same at once: the one who comes second looked before the first had saved. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class WriteConflictTest {

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-01 a person entered by two at once is 409 for the second")
    void shouldRefuseTheSecondMember() throws SQLException {
        Map<String, Object> form = Map.of("unitId", unitId("县水利局"), "name", "试用人", "idNo", TestIds.next(), "category",
                "RETIRED", "retiredOn", "1995-07-01", "floating", false);
        String first = post("/api/v1/members", form).then().statusCode(201).extract().path("id");
        hide(first);
        Response second = whileOpen("update member set id_no_hash = substring(id_no_hash from 2) where id = '" + first + "'",
                "/api/v1/members", form);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("MEMBER_EXISTS");
    }

    @Test
    @DisplayName("M-01 a unit entered by two at once is 409 for the second")
    void shouldRefuseTheSecondUnit() throws SQLException {
        Response second = whileOpen("""
                insert into unit (id, division, uscc, name, has_branch, state, version)
                values (gen_random_uuid(), '370522', '11370522004300254B', '县先登记局', false, 'ACTIVE', 0)""", "/api/v1/units",
                Map.of("uscc", "11370522004300254B", "usccOverrideReason", "试用", "name", "县后登记局", "hasBranch", false));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("UNIT_EXISTS");
    }

    /** Nobody finds the member by its number until the hash is put back. */
    private static void hide(String member) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute("update member set id_no_hash = '\\x00'::bytea || id_no_hash where id = '" + member + "'");
        }
    }

    /** Posts while the other write is not committed yet, and commits that as soon as the post waits for it. */
    private static Response whileOpen(String other, String path, Map<String, ?> body) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(other);
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> post(path, body));
            Awaitility.await().atMost(Timeouts.EVENTUALLY).until(WriteConflictTest::somebodyWaits);
            connection.commit();
            return answer.join();
        }
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection connection = TestDatabase.superuser("members");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select exists (select 1 from pg_locks where locktype = 'transactionid' and not granted)""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Response post(String path, Map<String, ?> body) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(body).post(path);
    }
}
