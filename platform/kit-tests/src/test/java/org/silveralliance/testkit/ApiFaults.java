package org.silveralliance.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an OpenAPI document owes its readers: every operation says what it does, how it succeeds and how it refuses; every name,
 * value and parameter is explained, in Chinese, with Chinese punctuation.
 */
final class ApiFaults {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}");
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private ApiFaults(JsonNode document) {
        this.document = document;
    }

    static List<String> in(JsonNode document) {
        ApiFaults faults = new ApiFaults(document);
        faults.schemas();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> faults.operation(operation.getKey() + " " + path.getKey(), operation.getValue())));
        faults.punctuation(document);
        return faults.faults;
    }

    private void schemas() {
        for (Map.Entry<String, JsonNode> schema : document.path("components").path("schemas").properties()) {
            String name = schema.getKey();
            if (Character.isDigit(name.charAt(name.length() - 1))) {
                faults.add("schema " + name + " has a number for a name");
            }
            schema.getValue().path("enum").valueStream().map(JsonNode::asText)
                    .filter(value -> !schema.getValue().path("description").asText().contains(value + "："))
                    .forEach(value -> faults.add(name + " does not say what " + value + " means"));
            schema.getValue().path("properties").properties().forEach(property -> property.getValue().path("enum").valueStream()
                    .map(JsonNode::asText).filter(value -> property.getValue().path("enum").size() > 1)
                    .filter(value -> !property.getValue().path("description").asText().contains(value))
                    .forEach(value -> faults.add(name + "." + property.getKey() + " does not say what " + value + " means")));
            schema.getValue().path("properties").properties().stream()
                    .filter(property -> !isExplained(property.getValue()))
                    .forEach(property -> faults.add("nobody says what " + name + "." + property.getKey() + " means"));
            schema.getValue().path("properties").properties().stream()
                    .filter(property -> property.getValue().path("description").asText().contains("为 null")
                            && !property.getValue().path("type").toString().contains("\"null\""))
                    .forEach(property -> faults.add(name + "." + property.getKey() + " says null and has a type without it"));
            if (name.equals("Change") && (schema.getValue().path("oneOf").isEmpty()
                    || schema.getValue().path("discriminator").isMissingNode())) {
                faults.add("Change does not tell its events apart");
            }
        }
    }

    /** By itself, or because it is of a type that says it: a closed set, or a thing whose own properties are explained. */
    private boolean isExplained(JsonNode property) {
        JsonNode type = resolved(property.path("type").asText().equals("array") ? property.path("items") : property);
        return isChinese(property.path("description"))
                || property.toString().contains("$ref") && (type.has("enum") || type.has("properties"));
    }

    private void operation(String name, JsonNode operation) {
        JsonNode answers = operation.path("responses");
        if (!isChinese(operation.path("summary"))) {
            faults.add(name + " has no Chinese summary");
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + " has no tag");
        }
        // An @APIResponse of its own takes an operation the 200 it has by itself.
        if (answers.properties().stream().noneMatch(answer -> answer.getKey().startsWith("2"))) {
            faults.add(name + " does not say how it answers when it succeeds");
        }
        for (String refusal : refusals(name, operation)) {
            if (answers.path(refusal).isMissingNode()) {
                faults.add(name + " does not say how it answers " + refusal);
            }
        }
        answers.properties().stream().filter(answer -> answer.getKey().startsWith("4"))
                .filter(answer -> !resolved(answer.getValue()).path("content").path("application/problem+json").path("schema")
                        .path("$ref").asText().equals(PROBLEM))
                .forEach(answer -> faults.add(name + " answers " + answer.getKey() + " with something else than a problem"));
        for (String status : List.of("201", "202")) {
            if (answers.has(status) && !answers.path(status).path("headers").has("Location")) {
                faults.add(name + " answers " + status + " without Location");
            }
        }
        JsonNode shown = answers.path("200");
        if (name.startsWith("get ") && !shown.path("headers").has("ETag")
                && resolved(shown.path("content").path("application/json").path("schema")).path("properties").has("version")) {
            faults.add(name + " gives a version without an ETag");
        }
        parameters(operation).stream().filter(parameter -> resolved(parameter.path("schema")).path("type").isMissingNode()
                && parameter.path("schema").path("allOf").isMissingNode())
                .forEach(parameter -> faults.add(parameter.path("name").asText() + " of " + name + " has no type"));
        parameters(operation).stream().filter(parameter -> !isExplained(parameter.path("schema")))
                .filter(parameter -> !isChinese(parameter.path("description")))
                .forEach(parameter -> faults
                        .add("nobody says what " + parameter.path("name").asText() + " of " + name + " means"));
    }

    private List<String> refusals(String name, JsonNode operation) {
        List<String> refusals = new ArrayList<>(List.of("401"));
        if (!isOpen(operation)) {
            refusals.add("403");
        }
        refusals.add("429");
        if (name.contains("{")) {
            refusals.add("404");
        }
        if (operation.has("requestBody")) {
            refusals.addAll(List.of("400", "413", "415", "422"));
        }
        for (JsonNode parameter : parameters(operation)) {
            switch (parameter.path("name").asText()) {
                case "If-Match" ->
                    refusals.addAll(parameter.path("required").asBoolean() ? List.of("412", "428") : List.of("412"));
                case "Idempotency-Key" -> refusals.addAll(List.of("409", "422"));
                case "cursor", "limit" -> refusals.add("400");
                default -> {
                }
            }
        }
        return refusals.stream().distinct().toList();
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.has("security") && operation.path("security").isEmpty();
    }

    private List<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(this::resolved).toList();
    }

    private void punctuation(JsonNode part) {
        part.properties().forEach(member -> {
            boolean text = member.getKey().equals("summary") || member.getKey().equals("description");
            if (text && HALF_WIDTH.matcher(member.getValue().asText()).find()) {
                faults.add("half-width punctuation in: " + member.getValue().asText());
            }
        });
        part.forEach(this::punctuation);
    }

    private static boolean isChinese(JsonNode text) {
        return text.asText().codePoints().anyMatch(Character::isIdeographic);
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.path("$ref").asText().substring(1)) : part;
    }
}
