package org.silveralliance.kit.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.EventTypes;
import org.silveralliance.contracts.Values;

/**
 * Describes each event of a feed by its record in {@code platform/contracts}: a change is one of them, told apart by its
 * {@code type}.
 */
final class FeedSchemas {

    private static final String CHANGE = "Change";

    private final ResourceMethods methods;

    FeedSchemas(ResourceMethods methods) {
        this.methods = methods;
    }

    void describe(OpenAPI document) {
        List<String> families = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream()).flatMap(operation -> methods.feed(operation).stream())
                .distinct().toList();
        if (!families.isEmpty()) {
            describe(document.getComponents(), events(families));
        }
    }

    private static SortedMap<String, Class<? extends DomainEvent>> events(List<String> families) {
        SortedMap<String, Class<? extends DomainEvent>> events = new TreeMap<>();
        EventTypes.all().forEach((type, event) -> {
            if (Arrays.stream(event.getInterfaces()).map(Class::getName).anyMatch(families::contains)) {
                events.put(type, event);
            }
        });
        return events;
    }

    private static void describe(Components components, Map<String, Class<? extends DomainEvent>> events) {
        Schema change = OASFactory.createSchema();
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName("type");
        events.forEach((type, event) -> {
            String name = event.getSimpleName() + CHANGE;
            add(components, event.getSimpleName(), record(components, event));
            add(components, name, changeOf(type, event.getSimpleName()));
            change.addOneOf(OASFactory.createSchema().ref(name));
            discriminator.addMapping(type, "#/components/schemas/" + name);
        });
        components.addSchema(CHANGE, change.discriminator(discriminator));
    }

    private static void add(Components components, String name, Schema schema) {
        if (components.getSchemas() != null && components.getSchemas().containsKey(name)) {
            throw new IllegalStateException("The event " + name + " has the name of another schema: give that one its own");
        }
        components.addSchema(name, schema);
    }

    private static Schema changeOf(String type, String data) {
        return object().addProperty("position", number("int64").description("在本服务全部变更中的位置，递增，不连续"))
                .addProperty("id", text("uuid").description("变更所涉对象的编号，例如党员编号；不是变更的编号，识别一条变更用 position"))
                .addProperty("version", number("int64").description("该对象的第几条变更，从 1 起，连续；与 ETag 无关"))
                .addProperty("division", OASFactory.createSchema().addType(Schema.SchemaType.STRING)
                        .description("所属县（市、区）的行政区划代码（GB/T 2260），六位"))
                .addProperty("op", OASFactory.createSchema().ref("ChangeOperation"))
                .addProperty("type", OASFactory.createSchema().addType(Schema.SchemaType.STRING).addEnumeration(type)
                        .description("变更的类型"))
                .addProperty("data", OASFactory.createSchema().ref(data))
                .required(List.of("data", "division", "id", "op", "position", "type", "version"));
    }

    private static Schema record(Components components, Class<?> type) {
        Schema schema = object();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType declared = component.getAnnotatedType();
            Values values = component.getAnnotation(Values.class);
            schema.addProperty(component.getName(), values == null ? of(components, declared)
                    : closed(components, List.of(values.value())));
            if (!declared.isAnnotationPresent(Nullable.class)) {
                schema.addRequired(component.getName());
            }
        }
        return schema;
    }

    /** A closed set of which an answer of the service has the same values is that one, which says what each means. */
    private static Schema closed(Components components, List<String> values) {
        return components.getSchemas().entrySet().stream()
                .filter(schema -> schema.getValue().getEnumeration() != null
                        && Set.copyOf(schema.getValue().getEnumeration()).equals(Set.copyOf(values)))
                .findFirst().map(schema -> OASFactory.createSchema().ref(schema.getKey()))
                .orElseGet(() -> OASFactory.createSchema().addType(Schema.SchemaType.STRING)
                        .enumeration(List.copyOf(values)));
    }

    private static Schema of(Components components, AnnotatedType declared) {
        if (declared instanceof AnnotatedParameterizedType list) {
            return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                    .items(of(components, list.getAnnotatedActualTypeArguments()[0]));
        }
        Class<?> type = (Class<?>) declared.getType();
        if (type.isRecord()) {
            return nested(components, type);
        }
        if (type.isEnum()) {
            return OASFactory.createSchema().addType(Schema.SchemaType.STRING)
                    .enumeration(Arrays.stream(type.getEnumConstants()).<Object> map(Object::toString).toList());
        }
        return scalar(type);
    }

    /** A part of events, such as a month of a rotation, described once. */
    private static Schema nested(Components components, Class<?> part) {
        String name = part.getEnclosingClass().getSimpleName() + part.getSimpleName();
        components.addSchema(name, record(components, part));
        return OASFactory.createSchema().ref(name);
    }

    private static Schema scalar(Class<?> type) {
        if (type == UUID.class) {
            return text("uuid");
        } else if (type == LocalDate.class) {
            return text("date");
        } else if (type == Instant.class) {
            return text("date-time");
        } else if (type == String.class) {
            return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        } else if (type == int.class || type == Integer.class) {
            return number("int32");
        } else if (type == long.class || type == Long.class) {
            return number("int64");
        } else if (type == boolean.class || type == Boolean.class) {
            return OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN);
        } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return OASFactory.createSchema().addType(Schema.SchemaType.NUMBER);
        }
        throw new IllegalStateException("No schema for " + type + " of an event: say here how it is written");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
    }

    private static Schema number(String format) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format(format);
    }
}
