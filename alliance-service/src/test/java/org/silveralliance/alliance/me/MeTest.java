package org.silveralliance.alliance.me;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.silveralliance.alliance.TestCounty.as;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class MeTest {

    @ParameterizedTest
    @ValueSource(strings = { "auditor", "sys-admin", "security-officer" })
    @DisplayName("S-13 each of the three administrators is told who he is, and that no unit or alliance is his")
    void shouldNameEachAdministrator(String role) {
        as(Tokens.of(role, "370522")).get("/api/v1/me").then().statusCode(200).body("roles", contains(role))
                .body("units", empty()).body("allianceIds", empty());
    }
}
