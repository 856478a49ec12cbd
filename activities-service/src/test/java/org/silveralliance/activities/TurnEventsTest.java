package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.activities.Api.as;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What others hear of turns, so that whom it concerns can be told. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class TurnEventsTest {

    @Test
    @DisplayName("R-03 a request to swap is told, and so is each way in which it ends")
    void shouldTellOfSwaps() {
        County county = County.a1();
        List<String> slots = Api.planned(Tokens.leadUnit(county.uscc(1)), county, 2031);
        String two = Tokens.liaison(county.uscc(2));
        String five = Tokens.liaison(county.uscc(5));

        String withdrawn = asked(two, slots);
        assertThat(
                told("swap-requested", county, "and payload->>'requestId' = '" + withdrawn + "' and payload->>'fromUnitId' = '"
                        + county.unit(2) + "' and payload->>'withUnitId' = '" + county.unit(5) + "'"))
                .isEqualTo(1);
        as(two).post("/api/v1/swap-requests/{id}/refuse", withdrawn).then().statusCode(200);
        assertThat(answered(county, withdrawn, "WITHDRAWN")).isEqualTo(1);

        String refused = asked(two, slots);
        as(five).post("/api/v1/swap-requests/{id}/refuse", refused).then().statusCode(200);
        assertThat(answered(county, refused, "REFUSED")).isEqualTo(1);

        String accepted = asked(two, slots);
        as(five).post("/api/v1/swap-requests/{id}/accept", accepted).then().statusCode(200);
        assertThat(answered(county, accepted, "ACCEPTED")).isEqualTo(1);
        assertThat(told("slot-swapped", county, "")).isEqualTo(1);
    }

    @Test
    @DisplayName("R-03 a swap that takes effect at once asks nobody")
    void shouldAskNobodyAtOnce() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> slots = Api.planned(lead, county, 2031);
        as(Tokens.committee()).body(Map.of("withSlotId", slots.get(4), "reason", "协商"))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200);
        assertThat(told("swap-requested", county, "")).isZero();
        assertThat(told("slot-swapped", county, "")).isEqualTo(1);
    }

    @Test
    @DisplayName("E-16 a suspended month is told as one without a host, its neighbours with theirs")
    void shouldTellOfASuspendedMonth() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> slots = Api.planned(lead, county, 2031);
        as(lead).body(Map.of("reason", "利老干〔2031〕8号")).post("/api/v1/rotation-slots/{id}/suspend", slots.get(3)).then()
                .statusCode(200);
        assertThat(told("rotation-replanned", county,
                "and payload->'changed' @> '[{\"month\": 4, \"suspended\": true}]'")).isEqualTo(1);
        assertThat(told("rotation-replanned", county, "and payload->'changed' @> '[{\"month\": 5, \"suspended\": true}]'"))
                .isZero();
    }

    private static String asked(String liaison, List<String> slots) {
        return as(liaison).body(Map.of("withSlotId", slots.get(4), "reason", "协商"))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200).extract().path("swapRequestId");
    }

    private static int answered(County county, String request, String answer) {
        return told("swap-answered", county, "and payload->>'requestId' = '" + request + "' and payload->>'answer' = '" + answer
                + "'");
    }

    private static int told(String type, County county, String condition) {
        return TestDatabase.count("activities", "select 1 from outbox where type like '%." + type
                + ".v1' and payload->>'allianceId' = cast(? as uuid)::text " + condition, county.alliance());
    }
}
