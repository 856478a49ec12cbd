package org.silveralliance.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Says in the document what the types say already: a component that is not {@code @Nullable} is always there. SmallRye itself
 * reads only validation's annotations, so that without this nearly every property of an answer would be optional.
 */
public class RequiredFields implements OASFilter {

    private static final String OURS = "org.silveralliance.";
    private static final DotName SCHEMA = DotName.createSimple(
            org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final List<ClassInfo> records;

    public RequiredFields(IndexView index) {
        // Quarkus lays two indexes over each other, so that it names every class of an application twice.
        records = List.copyOf(index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .collect(Collectors.toMap(ClassInfo::name, type -> type, (one, same) -> one)).values());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(this::require);
        }
    }

    private void require(String name, Schema schema) {
        if (Character.isDigit(name.charAt(name.length() - 1))) {
            throw shared(name, List.of());
        }
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || properties.isEmpty()) {
            return;
        }
        recordOf(name, properties.keySet()).ifPresent(type -> {
            Set<String> required = new TreeSet<>(Objects.requireNonNullElse(schema.getRequired(), List.of()));
            type.recordComponents().stream().filter(component -> !isNullable(component) || isAlwaysWritten(type, component))
                    .map(RecordComponentInfo::name).filter(properties::containsKey).forEach(required::add);
            schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
        });
    }

    /** A record that is named so, or whose generic form is, and that has all these properties. */
    private Optional<ClassInfo> recordOf(String name, Set<String> properties) {
        List<ClassInfo> fitting = records.stream()
                .filter(type -> named(type, name))
                .filter(type -> type.recordComponents().stream().map(RecordComponentInfo::name).toList()
                        .containsAll(properties))
                .toList();
        if (fitting.size() > 1) {
            throw shared(name, fitting);
        }
        return fitting.stream().findFirst();
    }

    private static IllegalStateException shared(String name, List<ClassInfo> types) {
        return new IllegalStateException("Two types share the schema name " + name + types.stream().map(ClassInfo::name)
                .sorted().map(DotName::toString).collect(Collectors.joining(", ", " (", ")"))
                + ": give one a name by @Schema(name = …)");
    }

    private static boolean named(ClassInfo type, String name) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        AnnotationValue chosen = annotation == null ? null : annotation.value("name");
        String own = chosen == null ? type.simpleName() : chosen.asString();
        return type.typeParameters().isEmpty() ? own.equals(name) : name.startsWith(own);
    }

    /** Whether the answer says null where others leave a value out. */
    private static boolean isAlwaysWritten(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance written = type.field(component.name()).annotation(INCLUDE);
        return written != null && written.value().asEnum().equals(JsonInclude.Include.ALWAYS.name());
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }
}
