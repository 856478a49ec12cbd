package org.silveralliance.members.member;

import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.jwt.build.Jwt;

/** Health is for the role health and for oneself, whatever else one may be. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class RevealHealthTest {

    private static final String WATER = "11370522990000025W";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("X-03 a branch secretary who is a member too sees the own health and nobody else's")
    void shouldShowTheOwnHealthOnly() throws GeneralSecurityException {
        List<String> ids = as(Tokens.committee()).get("/api/v1/members?limit=2&unitId=" + unitId("县水利局")).jsonPath()
                .getList("items.id");
        String secretary = token(ids.getFirst(), "branch-secretary", "member");
        reveal(secretary, ids.getLast(), "phone", 200);
        reveal(secretary, ids.getLast(), "health", 403);
        reveal(secretary, ids.getFirst(), "health", 200);
    }

    @Test
    @DisplayName("X-03 the role health sees the health of those in its units")
    void shouldShowHealthToThoseWhoCare() throws GeneralSecurityException {
        List<String> ids = as(Tokens.committee()).get("/api/v1/members?limit=2&unitId=" + unitId("县水利局")).jsonPath()
                .getList("items.id");
        reveal(token(ids.getFirst(), "health", "member"), ids.getLast(), "health", 200);
    }

    private static void reveal(String token, String member, String field, int status) {
        as(token).contentType(ContentType.JSON).body(Map.of("fields", List.of(field), "reason", "慰问"))
                .post("/api/v1/members/" + member + "/reveal").then().statusCode(status);
    }

    private static String token(String member, String... roles) throws GeneralSecurityException {
        String key = Objects.requireNonNull(System.getProperty("sa.test.signing-key"));
        PrivateKey signer = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        return Jwt.issuer(Tokens.ISSUER).audience(Tokens.AUDIENCE).subject("two-roles")
                .claim("preferred_username", "two-roles").claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("division", "370522").claim("units", List.of(WATER)).claim("member", member)
                .expiresIn(Duration.ofMinutes(30)).sign(signer);
    }
}
