package org.silveralliance.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The calls tests make again and again, every answer held against the OpenAPI document. */
final class Api {

    private static final OpenApiReferee REFEREE = new OpenApiReferee();

    private Api() {
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json").filter(REFEREE);
    }

    static JsonPath messages(UUID activity) {
        return as(Tokens.committee()).queryParam("activityId", activity).queryParam("limit", 200).get("/api/v1/messages")
                .then().statusCode(200).extract().jsonPath();
    }

    /** The message of one kind to one recipient, once it fulfils the condition. */
    static Map<String, Object> message(UUID activity, UUID recipient, String kind, Predicate<Map<String, Object>> when) {
        return await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(200))
                .until(() -> find(activity, recipient, kind), found -> !found.isEmpty() && when.test(found));
    }

    static Map<String, Object> ended(UUID activity, UUID recipient) {
        return message(activity, recipient, "ACTIVITY_PUBLISHED",
                found -> !"QUEUED".equals(found.get("state")) && !"SENT".equals(found.get("state")));
    }

    static Map<String, Object> find(UUID activity, UUID recipient, String kind) {
        Map<String, Object> found = messages(activity).param("id", recipient.toString()).param("kind", kind)
                .getMap("items.find { it.recipientId == id && it.kind == kind }");
        return found == null ? Map.of() : found;
    }
}
