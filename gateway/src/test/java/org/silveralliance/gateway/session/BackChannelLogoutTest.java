package org.silveralliance.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.silveralliance.gateway.EchoService;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class BackChannelLogoutTest {

    private static final Map<String, Object> EVENTS = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Inject
    Sessions sessions;

    private final String person = UUID.randomUUID().toString();
    private final String login = UUID.randomUUID().toString();

    private static int told(@Nullable String token) {
        Map<String, Object> form = token == null ? Map.of("other", "x") : Map.of("logout_token", token);
        return given().contentType("application/x-www-form-urlencoded").formParams(form).post("/logout/backchannel").then()
                .header("Cache-Control", equalTo("no-store")).extract().statusCode();
    }

    private String session(String sub, String sid) {
        return sessions.keep("tokens", new Owner(sid, sub));
    }

    private List<Boolean> open(String... ids) {
        return Stream.of(ids).map(id -> sessions.find(id).isPresent()).toList();
    }

    @Test
    void shouldEndEverySessionOfOneLoginAndNoOther() {
        String one = session(person, login);
        String refreshed = session(person, login);
        String elsewhere = session(person, UUID.randomUUID().toString());
        String somebodyElse = session(UUID.randomUUID().toString(), UUID.randomUUID().toString());

        assertThat(told(Tokens.saying("gateway", Map.of("sub", person, "sid", login, "events", EVENTS)))).isEqualTo(200);

        assertThat(open(one, refreshed, elsewhere, somebodyElse)).containsExactly(false, false, true, true);
    }

    @Test
    void shouldEndAllSessionsOfAPersonWhenNoLoginIsNamed() {
        String one = session(person, login);
        String elsewhere = session(person, UUID.randomUUID().toString());
        String somebodyElse = session(UUID.randomUUID().toString(), UUID.randomUUID().toString());

        assertThat(told(Tokens.saying("gateway", Map.of("sub", person, "events", EVENTS)))).isEqualTo(200);

        assertThat(open(one, elsewhere, somebodyElse)).containsExactly(false, false, true);
    }

    @Test
    void shouldReadTheOwnerFromAnIdToken() {
        String token = Tokens.saying("gateway", Map.of("sub", person, "sid", login));
        assertThat(Owner.of(token)).isEqualTo(new Owner(login, person));
    }

    @Test
    @DisplayName("L-10 what is no form is refused without a stack")
    void shouldRefuseWhatIsNoForm() {
        given().post("/logout/backchannel").then().statusCode(400).body(equalTo(""));
        given().contentType("application/json").body("{}").post("/logout/backchannel").then().statusCode(400).body(equalTo(""));
        given().multiPart("logout_token", "x").post("/logout/backchannel").then().statusCode(400).body(equalTo(""));
    }

    static Stream<Map<String, Object>> claimsOfNoLogout() {
        return Stream.of(Map.of(), Map.of("events", Map.of()), Map.of("events", "logout"),
                Map.of("events", EVENTS, "nonce", "x"));
    }

    @ParameterizedTest
    @MethodSource("claimsOfNoLogout")
    void shouldRefuseATokenThatIsNotForLoggingOut(Map<String, Object> claims) {
        String open = session(person, login);
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", person);
        all.put("sid", login);

        assertThat(told(Tokens.saying("gateway", all))).isEqualTo(400);
        assertThat(open(open)).containsExactly(true);
    }

    @Test
    void shouldRefuseWhatKeycloakDidNotWriteForUs() {
        String open = session(person, login);
        Map<String, Object> claims = Map.of("sub", person, "sid", login, "events", EVENTS);
        String ours = Tokens.saying("gateway", claims);

        assertThat(told(null)).isEqualTo(400);
        assertThat(told("not a token")).isEqualTo(400);
        assertThat(told("too long ".repeat(1_000))).isEqualTo(400);
        assertThat(told(ours.substring(0, ours.lastIndexOf('.') + 1) + "AAAA")).isEqualTo(400);
        assertThat(told(Tokens.saying("somebody-else", claims))).isEqualTo(400);
        assertThat(told(Tokens.otherRealm())).isEqualTo(400);
        assertThat(told(Tokens.saying("gateway", Map.of("events", EVENTS)))).isEqualTo(400);
        assertThat(open(open)).containsExactly(true);
    }
}
