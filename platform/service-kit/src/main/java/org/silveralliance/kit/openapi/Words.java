package org.silveralliance.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What names mean, in Chinese: the document's descriptions of schemas, fields, values, parameters and tags. They stand in
 * {@code META-INF/api-words.properties} of the kit for what all services share and of a service for its own. A word is looked
 * for under the most exact name first: {@code Schema.field}, then {@code field}; {@code OperationId.parameter}, then
 * {@code parameter}; {@code Enum.VALUE}; {@code Schema}; {@code tag.name}. A description in the code stands before them.
 */
final class Words {

    private static final String FILE = "META-INF/api-words.properties";

    private final Properties words;

    Words(Properties words) {
        this.words = words;
    }

    static Words found() {
        try {
            return of(Collections.list(Thread.currentThread().getContextClassLoader().getResources(FILE)).stream()
                    .map(Words::read).toList());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** One word has one meaning: the order in which files are found must not decide which of two is printed. */
    static Words of(List<Properties> files) {
        Properties words = new Properties();
        files.forEach(file -> file.forEach((word, meaning) -> {
            Object other = words.putIfAbsent(word, meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalStateException("Two files of words explain " + word + ": " + other + " / " + meaning
                        + "; name the schema, as in Schema.field, in one of them");
            }
        }));
        return new Words(words);
    }

    private static Properties read(URL file) {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            words.load(text);
            return words;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    void describe(OpenAPI document) {
        Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.<String, Schema> of()).forEach(this::describe);
        Set<String> tags = new TreeSet<>();
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    tags.addAll(Objects.requireNonNullElse(operation.getTags(), List.of()));
                    describe(operation);
                });
        document.setTags(tags.stream().map(tag -> OASFactory.createTag().name(tag)
                .description(word("tag." + tag).orElse(tag))).toList());
    }

    private void describe(String name, Schema schema) {
        if (schema.getDescription() == null) {
            values(name, schema).or(() -> word(name)).ifPresent(schema::setDescription);
        }
        properties(name, schema);
    }

    /** The meaning of each value of a closed set, where all are known. */
    private Optional<String> values(String name, Schema schema) {
        List<Object> values = Objects.requireNonNullElse(schema.getEnumeration(), List.of());
        List<String> meanings = values.stream()
                .flatMap(value -> word(name + "." + value).map(meaning -> value + "：" + meaning).stream()).toList();
        return values.isEmpty() || meanings.size() < values.size() ? Optional.empty()
                : Optional.of(Stream.concat(word(name).stream(), Stream.of(String.join("；", meanings)))
                        .collect(Collectors.joining("。")));
    }

    private void properties(String owner, Schema schema) {
        Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema> of()).forEach((field, property) -> {
            if (property.getDescription() == null) {
                word(owner + "." + field).or(() -> word(field)).ifPresent(property::setDescription);
            }
        });
    }

    private void describe(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter> of())) {
            if (parameter.getRef() == null && parameter.getDescription() == null) {
                word(operation.getOperationId() + "." + parameter.getName()).or(() -> word(parameter.getName()))
                        .ifPresent(parameter::setDescription);
            }
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(type -> type.getSchema()).filter(schema -> schema != null && schema.getRef() == null)
                    .forEach(schema -> properties(String.valueOf(operation.getOperationId()), schema));
        }
    }

    private Optional<String> word(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }
}
