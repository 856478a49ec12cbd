package org.silveralliance.members.statistics;

import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.with;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Units and people to be counted, nobody else's. */
final class Counting {

    static final String STATISTICS = "/api/v1/statistics/members";
    static final String MEMBERS = "/api/v1/members";
    static final String FLOATING = "/api/v1/floating-records";

    private static final AtomicInteger SEQUENCE = new AtomicInteger(300);

    private Counting() {
    }

    static JsonPath table(Map<String, ?> query) {
        return as(Tokens.committee()).queryParams(query).get(STATISTICS).then().statusCode(200).extract().jsonPath();
    }

    static String unit(String name, String authority) {
        return unit(Tokens.committee(), name, authority);
    }

    static String unit(String token, String name, String authority) {
        return unitOf(token, name, uscc(authority));
    }

    static String unitOf(String token, String name, String uscc) {
        return as(token).contentType(ContentType.JSON)
                .body(Map.of("uscc", uscc, "name", name + uscc.substring(10), "hasBranch", true))
                .post("/api/v1/units").then().statusCode(201).extract().path("id");
    }

    /** A code of nobody that begins so. */
    static String uscc(String authority) {
        return TestIds.usccOf(authority);
    }

    static String member(String unit, LocalDate birth, Map<String, Object> facts) {
        return member(Tokens.committee(), unit, birth, facts);
    }

    /** Somebody on the ledger since 2010. */
    static String member(String token, String unit, LocalDate birth, Map<String, Object> facts) {
        Map<String, Object> form = new HashMap<>(with(facts, "unitId", unit));
        form.putIfAbsent("name", "计试人");
        form.putIfAbsent("on", "2010-07-01");
        form.putIfAbsent("idNo", TestIds.of(birth, SEQUENCE.getAndIncrement()));
        return as(token).contentType(ContentType.JSON).body(form).post(MEMBERS).then().statusCode(201).extract().path("id");
    }

    static ValidatableResponse post(String path, Map<String, ?> body) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** What the archive says of a birth, as a list would have brought it. */
    static void born(String member, String day, String precision) {
        change("update member set birth = ?::date, birth_precision = ? where id = ?", day, precision, UUID.fromString(member));
    }

    static void change(String sql, Object... values) {
        try (Connection behind = TestDatabase.superuser("members");
                PreparedStatement statement = behind.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
