package org.silveralliance.activities;

import static org.awaitility.Awaitility.await;
import static org.silveralliance.activities.Api.as;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.UnitEvent.UnitChanged;
import org.silveralliance.testkit.AllianceFactsContract;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class AllianceFactsTest extends AllianceFactsContract {

    @Test
    @DisplayName("L-20 E-08 a lead unit that got another code leads under that one, and nobody under the old one")
    void shouldFollowTheLeadThroughAnotherCode() {
        County county = County.a1();
        String before = county.uscc(1);
        String after = before.substring(0, 9) + "X" + before.substring(10);
        as(Tokens.leadUnit(before)).body(Api.rotation(county, 2031, 25, "NEXT")).post("/api/v1/rotations").then()
                .statusCode(201);

        county.tell(new UnitChanged(county.unit(1), after, "县农业农村局", null, null, null, null, true, "ACTIVE"));
        await().atMost(Timeouts.EVENTUALLY).until(() -> as(Tokens.leadUnit(after))
                .get("/api/v1/rotations/{a}/2031", county.alliance()).statusCode() == 200);
        as(Tokens.leadUnit(before)).get("/api/v1/rotations/{a}/2031", county.alliance()).then().statusCode(404);
    }
}
