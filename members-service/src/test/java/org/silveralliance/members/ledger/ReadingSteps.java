package org.silveralliance.members.ledger;

import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.finished;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.silveralliance.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What is made of a list, and put right by its sender. */
final class ReadingSteps {

    private ReadingSteps() {
    }

    static ValidatableResponse reading(JsonPath job) {
        return reading(Tokens.committee(), job);
    }

    static ValidatableResponse reading(String token, JsonPath job) {
        return as(token).get(at(job) + "/reading").then().statusCode(200).header("ETag", notNullValue());
    }

    static ValidatableResponse correct(String token, JsonPath job, @Nullable String version, Map<String, Object> form) {
        var request = as(token).contentType(ContentType.JSON).body(form);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put(at(job) + "/reading").then();
    }

    /** Corrects what nobody has corrected yet. */
    static ValidatableResponse correct(JsonPath job, Map<String, Object> form) {
        return correct(Tokens.committee(), job, "0", form);
    }

    /** Waits for the check of the corrected reading. */
    static JsonPath corrected(JsonPath job, Map<String, Object> form) {
        return finished(correct(job, form).statusCode(202).extract().path("id"));
    }

    @SafeVarargs
    static Map<String, Object> columns(Map<String, Object>... columns) {
        return Map.of("sheets", List.of(), "columns", Arrays.asList(columns));
    }

    /** What a column of the first row is read as; as nothing, where there is no field. */
    static Map<String, Object> column(String letter, @Nullable String field) {
        Map<String, Object> column = new HashMap<>(Map.of("sheet", "台账", "row", 1, "column", letter));
        column.put("field", field);
        return column;
    }
}
