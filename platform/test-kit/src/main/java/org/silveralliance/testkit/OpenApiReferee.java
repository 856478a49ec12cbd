package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every answer of a service against the OpenAPI document it publishes: the operation must be in it, a JSON body must fit
 * its schema, and an error must be a problem document with a code and a Chinese detail. No answer but a reveal's may hold an
 * identity number (S-01), nor pieces that one can be put together from.
 */
public final class OpenApiReferee implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A reveal has a reason on the trail; an annotated workbook goes back to who sent it in, and that is on the trail too. */
    private static final Pattern MAY_HOLD_NUMBERS = Pattern.compile(".*/(reveal|annotated)");
    private @Nullable JsonNode document;

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification specification,
            FilterContext context) {
        WholeNumbers.learn(request.getBody());
        request.getMultiPartParams().forEach(part -> WholeNumbers.learn(part.getContent()));
        Response response = context.next(request, specification);
        String path = java.net.URI.create(request.getURI()).getPath();
        if (!path.startsWith("/q/")) {
            judge(request.getMethod().toLowerCase(Locale.ROOT), path, response);
        }
        return response;
    }

    /** Fails when the document the running service publishes differs from the one checked in under docs/api. */
    public static void assertCheckedIn(String service) {
        Path file = Path.of("..", "docs", "api", service + ".json");
        try {
            String published = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(published()) + "\n";
            if (Boolean.getBoolean("sa.openapi.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, published);
            }
            if (!Files.exists(file) || !Files.readString(file).equals(published)) {
                throw new AssertionError("docs/api/" + service
                        + ".json is not what the code says; write it with -Dsa.openapi.write=true and look at the difference");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void judge(String method, String path, Response response) {
        if (!MAY_HOLD_NUMBERS.matcher(path).matches()) {
            WholeNumbers.in(response.asByteArray()).ifPresent(found -> {
                throw new AssertionError(method + " " + path + " gives identity numbers away: " + found);
            });
        }
        int status = response.statusCode();
        if (status >= 400) {
            judgeProblem(method, path, response);
            return;
        }
        String type = String.valueOf(response.contentType());
        JsonNode operation = operation(method, path);
        JsonNode answer = operation.path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            throw new AssertionError(method + " " + path + " answered " + status + ", which its document does not name");
        }
        if (!type.startsWith("application/json") || answer.path("content").path("application/json").path("schema").isEmpty()) {
            return;
        }
        ObjectNode root = document().deepCopy();
        root.set("allOf", JSON.createArrayNode().add(answer.path("content").path("application/json").path("schema")));
        Set<ValidationMessage> faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root)
                .validate(parse(response.asString()));
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

    private JsonNode operation(String method, String path) {
        Iterator<String> templates = document().path("paths").fieldNames();
        JsonNode found = null;
        while (templates.hasNext()) {
            String template = templates.next();
            if (path.equals(template)) {
                return document().path("paths").path(template).path(method);
            }
            if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                JsonNode candidate = document().path("paths").path(template).path(method);
                found = candidate.isMissingNode() ? found : candidate;
            }
        }
        if (found == null) {
            throw new AssertionError(method + " " + path + " is not in the document");
        }
        return found;
    }

    private JsonNode document() {
        JsonNode known = document;
        if (known == null) {
            known = published();
            document = known;
        }
        return known;
    }

    private static JsonNode published() {
        return parse(RestAssured.given().get("/q/openapi?format=json").asString());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
