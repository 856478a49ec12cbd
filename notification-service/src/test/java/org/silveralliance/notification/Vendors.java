package org.silveralliance.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Looks at the simulated vendors and programs their faults. */
final class Vendors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Vendors() {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Message(String to, String text, int parts) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Messages(List<Message> items) {
    }

    static void fault(String vendor, String kind, String code) {
        given().contentType("application/json").body(Map.of("vendor", vendor, "kind", kind, "code", code, "times", 1))
                .post(url("/_sim/faults")).then().statusCode(200);
    }

    /** The texts a vendor took for a receiver, who is shown masked. */
    static List<String> texts(String vendor, String receiver) {
        String masked = receiver.substring(0, 3) + "*".repeat(receiver.length() - 7)
                + receiver.substring(receiver.length() - 4);
        return messages(vendor).stream().filter(message -> masked.equals(message.to())).map(Message::text).toList();
    }

    /** The numbers of parts of all short messages so far. */
    static List<Integer> parts() {
        return messages("aliyun-sms").stream().map(Message::parts).toList();
    }

    /** Without RestAssured: tests that wait ask ten times a second, and its Groovy costs more than what is waited for. */
    private static List<Message> messages(String vendor) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url("/_sim/messages?vendor=" + vendor))).build();
        try {
            HttpResponse<String> answer = CLIENT.send(question, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JSON.readValue(answer.body(), Messages.class).items();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void membersAway(boolean away) {
        given().body(Boolean.toString(away)).contentType("text/plain").post(System.getProperty(Outside.MEMBERS) + "/away")
                .then().statusCode(200);
    }

    /** Lets members-service answer a text of one's own to every question for contacts; empty for its own answers again. */
    static void membersSay(String text) {
        given().body(text).contentType("text/plain").post(System.getProperty(Outside.MEMBERS) + "/instead").then()
                .statusCode(200);
    }

    private static String url(String path) {
        return System.getProperty(Outside.VENDORS) + path;
    }
}
