package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A service's document in two: what callers outside may use, and what services ask each other. Each part has only the
 * components
 * and tags that it refers to.
 *
 * @param open what the gateway leads to
 * @param internal what it does not; empty where there is nothing
 */
record ApiParts(JsonNode open, Optional<JsonNode> internal) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("..", "docs", "api");
    private static final String INTERNAL = "/internal/";

    static ApiParts of(JsonNode document) {
        JsonNode internal = only(document, path -> path.startsWith(INTERNAL));
        return new ApiParts(only(document, path -> !path.startsWith(INTERNAL)),
                internal.path("paths").isEmpty() ? Optional.empty() : Optional.of(internal));
    }

    static Path file(String service) {
        return FOLDER.resolve(service + ".json");
    }

    static Path internalFile(String service) {
        return FOLDER.resolve("internal").resolve(service + ".json");
    }

    /** The parts of a service as they are checked in. */
    static List<JsonNode> checkedIn(String service) {
        return List.of(file(service), internalFile(service)).stream().filter(Files::exists).map(ApiParts::read).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static JsonNode only(JsonNode document, Predicate<String> wanted) {
        ObjectNode part = document.deepCopy();
        remove(part.path("paths"), path -> !wanted.test(path));
        List<String> tags = part.path("paths").findValues("tags").stream().map(tag -> tag.path(0).asText()).toList();
        part.set("tags", JSON.createArrayNode().addAll(part.path("tags").valueStream()
                .filter(tag -> tags.contains(tag.path("name").asText())).toList()));
        Set<String> used = new HashSet<>();
        use(part, part.path("paths"), used);
        part.path("components").properties().stream().filter(kind -> !kind.getKey().equals("securitySchemes")).forEach(
                kind -> remove(kind.getValue(), name -> !used.contains("#/components/" + kind.getKey() + "/" + name)));
        remove(part.path("components"), kind -> part.path("components").path(kind).isEmpty());
        return part;
    }

    private static void use(JsonNode document, JsonNode part, Set<String> used) {
        part.findValuesAsText("$ref").stream().filter(used::add).toList()
                .forEach(ref -> use(document, document.at(ref.substring(1)), used));
    }

    private static void remove(JsonNode object, Predicate<String> unwanted) {
        if (object instanceof ObjectNode members) {
            members.remove(members.properties().stream().map(Map.Entry::getKey).filter(unwanted).toList());
        }
    }
}
