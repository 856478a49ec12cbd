package org.silveralliance.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Test;
import org.silveralliance.gateway.EchoService;
import org.silveralliance.testkit.RealParts;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class AwayTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Breaks as a login does while Keycloak is away. */
    @ApplicationScoped
    static class Broken {

        void register(@Observes Router router) {
            router.get("/test-broken").order(1).handler(request -> {
                throw new IllegalStateException("OIDC Server is not available");
            });
            router.get("/test-forbidden").order(1).handler(request -> request.fail(new ForbiddenException()));
            router.get("/test-sent-on").order(1)
                    .handler(request -> request.fail(new AuthenticationRedirectException("/test-elsewhere")));
        }
    }

    @Test
    void shouldSayInWordsThatThePlatformStartsAndTryAgainByItself() {
        given().accept(BROWSER).get("/test-broken").then().statusCode(503).header("Retry-After", "5")
                .contentType(containsString("text/html")).body(containsString("系统正在启动"))
                .body(containsString("http-equiv=\"refresh\"")).body(not(containsString("OIDC")));
    }

    @Test
    void shouldAllowNoStyleButItsOwn() throws NoSuchAlgorithmException {
        Response page = given().accept(BROWSER).get("/test-broken");
        String style = page.asString().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
    }

    /** As in the last step of every login, to the address without its code; who sends on has other routes than this one. */
    @Test
    void shouldKeepNobodyWhoIsSentOn() {
        given().accept(BROWSER).redirects().follow(false).get("/test-sent-on").then()
                .statusCode(not(503)).body(not(containsString("系统正在启动")));
    }

    @Test
    void shouldAnswerProgramsAndRefusalsAsBefore() {
        given().accept("application/json").get("/test-broken").then().statusCode(500).body(not(containsString("系统正在启动")));
        given().accept(BROWSER).get("/test-forbidden").then().statusCode(403).body(not(containsString("系统正在启动")));
    }
}
