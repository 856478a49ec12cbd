package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ApiPartsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldKeepWhatServicesAskEachOtherApartWithWhatItNeeds() throws IOException {
        ApiParts parts = ApiParts.of(json("""
                {"tags": [{"name": "走"}, {"name": "内"}],
                 "paths": {"/api/walks": {"get": {"tags": ["走"], "schema": {"$ref": "#/components/schemas/Walk"}}},
                  "/internal/shoes": {"get": {"tags": ["内"], "schema": {"$ref": "#/components/schemas/Shoe"}}}},
                 "components": {"schemas": {"Walk": {"items": {"$ref": "#/components/schemas/Step"}}, "Step": {}, "Shoe": {}},
                  "securitySchemes": {"bearer": {"type": "http"}}}}"""));
        assertThat(parts.open()).isEqualTo(json("""
                {"tags": [{"name": "走"}],
                 "paths": {"/api/walks": {"get": {"tags": ["走"], "schema": {"$ref": "#/components/schemas/Walk"}}}},
                 "components": {"schemas": {"Walk": {"items": {"$ref": "#/components/schemas/Step"}}, "Step": {}},
                  "securitySchemes": {"bearer": {"type": "http"}}}}"""));
        assertThat(parts.internal().orElseThrow().path("components").path("schemas").properties())
                .extracting(schema -> schema.getKey()).containsExactly("Shoe");
    }

    @Test
    void shouldHaveNoInternalPartWhereServicesAskNothing() throws IOException {
        assertThat(ApiParts.of(json("{\"tags\": [], \"paths\": {\"/api/walks\": {\"get\": {}}}, \"components\": {}}"))
                .internal()).isEmpty();
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
