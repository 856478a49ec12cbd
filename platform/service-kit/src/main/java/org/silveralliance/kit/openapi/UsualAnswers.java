package org.silveralliance.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * The answers every operation of a kind may give, so that resources document only what is their own. Each is a component that
 * operations refer to, a problem document (RFC 9457). What an operation says of itself stays, and only gets the problem's
 * schema.
 */
final class UsualAnswers {

    private static final Map<String, String> DONE = Map.of("201", "已创建", "202", "已受理，随后处理", "204", "已完成，没有内容");
    private static final String FORBIDDEN = "403";

    private final ResourceMethods methods;

    UsualAnswers(ResourceMethods methods) {
        this.methods = methods;
    }

    void describe(OpenAPI document) {
        document.getComponents().addSchema("ProblemField", Refusal.fieldSchema());
        document.getComponents().addSchema("Problem", Refusal.problemSchema());
        document.getPaths().getPathItems().values().forEach(
                item -> item.getOperations().values().forEach(operation -> answers(document, operation)));
    }

    private void answers(OpenAPI document, Operation operation) {
        Map<String, APIResponse> all = new TreeMap<>();
        Objects.requireNonNullElseGet(operation.getResponses().getAPIResponses(), Map::<String, APIResponse> of)
                .forEach((status, own) -> {
                    if (!isQuarkusOwnRefusal(status, own)) {
                        all.put(status, described(status, own));
                    }
                });
        String roles = refusal(operation);
        // What is open refuses nobody for his role; a token that is none is refused there, too.
        if (!operation.getSecurity().isEmpty()) {
            all.computeIfAbsent(FORBIDDEN, absent -> Refusal.answer(roles));
        }
        of(Objects.requireNonNull(document.getComponents().getSchemas()), operation)
                .forEach(usual -> all.computeIfAbsent(usual.status(), absent -> {
                    document.getComponents().addResponse(usual.component(), usual.response());
                    return OASFactory.createAPIResponse().ref(usual.component());
                }));
        APIResponses answers = OASFactory.createAPIResponses();
        answers.setAPIResponses(all);
        operation.setResponses(answers);
    }

    private List<Refusal> of(Map<String, Schema> schemas, Operation operation) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        boolean body = operation.getRequestBody() != null;
        boolean keyed = methods.isIdempotent(operation);
        boolean path = parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
        // A path's id that is none is 404; a text in it may hold what no database takes.
        boolean text = parameters.stream().anyMatch(parameter -> parameter.getRef() != null
                || parameter.getIn() == Parameter.In.QUERY || parameter.getIn() == Parameter.In.PATH && isText(parameter));
        boolean ruled = parameters.stream().anyMatch(parameter -> isRuled(schemas, parameter));
        Optional<Parameter> match = parameters.stream().filter(UsualParameters::isMatch).findFirst();
        return Stream.of(when(body || keyed || text, Refusal.MALFORMED), Optional.of(Refusal.UNAUTHENTICATED),
                when(path || names(schemas, operation, parameters), Refusal.NOT_FOUND), when(keyed, Refusal.CONFLICT),
                when(!methods.feed(operation).isEmpty(), Refusal.GONE), when(match.isPresent(), Refusal.STALE),
                when(body, Refusal.TOO_LARGE), when(body, Refusal.UNSUPPORTED_MEDIA_TYPE),
                when(body || keyed || ruled, Refusal.INVALID),
                when(match.isPresent() && !methods.neverAsksMatch(operation), Refusal.PRECONDITION_REQUIRED),
                Optional.of(Refusal.TOO_MANY_REQUESTS), Optional.of(Refusal.FAILED)).flatMap(Optional::stream).toList();
    }

    private static Optional<Refusal> when(boolean may, Refusal refusal) {
        return may ? Optional.of(refusal) : Optional.empty();
    }

    /** Whether a body or the address's query names something by its id, which may be nobody's or another county's. */
    private static boolean names(Map<String, Schema> schemas, Operation operation, List<Parameter> parameters) {
        Stream<Schema> asked = parameters.stream().filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .map(Parameter::getSchema);
        Stream<Schema> told = operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Stream.of()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream().map(MediaType::getSchema)
                        .filter(Objects::nonNull).map(schema -> known(schemas, schema)).flatMap(schema -> Objects
                                .requireNonNullElse(schema.getProperties(), Map.<String, Schema> of()).values().stream());
        return Stream.concat(asked, told).filter(Objects::nonNull)
                .map(schema -> schema.getItems() == null ? schema : schema.getItems())
                .anyMatch(schema -> schema.getRef() != null && schema.getRef().endsWith("/UUID"));
    }

    private static Schema known(Map<String, Schema> schemas, Schema schema) {
        return schema.getRef() == null ? schema
                : schemas.getOrDefault(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1), schema);
    }

    private static boolean isText(Parameter parameter) {
        Schema schema = parameter.getSchema();
        return schema != null && schema.getRef() == null
                && Objects.requireNonNullElse(schema.getType(), List.of()).contains(Schema.SchemaType.STRING);
    }

    /** Whether a value that can be read may still be none that is taken: out of bounds, or of no closed set. */
    private static boolean isRuled(Map<String, Schema> schemas, Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null || parameter.getIn() == Parameter.In.HEADER) {
            return false;
        }
        if (schema.getRef() != null) {
            return known(schemas, schema).getEnumeration() != null;
        }
        return schema.getMaxLength() != null || schema.getMinimum() != null || schema.getMaximum() != null
                || schema.getPattern() != null || schema.getEnumeration() != null;
    }

    private static APIResponse described(String status, APIResponse own) {
        if (status.startsWith("4") && own.getContent() == null) {
            own.setContent(Refusal.problem());
        }
        if (own.getDescription() == null || own.getDescription().isBlank() || isQuarkusOwn(own)) {
            own.setDescription(DONE.getOrDefault(status, "成功"));
        }
        return own;
    }

    /**
     * The roles of an operation, any one of which suffices, are moved from its token's scheme, where Quarkus lists them, into
     * its 403: beside the scheme a reader of OpenAPI takes them for scopes, all of which are needed. What is open to everybody
     * says so by asking for nothing.
     */
    private static String refusal(Operation operation) {
        List<SecurityRequirement> required = Objects.requireNonNullElse(operation.getSecurity(), List.of());
        operation.setSecurity(required);
        List<String> roles = required.stream().flatMap(each -> each.getSchemes().values().stream()).flatMap(List::stream)
                .distinct().toList();
        required.forEach(each -> each.setSchemes(Map.of(Access.TOKEN, List.of())));
        return roles.isEmpty() ? "角色不允许此操作" : "角色不允许此操作，须有下列角色之一：" + String.join("、", roles);
    }

    /** What Quarkus adds by itself is in English. */
    private static boolean isQuarkusOwn(APIResponse known) {
        return Set.of("Not Authorized", "Not Allowed", "Bad Request", "OK", "Created", "Accepted", "No Content")
                .contains(String.valueOf(known.getDescription()));
    }

    private static boolean isQuarkusOwnRefusal(String status, APIResponse known) {
        return status.startsWith("4") && isQuarkusOwn(known);
    }
}
