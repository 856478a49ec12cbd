package org.silveralliance.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.silveralliance.testkit.Timeouts;

import io.restassured.RestAssured;

/** A page that listens for changes, as a browser would. */
public final class Listening implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DATA = "data: ";

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private Listening(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    /** Waits for its place: an application that has just started does not hear yet. */
    public static Listening as(String token) {
        return new Listening(Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> ask(token),
                answer -> answer.statusCode() == 200));
    }

    static HttpResponse<InputStream> ask(String token) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/changes"))
                    .header("Authorization", "Bearer " + token).header("Accept", "text/event-stream")
                    .header("Accept-Encoding", "gzip, deflate, br").build(), BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private void read() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException gone) {
            // That, too, is an end.
        } finally {
            end.complete(null);
        }
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    List<String> lines() {
        return lines;
    }

    /** The kinds that were told so far, in their order. */
    public List<String> heard() {
        return lines.stream().filter(line -> line.startsWith(DATA)).map(line -> line.substring(DATA.length())).toList();
    }

    public boolean isOpen() {
        return !end.isDone();
    }

    public void untilEnded() {
        end.orTimeout(Timeouts.EVENTUALLY.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
