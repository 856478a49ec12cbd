package org.silveralliance.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Notes what was asked of a service and compares it with the service's document under docs/api, so that a test over every
 * endpoint turns red with the next endpoint. An answer given before anybody looked whose thing it is (no role, no body, no
 * version) does not count as asked. What the service told the others meanwhile is looked through for identity numbers (S-01).
 */
public final class EveryEndpoint implements Filter {

    private static final Set<Integer> BEFORE_THE_SCOPE = Set.of(400, 401, 403, 405, 406, 413, 415, 428, 429);

    private final @Nullable String service;
    private final Set<String> operations;
    private final Set<String> asked = new TreeSet<>();
    private final Map<String, String> exceptions = new TreeMap<>();

    private EveryEndpoint(@Nullable String service, Set<String> operations) {
        this.service = service;
        this.operations = operations;
    }

    /** Every endpoint of a service, by the document that is checked in. */
    public static EveryEndpoint of(String service) {
        return of(service, ApiParts.checkedIn(service));
    }

    static EveryEndpoint of(@Nullable String service, List<JsonNode> documents) {
        Set<String> operations = new TreeSet<>();
        documents.stream().flatMap(document -> document.path("paths").properties().stream())
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return new EveryEndpoint(service, operations);
    }

    /** Leaves one operation out, written as {@code GET /api/v1/things/{id}}; the reason is for whoever reads the test. */
    public EveryEndpoint except(String operation, String reason) {
        if (!operations.contains(operation) || reason.isBlank()) {
            throw new IllegalArgumentException("An exception names an operation of the document and a reason: " + operation);
        }
        exceptions.put(operation, reason);
        return this;
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        note(request.getMethod(), java.net.URI.create(request.getURI()).getPath(), response.statusCode());
        return response;
    }

    void note(String method, String path, int status) {
        if (!BEFORE_THE_SCOPE.contains(status)) {
            asked.add(operation(method.toUpperCase(Locale.ROOT) + " " + path));
        }
    }

    /** Fails when an operation of the document was neither asked nor excepted. */
    public void assertAsked() {
        Set<String> missing = new TreeSet<>(operations);
        missing.removeAll(asked);
        missing.removeAll(exceptions.keySet());
        if (!missing.isEmpty()) {
            throw new AssertionError("Nobody asked " + missing);
        }
        if (service != null) {
            WholeNumbers.assertNoneTold(service);
        }
    }

    private String operation(String call) {
        return operations.contains(call) ? call
                : operations.stream().filter(operation -> call.matches(operation.replaceAll("\\{[^}]+}", "[^/]+")))
                        .findFirst().orElseThrow(() -> new AssertionError(call + " is not in the document"));
    }
}
