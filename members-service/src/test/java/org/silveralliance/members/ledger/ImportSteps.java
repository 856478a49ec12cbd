package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.ApiClient.as;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What the committee does with the lists of one unit, step by step. */
final class ImportSteps {

    static final String IMPORTS = "/api/v1/imports/";

    private ImportSteps() {
    }

    /** Registers a unit under a name that nobody else has; returns the name. */
    static String unitCalled(String name) {
        String called = name + System.nanoTime() + "局";
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("uscc", TestIds.nextUscc(), "name", called, "hasBranch", false)).post("/api/v1/units").then()
                .statusCode(201);
        return called;
    }

    /** Sends a list; returns the id of its import. */
    static String upload(String mode, @Nullable String effectiveOn, Path file) {
        var request = as(Tokens.committee()).multiPart("file", file.toFile()).multiPart("kind", "MEMBERS")
                .multiPart("mode", mode);
        if (effectiveOn != null) {
            request.multiPart("effectiveOn", effectiveOn);
        }
        return id(request.post("/api/v1/imports").then().statusCode(202));
    }

    private static String id(ValidatableResponse begun) {
        return Objects.requireNonNull(Answers.text(begun.extract(), "/id"));
    }

    /** Where an import is found. */
    static String at(JsonPath job) {
        return IMPORTS + job.getString("id");
    }

    static JsonPath sent(String mode, @Nullable String effectiveOn, Path file) {
        return finished(upload(mode, effectiveOn, file));
    }

    /** Applies what was checked. */
    static JsonPath applied(JsonPath checked) {
        return finished(id(as(Tokens.committee()).post(at(checked) + "/apply").then().statusCode(202)));
    }

    /** Waits for an import's end, which is good. */
    static JsonPath finished(String id) {
        Awaitility.await().atMost(Timeouts.EVENTUALLY).pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> !Answers.seen(Tokens.committee(), IMPORTS + id).path("state").asText().matches("QUEUED|RUNNING"));
        JsonPath job = as(Tokens.committee()).get(IMPORTS + id).then().statusCode(200).extract().jsonPath();
        assertThat(job.getString("state")).isEqualTo("DONE");
        return job;
    }

    static ValidatableResponse difference(JsonPath job, String kind) {
        return difference(Tokens.committee(), job, kind);
    }

    static ValidatableResponse difference(String token, JsonPath job, String kind) {
        return as(token).queryParam("kind", kind).get(at(job) + "/difference").then().statusCode(200);
    }

    @SafeVarargs
    static void decide(JsonPath job, Map<String, Object>... decisions) {
        decide(Tokens.committee(), job, decisions).statusCode(204);
    }

    @SafeVarargs
    static ValidatableResponse decide(String token, JsonPath job, Map<String, Object>... decisions) {
        return as(token).contentType(ContentType.JSON).body(Map.of("items", List.of(decisions)))
                .put(at(job) + "/decisions").then();
    }

    /** The id of whom a number belongs to, if it belongs to anybody. */
    static @Nullable String member(String idNo) {
        return Answers.text(as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("idNo", idNo))
                .post("/api/v1/members/search").then().statusCode(200).extract(), "/items/0/id");
    }

    static @Nullable String phone(String idNo) {
        return revealed(idNo, "phone");
    }

    static @Nullable String revealed(String idNo, String field) {
        return Answers.text(as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("fields", List.of(field), "reason", "核对")).post("/api/v1/members/" + member(idNo) + "/reveal")
                .then()
                .statusCode(200).extract(), "/" + field);
    }

    static void changePhone(String idNo, String phone) {
        String id = member(idNo);
        JsonPath known = as(Tokens.committee()).get("/api/v1/members/" + id).jsonPath();
        Map<String, Object> form = new HashMap<>(Map.of("unitId", known.getString("unitId"), "name", known.getString("name"),
                "category", known.getString("category"), "phone", phone));
        as(Tokens.committee()).header("If-Match", "\"" + known.getLong("version") + "\"").contentType(ContentType.JSON)
                .body(form).put("/api/v1/members/" + id).then().statusCode(200);
    }
}
