package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.config.LogConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.filter.log.LogDetail;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;

/**
 * Holds every answer of a service against the OpenAPI document it publishes: the operation and the status must be in it, a JSON
 * body must fit its schema, the headers be those it names, and an error must be a problem document with a code and a Chinese
 * detail. No field is shown but by the {@link FieldRules}. No answer but a reveal's may hold an identity number (S-01), nor
 * pieces that one can be put together from.
 */
public final class OpenApiReferee implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A reveal has a reason on the trail; an annotated workbook goes back to who sent it in, and that is on the trail too. */
    private static final Pattern MAY_HOLD_NUMBERS = Pattern.compile(".*/(reveal|annotated)");
    /** What is answered before it is known which operation is meant, or because none is. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 406);
    private static final List<String> HEADERS = List.of("ETag", "Location", "Schema-Version");
    private volatile @Nullable Published published;
    /** By the answer of the document that they are the schema of. */
    private final Map<JsonNode, JsonSchema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());

    /** The document, and what each of its paths matches. */
    private record Published(JsonNode document, Map<String, Pattern> paths) {

        static Published read() {
            JsonNode document = published();
            Map<String, Pattern> paths = new LinkedHashMap<>();
            document.path("paths").fieldNames().forEachRemaining(
                    template -> paths.put(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"))));
            return new Published(document, paths);
        }
    }

    /**
     * A call whose answer is held against the document. What was sent and answered is printed where a test finds it wrong, as
     * it came:
     * to print prettily, RestAssured parses and writes every body beforehand.
     */
    public RequestSpecification given() {
        return RestAssured.given().config(RestAssured.config().logConfig(LogConfig.logConfig()
                .enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.ALL).enablePrettyPrinting(false))).filter(this);
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification specification,
            FilterContext context) {
        WholeNumbers.learn(request.getBody());
        request.getMultiPartParams().forEach(part -> WholeNumbers.learn(part.getContent()));
        Response response = context.next(request, specification);
        String path = java.net.URI.create(request.getURI()).getPath();
        if (!path.startsWith("/q/")) {
            judge(request, path, response);
        }
        return response;
    }

    /**
     * Fails when the document the running service publishes differs from the one checked in under docs/api. Calls between
     * services, for which the gateway has no route, stand apart in docs/api/internal, which is shown to nobody outside.
     */
    public static void assertCheckedIn(String service) {
        ApiParts parts = ApiParts.of(published());
        assertCheckedIn(ApiParts.file(service), parts.open());
        parts.internal().ifPresent(internal -> assertCheckedIn(ApiParts.internalFile(service), internal));
    }

    private static void assertCheckedIn(Path file, JsonNode document) {
        try {
            String published = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
            if (Boolean.getBoolean("sa.openapi.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, published);
            }
            if (!Files.exists(file) || !Files.readString(file).equals(published)) {
                throw new AssertionError(
                        file + " is not what the code says; write it with -Dsa.openapi.write=true and look at the difference");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void judge(FilterableRequestSpecification request, String path, Response response) {
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        if (!MAY_HOLD_NUMBERS.matcher(path).matches()) {
            WholeNumbers.in(response.asByteArray()).ifPresent(found -> {
                throw new AssertionError(method + " " + path + " gives identity numbers away: " + found);
            });
        }
        int status = response.statusCode();
        JsonNode operation = operation(method, path);
        if (status >= 400) {
            judgeProblem(method, path, response);
        }
        if (status >= 400 && (operation.isMissingNode() || OF_NO_OPERATION.contains(status))) {
            return;
        }
        if (operation.isMissingNode()) {
            throw new AssertionError(method + " " + path + " is not in the document");
        }
        JsonNode answer = answer(operation, status);
        if (answer.isMissingNode()) {
            throw new AssertionError(method + " " + path + " answered " + status + ", which its document does not name: "
                    + response.asString());
        }
        if (status < 400) {
            judgeHeaders(request, path, response, operation, answer);
        }
        String type = String.valueOf(response.contentType());
        if (type.startsWith("application/json")
                && request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme scheme) {
            FieldRules.broken(path, FieldRules.rolesOf(scheme.getAccessToken()), parse(response.asString()))
                    .ifPresent(field -> {
                        throw new AssertionError(method + " " + path + " shows " + field + " to whom it is not for");
                    });
        }
        if (!type.startsWith("application/json") || answer.path("content").path("application/json").path("schema").isEmpty()) {
            return;
        }
        Set<ValidationMessage> faults = schemas.computeIfAbsent(answer, this::schema).validate(parse(response.asString()));
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " does not fit its document: " + faults);
        }
    }

    private static void judgeProblem(String method, String path, Response response) {
        if (!String.valueOf(response.contentType()).startsWith("application/problem+json")) {
            throw new AssertionError(
                    method + " " + path + " answered " + response.statusCode() + " without a problem document");
        }
        JsonNode problem = parse(response.asString());
        if (problem.path("code").asText().isEmpty() || problem.path("detail").asText().isEmpty()) {
            throw new AssertionError(method + " " + path + ": a problem needs a code and a detail, not " + problem);
        }
    }

    /** What the document names is sent, and what is sent is named, of those headers that a client works with. */
    private void judgeHeaders(FilterableRequestSpecification request, String path, Response response, JsonNode operation,
            JsonNode answer) {
        String call = request.getMethod() + " " + path;
        for (String name : HEADERS) {
            boolean named = answer.path("headers").has(name);
            if (named != (response.header(name) != null)) {
                throw new AssertionError(call + " answered " + response.statusCode() + (named ? " without " : " with ") + name
                        + ", and its document says otherwise");
            }
        }
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = resolved(given);
            if (parameter.path("required").asBoolean() && parameter.path("in").asText().equals("header")
                    && !request.getHeaders().hasHeaderWithName(parameter.path("name").asText())) {
                throw new AssertionError(call + " was answered without " + parameter.path("name").asText()
                        + ", which its document says is required");
            }
        }
    }

    private JsonSchema schema(JsonNode answer) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", document().path("components"));
        root.set("allOf", JSON.createArrayNode().add(answer.path("content").path("application/json").path("schema")));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private JsonNode answer(JsonNode operation, int status) {
        JsonNode exact = operation.path("responses").path(Integer.toString(status));
        return resolved(exact.isMissingNode() ? operation.path("responses").path(status / 100 + "XX") : exact);
    }

    /** What a reference means; anything else is itself. */
    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document().at(part.path("$ref").asText().substring(1)) : part;
    }

    private JsonNode operation(String method, String path) {
        JsonNode exact = document().path("paths").path(path);
        if (!exact.isMissingNode()) {
            return exact.path(method);
        }
        return known().paths().entrySet().stream().filter(one -> one.getValue().matcher(path).matches())
                .map(one -> document().path("paths").path(one.getKey()).path(method))
                .filter(found -> !found.isMissingNode()).reduce(MissingNode.getInstance(), (_, last) -> last);
    }

    private JsonNode document() {
        return known().document();
    }

    private Published known() {
        Published known = published;
        if (known == null) {
            known = Published.read();
            published = known;
        }
        return known;
    }

    private static JsonNode published() {
        return parse(RestAssured.given().get("/q/openapi?format=json").asString());
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
