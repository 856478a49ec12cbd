package org.silveralliance.testkit.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class TokensTest {

    private static ValidatableResponse notes(String token, String query) {
        return given().auth().oauth2(token).get("/notes" + query).then();
    }

    @Test
    void shouldTakeNobodysIdTokenForAPermission() {
        notes(Tokens.idToken(), "").statusCode(401);
    }

    @Test
    void shouldTakeNoTokenThatIsSignedInAnotherWay() {
        notes(Tokens.otherAlgorithm(), "").statusCode(401);
    }

    @Test
    void shouldReadAParameterOnceWhoeverDoublesIt() {
        for (String text : new String[] { "one", "two" }) {
            given().auth().oauth2(Tokens.committee()).contentType("application/json").body("{\"text\":\"" + text + "\"}")
                    .post("/notes").then().statusCode(201);
        }
        notes(Tokens.committee(), "?limit=1&limit=200").statusCode(200).body("items", hasSize(1));
        notes(Tokens.committee(), "?mood=GLAD&mood=ANGRY").statusCode(200);
        notes(Tokens.committee(), "?mood=ANGRY&mood=GLAD").statusCode(422);
    }
}
