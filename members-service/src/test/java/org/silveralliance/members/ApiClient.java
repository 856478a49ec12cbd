package org.silveralliance.members;

import java.io.File;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Calls the running service as somebody; every answer is held against the service's own document. */
public final class ApiClient {

    private static final OpenApiReferee REFEREE = new OpenApiReferee();

    private ApiClient() {
    }

    public static RequestSpecification as(String token) {
        return REFEREE.given().auth().oauth2(token);
    }

    public static RequestSpecification asNobody() {
        return REFEREE.given();
    }

    /** Imports a workbook of the fixtures and returns the finished job. */
    public static JsonPath imported(String token, String kind, String mode, String fixture) {
        return imported(token, kind, mode, Fixtures.file(fixture).toFile());
    }

    public static JsonPath imported(String token, String kind, String mode, File workbook) {
        String location = as(token).multiPart("file", workbook).multiPart("kind", kind).multiPart("mode", mode)
                .post("/api/v1/imports").then().statusCode(202).extract().header("Location");
        String path = location.substring(location.indexOf("/api/"));
        Awaitility.await().atMost(Timeouts.EVENTUALLY).pollInterval(200, TimeUnit.MILLISECONDS)
                .until(() -> !Answers.seen(token, path).path("state").asText().matches("QUEUED|RUNNING"));
        return as(token).get(path).then().statusCode(200).extract().jsonPath();
    }

    /** The sample county's units and members, imported once for a test process. */
    public static synchronized void withLijin() {
        if (System.getProperty("members.test.lijin") == null) {
            imported(Tokens.committee(), "UNITS", "APPLY", "lijin-survey-2026.xlsx");
            imported(Tokens.committee(), "MEMBERS", "APPLY", "lijin-ledger-2026.xlsx");
            System.setProperty("members.test.lijin", "imported");
        }
    }

    public static String unitId(String name) {
        return Answers.text(as(Tokens.committee()).queryParam("name", name).get("/api/v1/units"), "/items/0/id");
    }

    /** A body from pairs. */
    public static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(body);
        more.put(key, value);
        return more;
    }
}
