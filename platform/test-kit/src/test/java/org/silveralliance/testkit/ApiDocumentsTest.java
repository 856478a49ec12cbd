package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What provincial integrators read: every operation says what it does and how it refuses, every schema has a chosen name. */
class ApiDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ParameterizedTest
    @ValueSource(strings = { "members", "alliance", "activities", "notification" })
    void shouldReadAsAPersonWouldWriteIt(String service) throws IOException {
        assertThat(faults(JSON.readTree(Files.readString(Path.of("..", "..", "docs", "api", service + ".json"))))).isEmpty();
    }

    @Test
    void shouldNameWhatIsMissing() throws IOException {
        assertThat(faults(JSON.readTree("""
                {"components": {"schemas": {"State3": {}}},
                 "paths": {"/walks/{id}": {"get": {"summary": "List", "responses": {"409": {}}}}}}""")))
                .containsExactly("schema State3 has a number for a name", "get /walks/{id} has no Chinese summary",
                        "get /walks/{id} has no tag", "get /walks/{id} does not say how it answers when it succeeds",
                        "get /walks/{id} does not say how it answers 401",
                        "get /walks/{id} does not say how it answers 403", "get /walks/{id} does not say how it answers 404");
    }

    private static List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        document.path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            if (Character.isDigit(name.charAt(name.length() - 1))) {
                faults.add("schema " + name + " has a number for a name");
            }
        });
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> judge(operation.getKey() + " " + path.getKey(), operation.getValue(), faults)));
        return faults;
    }

    private static void judge(String name, JsonNode operation, List<String> faults) {
        if (operation.path("summary").asText().codePoints().noneMatch(Character::isIdeographic)) {
            faults.add(name + " has no Chinese summary");
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + " has no tag");
        }
        // An @APIResponse of its own takes an operation the 200 it has by itself.
        if (operation.path("responses").properties().stream().noneMatch(answer -> answer.getKey().startsWith("2"))) {
            faults.add(name + " does not say how it answers when it succeeds");
        }
        List<String> refusals = name.contains("{") ? List.of("401", "403", "404") : List.of("401", "403");
        refusals.stream().filter(status -> operation.path("responses").path(status).isMissingNode())
                .forEach(status -> faults.add(name + " does not say how it answers " + status));
    }
}
