package org.silveralliance.kit.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Java's patterns mean a whole text, those of JSON Schema some part of it: an end is put to each. */
final class Patterns {

    /** What SmallRye writes for {@code @NotBlank}: somewhere there is something to be seen. */
    private static final String SEEN = "\\S";

    private Patterns() {
    }

    static void anchor(OpenAPI document) {
        Stream<Schema> components = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.<String, Schema> of())
                .values().stream();
        Stream<Schema> parameters = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()).flatMap(all -> all.stream()))
                .map(Parameter::getSchema).filter(Objects::nonNull);
        Stream.concat(components, parameters).forEach(Patterns::anchor);
    }

    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(SEEN) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema> of()).values().forEach(Patterns::anchor);
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
    }
}
