package org.silveralliance.testkit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.kit.refusal.ProblemMappers;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What a service says of itself to whoever operates it, under the settings it is shipped with. */
@QuarkusTest
@TestProfile(ObservedTest.AsShipped.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class ObservedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource(value = "/metrics", management = true)
    String management;

    private final Logger root = LogContext.getLogContext().getLogger("");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final ExtHandler listener = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord said) {
            // The test database runs under this process and prints its own log here; the service says nothing of that.
            if (!said.getLoggerName().equals(EmbeddedPostgres.class.getName())) {
                lines.add(console().getFormatter().format(said));
            }
        }
    };

    /** The profile of production: logs are text only in development and in the other tests. */
    public static class AsShipped implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }

        /** Tests name the application after its module, and production refuses a name that changed since the build. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.application.name", "kit-service");
        }
    }

    @BeforeEach
    void listen() {
        root.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        root.removeHandler(listener);
    }

    @Test
    void shouldCountRequestsByTheirTemplateAndWatchTheOutbox() {
        String id = UUID.randomUUID().toString();
        given().auth().oauth2(Tokens.committee()).contentType("application/json").body("{\"text\":\"counted\"}").post("/notes")
                .then().statusCode(201);
        post("/notes/" + id + "/hush", trace(), "").statusCode(204);
        await().atMost(Timeouts.EVENTUALLY)
                .untilAsserted(() -> assertThat(given().get(management).then().statusCode(200).extract()
                        .asString()).containsPattern(counter("/notes", "201"))
                        .containsPattern(counter("/notes/\\{id}/hush", "204"))
                        .containsPattern("sa_outbox_published_total\\S* [1-9]").contains("sa_outbox_oldest_unpublished_seconds")
                        .contains("sa_outbox_parked_aggregates").doesNotContain(id));
    }

    @Test
    void shouldLogInJsonWithTheTraceOfTheRequestAndNothingThatIsPersonal() {
        String trace = trace();
        post("/notes?limit=19900001002", trace, "{\"text\":\"trap 庞试用 19900001001\"}").statusCode(500);
        JsonNode line = lineOf(ProblemMappers.class, "Unexpected failure").orElseThrow();
        assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(Instant.parse(line.path("timestamp").asText().replaceFirst("\\+00:00$", "Z")))
                .isAfter(Instant.now().minus(Timeouts.EVENTUALLY));
        assertThat(line.toString()).contains("caught in a trap");
        assertThat(lines).noneMatch(said -> said.contains("庞试用") || said.contains("1990000100"));
    }

    @Test
    void shouldKeepTheTraceOfTheRequestWhereItsEventIsHeard() {
        String trace = trace();
        post("/notes/" + UUID.randomUUID() + "/poison", trace, "").statusCode(204);
        await().atMost(Timeouts.EVENTUALLY).until(() -> lineOf(Inbox.class, "dead letters").isPresent());
        assertThat(lineOf(Inbox.class, "dead letters").orElseThrow().at("/mdc/traceId").asText()).isEqualTo(trace);
    }

    /** By a county of its own, so that what fails here waits in nobody else's list. */
    private static ValidatableResponse post(String path, String trace, String body) {
        return given().auth().oauth2(Tokens.of("county-committee", "370524")).contentType("application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00").body(body).post(path).then();
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String counter(String uri, String status) {
        return "http_server_requests_seconds_count\\{[^\n]*method=\"POST\"[^\n]*status=\"" + status + "\"[^\n]*uri=\"" + uri
                + "\"[^\n]*} [1-9]";
    }

    private Optional<JsonNode> lineOf(Class<?> logger, String message) {
        return lines.stream().map(ObservedTest::parsed).filter(line -> line.path("loggerName").asText().equals(logger.getName())
                && line.path("message").asText().contains(message)).findFirst();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException("Not JSON: " + line, notJson);
        }
    }

    /** The console as the service set it up, found inside the handler that held back what was said before. */
    private ConsoleHandler console() {
        return Arrays.stream(root.getHandlers())
                .flatMap(handler -> handler instanceof ExtHandler outer ? Stream.concat(Stream.of(handler),
                        List.of(outer.getHandlers()).stream()) : Stream.of(handler))
                .filter(ConsoleHandler.class::isInstance).map(ConsoleHandler.class::cast).findFirst().orElseThrow();
    }
}
