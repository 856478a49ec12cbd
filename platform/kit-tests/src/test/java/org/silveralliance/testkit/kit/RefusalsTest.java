package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Somebody repeats a call that he may not make. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RefusalsTest {

    private static final int MANY = 2_000;
    private static final String COUNTY = "370526";

    @TestHTTPResource("/notes")
    URI notes;

    @Inject
    AuditTrail audit;

    @Inject
    MeterRegistry metrics;

    @Test
    @DisplayName("S-10 many refusals go on the trail and take no connection from others")
    void shouldPutManyRefusalsOnTheTrailWithoutTakingConnectionsFromOthers() throws SQLException {
        double lost = lost();
        try (HttpClient client = HttpClient.newHttpClient();
                Connection behind = TestDatabase.superuser("kit");
                Statement statement = behind.createStatement()) {
            HttpRequest refused = get(Tokens.of("auditor", COUNTY));
            List<CompletableFuture<Integer>> answers = IntStream.range(0, MANY)
                    .mapToObj(
                            i -> client.sendAsync(refused, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode()))
                    .toList();
            List<Integer> waiting = new ArrayList<>();
            while (!answers.stream().allMatch(CompletableFuture::isDone)) {
                assertThat(statusOf(client, get(Tokens.committee()))).isEqualTo(200);
                waiting.add(waitingForTheChain(statement));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(403));
            assertThat(waiting).containsOnly(0);
        }
        await().atMost(Timeouts.EVENTUALLY).until(() -> rows() + lost() - lost == MANY);
        assertThat(DivisionScope.<Long> call(COUNTY, () -> audit.verify(COUNTY).firstBroken())).isZero();
    }

    @Test
    @DisplayName("S-12 who asks for what is not there or is somebody else's leaves a row; what is no page leaves none")
    void shouldPutOnTheTrailWhoTriesIds() {
        String id = UUID.randomUUID().toString();
        String trying = Tokens.of("county-committee", "450109");
        for (String path : List.of("/notes/" + id, "/nothing/" + id)) {
            RestAssured.given().auth().oauth2(trying).contentType("application/json").header("If-Match", "\"7\"")
                    .body("{\"text\":\"x\"}").put(path).then().statusCode(404);
        }
        await().atMost(Timeouts.EVENTUALLY).until(() -> TestDatabase.count("kit",
                "select 1 from audit_row where action = 'access.not-found' and division = '450109' and subject = ?",
                "PUT /notes/" + id) == 1);
        assertThat(TestDatabase.count("kit", "select 1 from audit_row where division = ?", "450109")).isEqualTo(1);
    }

    private double lost() {
        return metrics.counter("sa.audit.refusals.lost").count();
    }

    private static int rows() {
        return TestDatabase.count("kit", "select 1 from audit_row where action = 'access.refused' and division = ?", COUNTY);
    }

    /** Connections that wait for their turn to append to a trail. */
    private static int waitingForTheChain(Statement statement) throws SQLException {
        try (ResultSet found = statement
                .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            found.next();
            return found.getInt(1);
        }
    }

    private HttpRequest get(String token) {
        return HttpRequest.newBuilder(notes).header("Authorization", "Bearer " + token).build();
    }

    private static int statusOf(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
