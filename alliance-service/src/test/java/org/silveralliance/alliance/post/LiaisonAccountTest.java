package org.silveralliance.alliance.post;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.alliance.TestCounty.as;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class LiaisonAccountTest {

    @Test
    @DisplayName("G-07 S-02 the account of a liaison is the UUID of an account; nothing longer travels in events")
    void shouldTakeOnlyAnAccount() {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        String account = UUID.randomUUID().toString();
        appoint(county, account, "2026-01-01").statusCode(200).body("userSub", equalTo(account));
        for (String strange : new String[] { "x".repeat(4500), "somebody", account + "0", "" }) {
            appoint(county, strange, "2026-02-01").statusCode(422).body("errors[0].pointer", equalTo("/userSub"));
        }
    }

    @Test
    @DisplayName("S-23 a liaison's phone is sealed anew when the key changes, and reads as before")
    void shouldMoveToANewKey() {
        TestCounty county = TestCounty.lijin();
        county.alliances();
        appoint(county, UUID.randomUUID().toString(), "2026-01-01").statusCode(200);
        UUID unit = county.unit("县水利局").id();
        int next = KeyFile.rotate();
        await().atMost(Timeouts.EVENTUALLY).until(() -> TestCounty.count(
                "select 1 from liaison where unit_id = ? and sealed_under & 65535 = " + next, unit) == 1);
        as(county.committee()).get("/api/v1/alliance-units").then().statusCode(200)
                .body("items.find { it.unitId == '" + unit + "' }.liaison.phoneMasked", equalTo("139****0000"));
    }

    private static ValidatableResponse appoint(TestCounty county, String account, String from) {
        return as(county.committee())
                .body(Map.of("name", "季同", "phone", "13905460000", "userSub", account, "from", from))
                .put("/api/v1/alliance-units/{unit}/liaison", county.unit("县水利局").id()).then();
    }
}
