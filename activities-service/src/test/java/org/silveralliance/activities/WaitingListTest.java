package org.silveralliance.activities;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.silveralliance.activities.Api.as;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** One seat, and people who change their minds. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class WaitingListTest {

    private String lead;
    private String activity;
    private List<UUID> people;

    @BeforeEach
    void oneSeatForFour() {
        County county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
        people = county.members(1, 4);
        activity = Api.published(lead, county, 1);
        as(lead).body(Api.signUp(people, "PHONE")).post("/api/v1/activities/{id}/registrations", activity).then()
                .statusCode(200).body("items.position", equalTo(java.util.Arrays.asList(null, 1, 2, 3)));
    }

    @Test
    @DisplayName("R-10 who leaves the waiting list and comes back is last")
    void shouldBeLastAgain() {
        cancel(1);
        signUp(1, "WAITLISTED", 3);
        cancel(0);
        stands(2, "CONFIRMED");
        stands(1, "WAITLISTED");
    }

    @Test
    @DisplayName("R-10 who moved up and cancels lets the next one in, once, however often he says so")
    void shouldPromoteOnceForEachSeat() {
        cancel(0);
        stands(1, "CONFIRMED");
        cancel(1);
        cancel(1);
        stands(1, "CANCELLED");
        stands(2, "CONFIRMED");
        stands(3, "WAITLISTED");
    }

    private void signUp(int who, String state, Integer position) {
        as(lead).body(Api.signUp(people.subList(who, who + 1), "PHONE")).post("/api/v1/activities/{id}/registrations", activity)
                .then().statusCode(200).body("items", hasSize(1)).body("items[0].state", equalTo(state))
                .body("items[0].position", equalTo(position));
    }

    private void cancel(int who) {
        as(lead).delete("/api/v1/activities/{id}/registrations/{member}", activity, people.get(who)).then().statusCode(200);
    }

    private void stands(int who, String state) {
        as(lead).get("/api/v1/activities/{id}/registrations", activity).then().statusCode(200)
                .body("items.find { it.memberId == '" + people.get(who) + "' }.state", equalTo(state));
    }
}
