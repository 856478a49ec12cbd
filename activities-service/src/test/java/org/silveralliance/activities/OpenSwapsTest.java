package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.activities.Api.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What waits for an answer is asked for in one call, whatever the year, as far as the asker's alliances go. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class OpenSwapsTest {

    private County county;
    private String lead;
    private List<String> slots;

    @BeforeEach
    void planned() {
        county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
        slots = Api.planned(lead, county, 2031);
    }

    @Test
    @DisplayName("R-03 a swap is listed until it is answered, with its months, its units and how long it waits")
    void shouldListUntilAnswered() {
        String request = asked(2, 1, 4);
        open(lead).then().statusCode(200).body("items.id", contains(request)).body("total", equalTo(1))
                .body("items[0].allianceName", equalTo("第一党建联盟")).body("items[0].year", equalTo(2031))
                .body("items[0].fromMonth", equalTo(2)).body("items[0].withMonth", equalTo(5))
                .body("items[0].fromUnitName", equalTo("县水利局")).body("items[0].withUnitName", equalTo("县林业发展服务中心"))
                .body("items[0].proposedAt", notNullValue());

        as(Tokens.liaison(county.uscc(5))).post("/api/v1/swap-requests/{id}/refuse", request).then().statusCode(200);

        open(lead).then().statusCode(200).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    @DisplayName("G-12 X-02 the alliance's units see it, another alliance and the county next door do not")
    void shouldStayWithinScope() {
        String request = asked(2, 1, 4);
        open(Tokens.liaison(county.uscc(6))).then().statusCode(200).body("items.id", contains(request));
        open(Tokens.liaison(County.a1().uscc(2))).then().statusCode(200).body("items", empty());
        open(Tokens.neighbour()).then().statusCode(200).body("items", empty());
        as(Tokens.of("health", "370522")).get("/api/v1/swap-requests").then().statusCode(403);
    }

    @Test
    @DisplayName("R-03 page by page each is there once, the longest waiting first")
    void shouldPage() {
        List<String> asked = List.of(asked(2, 1, 4), asked(3, 2, 5));
        String next = as(lead).get("/api/v1/swap-requests?limit=1").then().statusCode(200).body("items", hasSize(1)).extract()
                .path("next");
        List<String> seen = new ArrayList<>(List.of(asked.getFirst()));
        seen.addAll(as(lead).get("/api/v1/swap-requests?limit=1&cursor=" + next).then().statusCode(200).extract()
                .path("items.id"));
        assertThat(seen).isEqualTo(asked);
    }

    private String asked(int unit, int from, int with) {
        return as(Tokens.liaison(county.uscc(unit))).body(Map.of("withSlotId", slots.get(with)))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(from)).then().statusCode(200).extract()
                .path("swapRequestId");
    }

    private static Response open(String token) {
        return as(token).get("/api/v1/swap-requests?total=true");
    }
}
