package org.silveralliance.activities;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.activities.Api.as;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Somebody is a unit's liaison and looks after his father, a member of another unit: he may do what either may. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class SeveralRolesTest {

    private static final List<String> BOTH = List.of("liaison", "family");

    @Test
    @DisplayName("G-12 R-10 a liaison signs up his own unit's people and his father, and nobody else, and sees these")
    void shouldActInEachRole() {
        County county = County.a1();
        UUID father = county.members(1, 1).getFirst();
        UUID stranger = county.members(1, 1).getFirst();
        UUID own = county.members(2, 1).getFirst();
        String lead = Tokens.leadUnit(county.uscc(1));
        String both = Tokens.holding(BOTH, father.toString(), county.uscc(2));
        String id = Api.published(lead, county, 10);
        as(lead).body(Api.signUp(List.of(stranger), "PHONE")).post("/api/v1/activities/{id}/registrations", id).then()
                .statusCode(200);

        as(both).body(Api.signUp(List.of(father, own, stranger), "FAMILY")).post("/api/v1/activities/{id}/registrations", id)
                .then().statusCode(200).body("items.state", equalTo(List.of("CONFIRMED", "CONFIRMED", "REFUSED")));

        as(both).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200)
                .body("items.memberId", containsInAnyOrder(father.toString(), own.toString()));
    }

    @Test
    @DisplayName("G-12 a draft is seen by office, and not for being a member's family")
    void shouldShowDraftsOfTheOwnAllianceOnly() {
        County own = County.a1();
        County fathers = County.a1();
        UUID father = fathers.members(1, 1).getFirst();
        String both = Tokens.holding(BOTH, father.toString(), own.uscc(2));
        String here = draft(own);
        String there = draft(fathers);

        as(both).get("/api/v1/activities/{id}", here).then().statusCode(200);
        as(both).get("/api/v1/activities/{id}", there).then().statusCode(404);
        as(both).get("/api/v1/activities?allianceId=" + own.alliance()).then().body("items.id", hasItem(here));
        as(both).get("/api/v1/activities?allianceId=" + fathers.alliance()).then().body("items.id", not(hasItem(there)));
        as(both).post("/api/v1/activities/{id}/publish", there).then().statusCode(404);
        String published = Api.published(Tokens.leadUnit(fathers.uscc(1)), fathers, 10);
        as(both).get("/api/v1/activities?allianceId=" + fathers.alliance()).then().body("items", hasSize(1))
                .body("items[0].id", equalTo(published));
    }

    private static String draft(County county) {
        return as(Tokens.leadUnit(county.uscc(1))).body(Api.activity(county, 1, 10, "2031-03-25T01:00:00Z",
                "2031-03-25T03:00:00Z")).post("/api/v1/activities").then().statusCode(201).extract().path("id");
    }
}
