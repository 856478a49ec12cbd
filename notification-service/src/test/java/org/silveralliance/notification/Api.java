package org.silveralliance.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The calls tests make again and again, every answer held against the OpenAPI document. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApiReferee REFEREE = new OpenApiReferee();

    private Api() {
    }

    static RequestSpecification as(String token) {
        return REFEREE.given().auth().oauth2(token).contentType("application/json");
    }

    static JsonPath messages(UUID activity) {
        return asked(activity).jsonPath();
    }

    private static ExtractableResponse<Response> asked(UUID activity) {
        return as(Tokens.committee()).queryParam("activityId", activity).queryParam("limit", 200).get("/api/v1/messages")
                .then().statusCode(200).extract();
    }

    /** The message of one kind to one recipient, once it fulfils the condition. */
    static Map<String, Object> message(UUID activity, UUID recipient, String kind, Predicate<Map<String, Object>> when) {
        Map<String, Object> message = await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(200))
                .until(() -> find(activity, recipient, kind), found -> !found.isEmpty() && when.test(found));
        asked(activity);
        return message;
    }

    static Map<String, Object> ended(UUID activity, UUID recipient) {
        return message(activity, recipient, "ACTIVITY_PUBLISHED",
                found -> !"QUEUED".equals(found.get("state")) && !"SENT".equals(found.get("state")));
    }

    static Map<String, Object> find(UUID activity, UUID recipient, String kind) {
        JsonNode items = Answers.seen(Tokens.committee(), "/api/v1/messages?limit=200&activityId=" + activity).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> recipient.toString().equals(item.path("recipientId").asText())
                        && kind.equals(item.path("kind").asText()))
                .findFirst().map(item -> JSON.convertValue(item, new TypeReference<Map<String, Object>>() {
                })).orElse(Map.of());
    }
}
