package org.silveralliance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class GatewayTest {

    @Inject
    ManualClock time;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void fillTheBuckets() {
        time.pass(Duration.ofMinutes(10));
    }

    private static Response members(String token) {
        return given().auth().oauth2(token).get("/api/v1/members");
    }

    private static RequestSpecification committee() {
        return given().auth().oauth2(Tokens.committee());
    }

    @Test
    void shouldTellAScriptThatNobodyIsLoggedInInsteadOfRedirecting() {
        given().redirects().follow(false).get("/api/v1/members").then().statusCode(401);
        given().redirects().follow(false).auth().oauth2(Tokens.expired()).get("/api/v1/members").then().statusCode(401);
        given().redirects().follow(false).auth().oauth2(Tokens.otherRealm()).get("/exchange/v1/members/changes").then()
                .statusCode(401);
    }

    @Test
    void shouldPassAKnownCallOnWithItsTokenAndWithoutClaimsOfIdentity() {
        committee().urlEncodingEnabled(false).header("X-Forwarded-User", "somebody").header("X-Roles", "county-committee")
                .cookie("q_session", "x")
                .get("/api/v1/members?q=a%20b").then().statusCode(201).body("path", equalTo("/api/v1/members?q=a%20b"))
                .body("headers", hasItem("authorization")).body("headers", not(hasItem("x-forwarded-user")))
                .body("headers", not(hasItem("x-roles"))).body("headers", not(hasItem("cookie")));
    }

    @Test
    void shouldSayItselfWhereACallCameFrom() {
        committee().header("X-SA-Origin", "10.9.8.7").header("X-Forwarded-For", "10.9.8.6").get("/api/v1/members").then()
                .statusCode(201).body("origin", equalTo("127.0.0.1"));
    }

    @Test
    void shouldReturnALocationOfItsOwnAndNothingOfTheServer() {
        committee().get("/api/v1/members").then().header("Location", equalTo("/api/v1/members/7"))
                .header("Server", nullValue());
    }

    @Test
    void shouldKnowOnlyListedRoutesAndMethods() {
        committee().get("/api/v1/secrets").then().statusCode(404).body("code", equalTo("NOT_FOUND"))
                .body("type", equalTo("urn:silver-alliance:problem:not-found"));
        committee().get("/api/v1/membersonly").then().statusCode(404);
        committee().get("/api/v0/members").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        committee().post("/internal/contacts").then().statusCode(405);
        committee().patch("/api/v1/members").then().statusCode(405);
    }

    @Test
    @DisplayName("R-02 a calendar is polled without a login, by GET alone; beside it the door stays shut")
    void shouldLetACalendarBePolledWithoutALogin() throws IOException {
        given().post("/api/v1/calendars/370522.secret.ics").then().statusCode(401);
        given().get("/api/v1/calendar-subscription").then().statusCode(401);
        given().urlEncodingEnabled(false).get("/api/v1/calendars/%2e%2e/activities").then().statusCode(401);
        // It is passed on to a service that is silent here; a refusal would come at once.
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("GET /api/v1/calendars/370522.secret.ics HTTP/1.1\r\nHost: x\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(given().get(metrics).then().statusCode(200).extract().asString()).contains("http_server_requests")
                .doesNotContain("secret.ics");
    }

    @Test
    void shouldRefuseAnUnsafeCallThatOnlyACookieCarries() {
        given().post("/api/v1/members").then().statusCode(401);
        committee().post("/api/v1/members").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({ "application/json, 262145", "text/plain, 262145", "multipart/form-data; boundary=b, 67108865" })
    void shouldRefuseWhatIsTooLargeBeforeItIsSent(String type, long length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write(("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + Tokens.committee() + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("\"TOO_LARGE\"");
        }
    }

    @Test
    void shouldTakeALongUploadAndNoLongerTextThanTheServices() {
        committee().multiPart("file", "people.xlsx", new byte[1_000_000]).post("/api/v1/imports").then().statusCode(201);
        committee().contentType("application/json").body("\"" + "x".repeat(262_142) + "\"").post("/api/v1/members").then()
                .statusCode(201);
    }

    @Test
    void shouldSayWhenAServiceIsAway() {
        committee().get("/api/v1/alliances").then().statusCode(503).body("code", equalTo("UNAVAILABLE"))
                .header("Retry-After", notNullValue());
    }

    @Test
    void shouldAskAgainOverOtherConnectionsWhatChangesNothing() {
        committee().get("/api/v1/members/closed-once").then().statusCode(201);
        committee().get("/api/v1/members/closed-thrice").then().statusCode(201);
        committee().post("/api/v1/members/closed-once").then().statusCode(503);
        committee().post("/api/v1/members/closed-once").then().statusCode(201);
    }

    @Test
    void shouldLimitOneCallerAndNotAnother() {
        String hasty = Tokens.of("province", "371");
        int passed = 0;
        for (int i = 0; i < 80; i++) {
            passed += members(hasty).statusCode() == 201 ? 1 : 0;
        }
        assertThat(passed).isEqualTo(EchoService.BURST);
        members(hasty).then().statusCode(429).header("Retry-After", "1");
        members(Tokens.of("province", "36")).then().statusCode(201);

        time.pass(Duration.ofSeconds(1));
        members(hasty).then().statusCode(201);
        members(hasty).then().statusCode(429);
    }

    @Test
    void shouldCountWhatMakesAServiceWorkAsManyCalls() {
        String busy = Tokens.of("province", "35");
        assertThat(List.of(1, 2, 3, 4)).map(call -> given().auth().oauth2(busy).post("/api/v1/imports").statusCode())
                .containsExactly(201, 201, 201, 429);
    }

    @Test
    @DisplayName("L-11 no other site can log anybody out")
    void shouldLogOutOnlyByAPostThatNoOtherSiteCanMake() {
        given().redirects().follow(false).get("/logout").then().statusCode(405).header("Allow", "POST");
        given().redirects().follow(false).post("/logout").then().statusCode(403);
        given().redirects().follow(false).header("X-CSRF", "1").post("/logout").then().statusCode(204)
                .header("Location", equalTo("/")).header("Clear-Site-Data", equalTo("\"cache\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/metrics", "/q/health", "/q/health/ready", "/q/openapi" })
    @DisplayName("L-08 health and metrics are told to nobody outside")
    void shouldTellNobodyOutsideHowItIs(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void shouldTellWhoRunsItHowItIs() {
        given().get(metrics).then().statusCode(200).body(containsString("http_server"));
        given().get(readiness).then().statusCode(200);
    }

    @Test
    void shouldProtectItsPages() {
        given().get("/dashboard").then().statusCode(200).contentType(containsString("text/html"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("style-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff")).header("Referrer-Policy", equalTo("same-origin"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void shouldLetNoCacheKeepAnAnswer() {
        committee().get("/api/v1/members").then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        given().get("/api/v1/members").then().statusCode(401).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void shouldLetNoOtherSiteReadAnAnswer() {
        List<Response> answers = List.of(committee().header("Origin", "https://evil.example").get("/api/v1/members"),
                given().header("Origin", "https://evil.example").get("/dashboard"),
                given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", "PUT")
                        .options("/api/v1/members"));
        assertThat(answers.stream().flatMap(answer -> answer.headers().asList().stream()).map(Header::getName))
                .isNotEmpty().noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void shouldTakeNoTokenThatIsSignedInAnotherWay() {
        given().auth().oauth2(Tokens.otherAlgorithm()).get("/api/v1/members").then().statusCode(401);
    }
}
