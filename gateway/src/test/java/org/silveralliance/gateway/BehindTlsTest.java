package org.silveralliance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@TestProfile(BehindTlsTest.BehindTls.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class BehindTlsTest {

    private static final int FLOOD = 400;

    public static class BehindTls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sa.gateway.behind-tls", "true");
        }
    }

    @Test
    void shouldTellBrowsersToKeepToTls() {
        given().get("/dashboard").then().header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void shouldTellServicesTheAddressThatTheFrontSaw() {
        from("203.0.113.9").auth().oauth2(Tokens.committee()).get("/api/v1/members").then().statusCode(201).body("origin",
                equalTo("203.0.113.9"));
    }

    @Test
    void shouldLimitAnAddressBeforeAskingWhoItIs() {
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            answers.add(from("203.0.113.5").get(i % 2 == 0 ? "/login" : "/api/v1/members"));
        }
        List<Response> refused = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).hasSize(FLOOD - 5 * EchoService.BURST).allMatch(answer -> answer.header("Retry-After") != null);
        assertThat(answers.getFirst().statusCode()).isEqualTo(401);
        from("203.0.113.6").get("/api/v1/members").then().statusCode(401);
    }

    private static RequestSpecification from(String address) {
        return given().redirects().follow(false).header("X-Forwarded-For", address).header("X-Forwarded-Proto", "https");
    }
}
