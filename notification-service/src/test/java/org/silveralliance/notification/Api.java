package org.silveralliance.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
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
        return given().auth().oauth2(token).contentType("application/json").filter(REFEREE);
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
        return await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(200))
                .until(() -> find(activity, recipient, kind), found -> !found.isEmpty() && when.test(found));
    }

    static Map<String, Object> ended(UUID activity, UUID recipient) {
        return message(activity, recipient, "ACTIVITY_PUBLISHED",
                found -> !"QUEUED".equals(found.get("state")) && !"SENT".equals(found.get("state")));
    }

    /** Without a path of Groovy, which is compiled for every question: tests that wait ask five times a second. */
    static Map<String, Object> find(UUID activity, UUID recipient, String kind) {
        Messages messages = read(asked(activity).asString());
        return messages.items().stream()
                .filter(item -> recipient.toString().equals(item.get("recipientId")) && kind.equals(item.get("kind")))
                .findFirst()
                .orElse(Map.of());
    }

    private static Messages read(String json) {
        try {
            return JSON.readValue(json, Messages.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Messages(List<Map<String, Object>> items) {
    }
}
