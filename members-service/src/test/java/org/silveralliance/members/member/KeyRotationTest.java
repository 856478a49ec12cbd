package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.imported;
import static org.silveralliance.members.ApiClient.unitId;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.KeyFile;
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

/** Field keys and the index key change under a ledger that is in use. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class KeyRotationTest {

    private static final String MEMBERS = "/api/v1/members";
    private static final String PHONE = "19900005127";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    private record Person(String id, String idNo) {
    }

    @Test
    @DisplayName("S-23 while keys change everybody is found under the old key or the new, entered once, and nobody hears of it")
    void shouldFindEverybodyMeanwhile() throws SQLException {
        Person held = registered();
        Person moved = registered();
        try (Connection other = TestDatabase.superuser("members"); Statement statement = other.createStatement()) {
            Ledger ledger = Ledger.again();
            String told = "select count(*) from outbox";
            long events = number(statement, told);
            int before = keyOf(statement, held);
            other.setAutoCommit(false);
            statement.execute("select 1 from member where id = '" + held.id() + "' for update");
            int next = KeyFile.rotate();
            await().atMost(Timeouts.EVENTUALLY).until(() -> keyOf(statement, moved) == next);

            assertThat(keyOf(statement, held)).isEqualTo(before);
            assertAllIsAsEver(ledger, held, moved);
            other.rollback();
            other.setAutoCommit(true);
            await().atMost(Timeouts.EVENTUALLY).until(() -> keyOf(statement, held) == next);
            // Those that another test damaged open under no key.
            statement.execute("delete from member where sealed_under = 0");
            await().atMost(Timeouts.EVENTUALLY)
                    .until(() -> number(statement, "select count(*) from member where index_key <> " + next) == 0);
            KeyFile.withdraw(before);
            assertAllIsAsEver(ledger, held, moved);
            assertThat(number(statement, told)).isEqualTo(events);
        }
    }

    private static void assertAllIsAsEver(Ledger ledger, Person... people) {
        for (Person person : people) {
            as(Tokens.committee()).get(MEMBERS + "/" + person.id()).then().statusCode(200).header("ETag", equalTo("\"0\""))
                    .body("idNoMasked", equalTo("370599************"));
            post("/search", Map.of("idNo", person.idNo())).statusCode(200).body("items.id", equalTo(List.of(person.id())));
            post("/search", Map.of("phone", PHONE)).body("items.id", hasItem(person.id()));
            as(Tokens.committee()).queryParam("q", PHONE.substring(7)).get(MEMBERS).then().body("items.id",
                    hasItem(person.id()));
            post("", form(person.idNo())).statusCode(409).body("existingId", equalTo(person.id()));
        }
        assertThat(Ledger.again()).isEqualTo(ledger);
    }

    /** What the county's ledger says of what is known. */
    private record Ledger(int created, int changed, int unchanged) {

        static Ledger again() {
            JsonPath job = imported(Tokens.committee(), "MEMBERS", "VALIDATE", "lijin-ledger-2026.xlsx");
            Ledger ledger = new Ledger(job.getInt("created"), job.getInt("changed"), job.getInt("unchanged"));
            assertThat(ledger.unchanged()).isGreaterThan(600);
            return ledger;
        }
    }

    private static Person registered() {
        String idNo = TestIds.next();
        return new Person(post("", form(idNo)).statusCode(201).extract().path("id"), idNo);
    }

    private static Map<String, Object> form(String idNo) {
        return Map.of("unitId", unitId("县统计局"), "name", "试换钥", "category", "RETIRED", "retiredOn", "1995-07-01", "phone", PHONE,
                "idNo", idNo);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(body).post(MEMBERS + path).then();
    }

    /** The key of a member's values and hashes; 0 while they lie under two. */
    private static int keyOf(Statement statement, Person person) throws SQLException {
        return (int) number(statement, "select case when index_key = sealed_under & 65535 then index_key else 0 end from member"
                + " where id = '" + person.id() + "'");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
