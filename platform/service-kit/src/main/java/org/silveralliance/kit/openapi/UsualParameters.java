package org.silveralliance.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.silveralliance.kit.paging.Page;

/**
 * What many operations take alike is described once: {@code cursor}, {@code limit}, {@code total}, {@code If-Match}, and
 * {@code Idempotency-Key}, which the interceptor reads and no method names. A form says which of its parts it needs, which
 * SmallRye
 * forgets of closed sets. A parameter with a description or a default of its
 * own stays as it is.
 */
final class UsualParameters {

    private static final String MATCH = "If-Match";

    private final ResourceMethods methods;

    UsualParameters(ResourceMethods methods) {
        this.methods = methods;
    }

    void describe(OpenAPI document) {
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> describe(document, operation));
    }

    private void describe(OpenAPI document, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter> of())) {
            parameters.add(usual(document, operation, parameter));
        }
        if (methods.isIdempotent(operation)) {
            parameters.add(once(document, "IdempotencyKey", key()));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        List<String> required = methods.requiredParts(operation);
        if (!required.isEmpty()) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(
                    form -> form.getSchema().setRequired(required));
        }
    }

    /** Whether it is If-Match, also where an operation refers to it. */
    static boolean isMatch(Parameter parameter) {
        return MATCH.equalsIgnoreCase(parameter.getName())
                || String.valueOf(parameter.getRef()).endsWith("/IfMatch");
    }

    private Parameter usual(OpenAPI document, Operation operation, Parameter parameter) {
        if (MATCH.equalsIgnoreCase(parameter.getName())) {
            return methods.matchOptional(operation)
                    .map(optional -> header(MATCH, optional.value().asString()))
                    .orElseGet(() -> once(document, "IfMatch", header(MATCH,
                            "所读到的版本：读取时答复的 ETag 头，连同引号原样写回。缺少时 428，已被他人修改时 412").required(true)));
        }
        if (parameter.getIn() != Parameter.In.QUERY || isOwn(parameter)) {
            return parameter;
        }
        return switch (parameter.getName()) {
            case "cursor" -> methods.feed(operation).isEmpty() ? once(document, "Cursor", cursor())
                    : once(document, "FeedCursor", feedCursor());
            case "limit" -> once(document, "Limit", limit());
            case "total" -> once(document, "Total", total());
            default -> parameter;
        };
    }

    private static Parameter once(OpenAPI document, String name, Parameter parameter) {
        document.getComponents().addParameter(name, parameter);
        return OASFactory.createParameter().ref(name);
    }

    private static boolean isOwn(Parameter parameter) {
        return parameter.getDescription() != null
                || parameter.getSchema() != null && parameter.getSchema().getDefaultValue() != null;
    }

    private static Parameter key() {
        return header("Idempotency-Key",
                "由调用方为每次操作生成的唯一值，建议用 UUID。没有收到答复时以同一个值重发：只办理一次，并得到第一次的答复，七天内有效。"
                        + "同一个值用于不同内容时 422。不带则每次都重新办理");
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(255))
                .example(MATCH.equals(name) ? "\"7\"" : "0198a7c2-5b1e-7c44-9a3d-2f6e8b1d0c55");
    }

    private static Parameter cursor() {
        return query("cursor", "上一页答复中的 next，原样带回；不带则从第一页开始。内容不透明，请勿解析或拼写；无效时 400",
                OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Parameter feedCursor() {
        return query("cursor", "上一页答复中的 next；不带则从最早保留的变更开始。请保存每次的 next，下次从那里继续；所指的变更已不再保留时 410",
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).pattern("[0-9]*").addExample("1024"));
    }

    private static Parameter limit() {
        return query("limit", "一页最多多少条；超出范围的按边界处理", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)
                .format("int32").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Page.MAX_LIMIT))
                .defaultValue(Page.DEFAULT_LIMIT));
    }

    private static Parameter total() {
        return query("total", "为 true 时另给出总数 total；较慢，只在需要时使用",
                OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false));
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description).schema(schema);
    }
}
