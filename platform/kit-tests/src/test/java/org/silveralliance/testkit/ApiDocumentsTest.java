package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What provincial integrators read says what they need to know; {@link ApiFaults} finds what is missing. */
class ApiDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = { "members", "alliance", "activities", "notification", "internal/members" })
    void shouldReadAsAPersonWouldWriteIt(String document) throws IOException {
        assertThat(ApiFaults.in(read(document))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "members", "alliance", "activities", "notification" })
    void shouldShowNobodyOutsideWhatServicesAskEachOther(String document) throws IOException {
        assertThat(read(document).path("paths").properties()).extracting(path -> path.getKey())
                .allMatch(path -> path.startsWith("/api/") || path.startsWith("/exchange/"));
    }

    @Test
    void shouldNameWhatAnOperationIsMissing() throws IOException {
        assertThat(faults("""
                {"paths": {"/walks/{id}": {"get": {"summary": "List", "responses": {"409": {}}}}}}""")).containsExactly(
                "get /walks/{id} has no Chinese summary", "get /walks/{id} has no tag",
                "get /walks/{id} does not say how it answers when it succeeds",
                "get /walks/{id} does not say how it answers 401", "get /walks/{id} does not say how it answers 403",
                "get /walks/{id} does not say how it answers 429", "get /walks/{id} does not say how it answers 404",
                "get /walks/{id} answers 409 with something else than a problem");
    }

    @Test
    void shouldNameTheRefusalsOfABodyAFormAVersionAndAKey() throws IOException {
        assertThat(faults("""
                {"components": {"parameters": {"IfMatch": {"name": "If-Match", "required": true, "description": "版本",
                  "schema": {"type": "string"}}}},
                 "paths": {"/walks": {"put": {"summary": "改", "tags": ["走"], "requestBody": {},
                  "parameters": [{"$ref": "#/components/parameters/IfMatch"},
                                 {"name": "Idempotency-Key", "description": "钥"}],
                  "responses": {"200": {}, "401": PROBLEM, "403": PROBLEM, "429": PROBLEM}}}}}""")).containsExactly(
                "put /walks does not say how it answers 400", "put /walks does not say how it answers 413",
                "put /walks does not say how it answers 415", "put /walks does not say how it answers 422",
                "put /walks does not say how it answers 412", "put /walks does not say how it answers 428",
                "put /walks does not say how it answers 409",
                "Idempotency-Key of put /walks has no type");
    }

    @Test
    void shouldNameAMissingLocationAndETag() throws IOException {
        assertThat(faults("""
                {"components": {"schemas": {"Walk": {"properties": {"version": {"description": "版本"}}}}},
                 "paths": {"/walks": {
                  "post": {"summary": "建", "tags": ["走"],
                   "responses": {"201": {}, "401": PROBLEM, "403": PROBLEM, "429": PROBLEM}},
                  "get": {"summary": "看", "tags": ["走"],
                   "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Walk"}}}},
                    "401": PROBLEM, "403": PROBLEM, "429": PROBLEM}}}}}""")).containsExactlyInAnyOrder(
                "post /walks answers 201 without Location", "get /walks gives a version without an ETag");
    }

    @Test
    void shouldNameWhatNobodyExplained() throws IOException {
        assertThat(faults("""
                {"components": {"schemas": {"Mood": {"enum": ["GLAD", "GRAVE"], "description": "GLAD：高兴"}, "State3": {},
                  "Walk": {"description": "散步,慢", "properties": {"mood": {"$ref": "#/components/schemas/Mood"}, "at": {},
                   "pace": {"enum": ["FAST", "SLOW"], "description": "FAST 快"},
                   "end": {"type": "string", "description": "没有时为 null"}}},
                  "Change": {"properties": {"data": {"description": "内容"}}}}}}""")).containsExactlyInAnyOrder(
                "schema State3 has a number for a name", "Mood does not say what GRAVE means",
                "nobody says what Walk.at means", "Walk.pace does not say what SLOW means",
                "Walk.end says null and has a type without it", "half-width punctuation in: 散步,慢",
                "Change does not tell its events apart");
    }

    private static List<String> faults(String document) throws IOException {
        return ApiFaults.in(JSON.readTree(document.replace("PROBLEM",
                "{\"content\": {\"application/problem+json\": {\"schema\": {\"$ref\": \"#/components/schemas/Problem\"}}}}")));
    }

    private static JsonNode read(String document) throws IOException {
        return JSON.readTree(Files.readString(Path.of("..", "..", "docs", "api", document + ".json")));
    }
}
