package org.silveralliance.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever somebody sends is answered. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Outside.class)
class BodiesTest {

    private static final List<String> PIECES = List.of("{", "}", "[", "]", "\"key\":", "\"outcome\":", "\"REACHED\"",
            "\"notice\":",
            "\"PUBLISHED\"", "\"title\":", "\"place\":", "\"startsAt\":", "\"2026-12-22T01:00:00Z\"", "\"\\u0000\"",
            "\"\\uD83C\"", "null",
            "1e999", "-1", ",", "\"9999999999-01-01T00:00:00Z\"", "0.1", "true", "\"座谈\"", "{\"key\":\"0123abcd-4567\"}");

    @Test
    @DisplayName("I-12 no body whatever its bytes is answered with a fault of the server")
    void shouldAnswerAnything() {
        Random random = new Random(8);
        String committee = Tokens.committee();
        UUID none = UUID.randomUUID();
        for (int i = 0; i < 300; i++) {
            byte[] body = random.nextInt(4) == 0 ? bytes(random) : pieces(random);
            assertThat(given().auth().oauth2(committee).contentType("application/json").body(body)
                    .put("/api/v1/robots/{id}", none).statusCode()).isLessThan(500);
            assertThat(given().auth().oauth2(committee).contentType("application/json").body(body)
                    .post("/api/v1/messages/{id}/outcome", none).statusCode()).isLessThan(500);
            assertThat(given().auth().oauth2(committee).contentType("application/json").body(body)
                    .post("/api/v1/messages/preview").statusCode()).isLessThan(500);
        }
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
