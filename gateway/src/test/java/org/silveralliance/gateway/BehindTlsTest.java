package org.silveralliance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;

@QuarkusTest
@TestProfile(BehindTlsTest.BehindTls.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class BehindTlsTest {

    private static final int FLOOD = 400;

    public static class BehindTls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sa.gateway.behind-tls", "true", "sa.gateway.trusted-proxies", "127.0.0.1,10.1.0.0/16");
        }
    }

    /** Says how the gateway sees a call, and sets a cookie as quarkus-oidc does. */
    @ApplicationScoped
    public static class Seen {

        void register(@Observes Router router) {
            router.get("/seen").handler(request -> request.end(request.request().absoluteURI()));
            router.get("/cookies").handler(request -> {
                Cookie session = request.request().getCookie("q_session");
                request.response().addCookie(
                        Cookie.cookie("q_session", "fresh").setPath("/").setHttpOnly(true).setSecure(true));
                request.end(session == null ? "" : session.getValue());
            });
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.6.6.6, 203.0.113.9                | 203.0.113.9
            6.6.6.6, 203.0.113.9, 10.1.2.3      | 203.0.113.9
            6.6.6.6, 10.1.2.3, 203.0.113.9      | 203.0.113.9
            unknown, 10.1.2.3                   | 10.1.2.3
            [2001:db8::7]:443                   | 2001:db8:0:0:0:0:0:7
            203.0.113.9:5000                    | 203.0.113.9
            """)
    @DisplayName("S-19 of the addresses only those count that trusted proxies wrote")
    void shouldBelieveOfTheAddressesOnlyWhatTrustedProxiesWrote(String forwarded, String origin) {
        from(forwarded).auth().oauth2(Tokens.committee()).get("/api/v1/members").then().statusCode(201).body("origin",
                equalTo(origin));
    }

    @Test
    @DisplayName("S-19 nobody is believed about our own name and scheme")
    void shouldBelieveNobodyAboutItsOwnNameAndScheme() {
        given().header("X-Forwarded-Host", "evil.example").header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6;host=evil.example").header("X-Forwarded-Proto", "ftp").get("/seen").then()
                .body(equalTo(RestAssured.baseURI + ":" + RestAssured.port + "/seen"));
    }

    @Test
    @DisplayName("S-19 an address is limited whatever its caller writes before it")
    void shouldLimitAnAddressWhateverItsCallerWritesBefore() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            statuses.add(from("6.6." + i / 250 + "." + i % 250 + ", 203.0.113.7").get("/login").statusCode());
        }
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(FLOOD - 5 * EchoService.BURST);
    }

    @Test
    @DisplayName("L-12 cookies have a name that only this host can set")
    void shouldGiveItsCookiesANameThatOnlyThisHostCanSet() {
        given().header("Cookie", "q_session=planted; __Host-q_session=ours; other=x").get("/cookies").then()
                .body(equalTo("ours")).header("Set-Cookie", allOf(startsWith("__Host-q_session=fresh;"),
                        containsString("Path=/"), containsString("Secure"), containsString("HTTPOnly")));
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
