package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.RestAssured;
import io.restassured.response.ResponseBodyData;

/**
 * Reads answers where tests do so again and again. A path of RestAssured's is a program of Groovy that is compiled for every
 * question: steps that every test takes, and waits that ask ten times a second, spent a third of a run's time on it.
 */
public final class Answers {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Answers() {
    }

    /**
     * A part of an answer as text; null where there is none.
     *
     * @param pointer of JSON, as {@code /items/0/id}
     */
    public static @Nullable String text(ResponseBodyData answer, String pointer) {
        return OpenApiReferee.parse(answer.asString()).at(pointer).asText(null);
    }

    /**
     * What a service shows somebody now, for whoever waits for it to show something else; it is not held against the document.
     *
     * @param path with its query
     * @throws AssertionError when the answer is none of 200
     */
    public static JsonNode seen(String token, String path) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token).timeout(Timeouts.EVENTUALLY).build();
        try {
            HttpResponse<String> answer = CLIENT.send(question, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("GET " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return OpenApiReferee.parse(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
