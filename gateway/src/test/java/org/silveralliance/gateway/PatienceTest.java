package org.silveralliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** Nobody holds up the others: no service that is frozen, and no caller who says nothing. */
@QuarkusTest
@TestProfile(PatienceTest.Impatient.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
@QuarkusTestResource(SilentService.class)
class PatienceTest {

    private static final int CONNECTIONS = 3;
    private static final int WAITING = 4;
    private static final int CALLS = 20;
    /** As many as may wait, where they all are while connections are opened. */
    private static final int OF_ONE_CALLER = WAITING;
    private static final int IDLE = 1_500;

    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sa.gateway.connections.most", "" + CONNECTIONS, "sa.gateway.connections.waiting", "" + WAITING,
                    "sa.gateway.connections.most-of-one-caller", "" + OF_ONE_CALLER,
                    "sa.gateway.connections.free-within", "PT3S", "sa.gateway.connections.answered-within", "PT3S",
                    "sa.gateway.connections.body-read-within", "PT1S", "quarkus.http.idle-timeout", "8S",
                    "sa.gateway.changes.life", "PT2S", "sa.gateway.changes.sign", "PT0.2S");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    ManualClock time;

    @BeforeEach
    void fillTheBuckets() {
        time.pass(Duration.ofMinutes(10));
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return ask(path, Tokens.committee());
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String token) {
        return client.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
    }

    @Test
    @DisplayName("S-18 a service that does not answer is away after a while")
    void shouldSayThatAServiceIsAwayWhichDoesNotAnswer() throws Exception {
        HttpResponse<String> answer = ask("/api/v1/activities").get(10, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"UNAVAILABLE\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    @DisplayName("S-18 what cannot even wait for a frozen service is refused at once")
    void shouldRefuseAtOnceWhatCannotEvenWait() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, CALLS).mapToObj(
                call -> ask("/api/v1/activities", Tokens.of("liaison", "3707" + (10 + call)))
                        .whenComplete((answer, failed) -> answered.incrementAndGet()))
                .toList();

        await().atMost(Duration.ofMillis(2_500)).until(() -> answered.get() == CALLS - CONNECTIONS - WAITING);
        for (CompletableFuture<HttpResponse<String>> call : calls) {
            assertThat(call.get(15, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        }
        assertThat(ask("/api/v1/members").get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("S-18 one caller has only his share under way: what goes beyond it is refused at once, others are answered")
    void shouldGiveOneCallerHisShareAndNoMore() throws Exception {
        String busy = Tokens.of("liaison", "370799");
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, OF_ONE_CALLER + 4)
                .mapToObj(call -> ask("/api/v1/activities", busy)).toList();

        assertThat(ask("/api/v1/members").get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        List<Integer> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> call : calls) {
            answers.add(call.get(15, TimeUnit.SECONDS).statusCode());
        }
        assertThat(answers).containsOnly(429, 503);
        assertThat(answers).filteredOn(answer -> answer == 429).hasSize(4);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ask("/api/v1/members", busy).get(5, TimeUnit.SECONDS).statusCode() == 201);
    }

    @Test
    void shouldNotAskAServiceBeforeTheWholeBodyIsThere() throws IOException {
        try (Socket slow = saying(post("Content-Length: 100") + "{")) {
            assertThat(statusOf(slow)).contains(" 408 ");
            assertThat(isClosed(slow)).isTrue();
        }
    }

    @Test
    void shouldCutOffALongBodyThatKeepsItsLengthToItself() throws IOException {
        String part = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        try (Socket endless = saying(post("Transfer-Encoding: chunked") + part.repeat(8))) {
            endless.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
            assertThat(statusOf(endless)).contains(" 413 ");
        }
    }

    @Test
    void shouldPassOnABodyThatKeepsItsLengthToItself() throws IOException {
        try (Socket chunked = saying(post("Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n\r\n")) {
            assertThat(statusOf(chunked)).contains(" 201 ");
        }
    }

    @Test
    void shouldNotTakeTheEndOfABodyWithTwoLengthsForAnotherCall() throws IOException {
        String hidden = "GET /api/v1/secrets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.committee() + "\r\n\r\n";
        try (Socket both = saying(post("Content-Length: 4\r\nTransfer-Encoding: chunked")
                + Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n")) {
            both.setSoTimeout(2_000);
            assertThat(all(both)).containsOnlyOnce("HTTP/1.1 ").doesNotContain("NOT_FOUND");
        }
    }

    @Test
    @DisplayName("S-18 others are answered beside many connections that say nothing, or half")
    void shouldAnswerOthersWhileManyConnectionsSayNothingOrHalf() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < IDLE; i++) {
                idle.add(saying(i % 2 == 0 ? "" : "GET /dashboard HTTP/1.1\r\nHost: x\r\nX-Half: "));
            }
            assertThat(ask("/api/v1/members").get(3, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
            for (Socket socket : idle) {
                assertThat(isClosed(socket)).isTrue();
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    @DisplayName("a stream of changes gives signs of life, and ends by itself: the browser is asked anew who it is")
    void shouldEndAStreamOfChangesAfterItsTime() {
        Listening page = Listening.as(Tokens.committee());
        page.untilEnded();
        assertThat(page.lines()).contains(":");
    }

    private static String post(String header) {
        return "POST /api/v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.committee()
                + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n";
    }

    private static Socket saying(String text) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusOf(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    /** What is answered until nothing more comes. */
    private static String all(Socket socket) throws IOException {
        StringBuilder all = new StringBuilder();
        try {
            for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
                all.append((char) c);
            }
        } catch (SocketTimeoutException quiet) {
            // The connection stays open for another call.
        }
        return all.toString();
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }
}
