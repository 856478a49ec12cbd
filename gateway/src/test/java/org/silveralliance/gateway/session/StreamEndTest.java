package org.silveralliance.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.gateway.EchoService;
import org.silveralliance.gateway.Listening;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of the streams of changes of a login that ends. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class StreamEndTest {

    private static final Map<String, Object> EVENTS = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Inject
    Sessions sessions;

    private final String person = UUID.randomUUID().toString();
    private final String login = UUID.randomUUID().toString();
    private final String elsewhere = UUID.randomUUID().toString();

    private Listening page(String sid) {
        return Listening.as(Tokens.saying("silver-alliance",
                Map.of("sub", person, "sid", sid, "preferred_username", person, "division", "370731")));
    }

    @Test
    @DisplayName("who logs out hears nothing by that login any more; another login of his does")
    void shouldEndWithItsLogin() {
        String session = sessions.keep("tokens", new Owner(login, person));
        Listening page = page(login);

        try (Listening other = page(elsewhere)) {
            sessions.end(session);

            page.untilEnded();
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    @DisplayName("whom Keycloak logs out hears nothing any more by any of his logins")
    void shouldEndWhenKeycloakEndsAllLogins() {
        sessions.keep("tokens", new Owner(login, person));
        sessions.keep("tokens", new Owner(elsewhere, person));
        Listening one = page(login);
        Listening other = page(elsewhere);

        given().contentType("application/x-www-form-urlencoded")
                .formParam("logout_token", Tokens.saying("gateway", Map.of("sub", person, "events", EVENTS)))
                .post("/logout/backchannel").then().statusCode(200);

        one.untilEnded();
        other.untilEnded();
    }
}
