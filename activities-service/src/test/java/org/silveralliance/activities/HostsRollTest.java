package org.silveralliance.activities;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.activities.Api.as;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Whose unit hosts keeps the roll of the whole activity: so long he sees who is on it, and no longer. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class HostsRollTest {

    private County county;
    private String lead;
    private String host;
    private String id;
    private String own;
    private String stranger;

    @BeforeEach
    void shouldStandOnTheRoll() {
        county = County.a1();
        lead = Tokens.leadUnit(county.uscc(1));
        host = Tokens.liaison(county.uscc(2));
        UUID ofHost = county.members(2, 1).getFirst();
        UUID ofAnother = county.members(3, 1).getFirst();
        own = ofHost.toString();
        stranger = ofAnother.toString();
        id = hostedBy(2);
        as(Tokens.of("branch-secretary", "370522", county.uscc(3))).body(Map.of("memberId", ofAnother, "reason", "住院"))
                .post("/api/v1/activities/{id}/leaves/approve", id).then().statusCode(200);
        as(host).body(Map.of("items", List.of(Map.of("memberId", ofHost, "status", "PRESENT"),
                Map.of("memberId", ofAnother, "status", "ABSENT")))).put("/api/v1/activities/{id}/attendance", id).then()
                .statusCode(200).body("items.memberId", containsInAnyOrder(own, stranger));
    }

    @Test
    @DisplayName("R-13 G-12 the host's liaison reads the roll of everybody, another unit's liaison that of his own people")
    void shouldShowTheWholeRollToTheHost() {
        roll(host).body("items.memberId", containsInAnyOrder(own, stranger));
        roll(Tokens.of("branch-secretary", "370522", county.uscc(2))).body("items", hasSize(2));
        roll(Tokens.liaison(county.uscc(3))).body("items.memberId", contains(stranger));
        roll(Tokens.liaison(county.uscc(4))).body("items", hasSize(0));
    }

    @Test
    @DisplayName("R-13 G-12 E-23 the host is told who may come, guests last, and another unit's liaison who of his own may")
    void shouldTellTheHostWhoMayCome() {
        UUID unannounced = county.members(1, 1).getFirst();
        UUID guest = County.a1().members(1, 1).getFirst();
        as(Tokens.committee()).body(Map.of("items", List.of(Map.of("memberId", guest, "status", "PRESENT"))))
                .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200);

        people(host).body("items.memberId", contains(unannounced.toString(), own, stranger, guest.toString()));
        people(lead).body("items", hasSize(4));
        people(Tokens.liaison(county.uscc(3))).body("items.memberId", contains(stranger));
        people(Tokens.liaison(county.uscc(4))).body("items", hasSize(0));
        as(Tokens.liaison(County.a1().uscc(2))).get("/api/v1/activities/{id}/people", id).then().statusCode(404);
    }

    @Test
    @DisplayName("S-22 the host learns who is on leave, and neither why nor by whom, but of his own people")
    void shouldKeepReasonsFromTheHost() {
        list(host).body("items.memberId", contains(stranger)).body("items[0].state", equalTo("EXCUSED"))
                .body("items[0].reason", nullValue()).body("items[0].actor", nullValue());
        list(lead).body("items[0].reason", equalTo("住院")).body("items[0].actor", not(nullValue()));
        list(Tokens.liaison(county.uscc(3))).body("items[0].reason", equalTo("住院"));
    }

    @Test
    @DisplayName("G-12 with the acceptance of the report the host's sight of other units' people ends")
    void shouldEndWithTheAcceptance() {
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        Api.reported(lead, id, UUID.fromString(own));
        roll(host).body("items", hasSize(2));

        as(Tokens.committee()).post("/api/v1/activities/{id}/report/accept", id).then().statusCode(200);

        roll(host).body("items.memberId", contains(own));
        people(host).body("items.memberId", contains(own));
        list(host).body("items", hasSize(0));
        roll(lead).body("items", hasSize(2));
    }

    @Test
    @DisplayName("G-12 S-08 who hosts and looks after his father sees everybody by the first role, by the second his father alone")
    void shouldSeeByTheRoleThatHosts() {
        String other = hostedBy(4);
        as(lead).body(Map.of("items", List.of(Map.of("memberId", stranger, "status", "PRESENT"),
                Map.of("memberId", own, "status", "PRESENT")))).put("/api/v1/activities/{id}/attendance", other).then()
                .statusCode(200);
        String both = Tokens.holding(List.of("liaison", "family"), stranger, county.uscc(2));
        String familyOnly = Tokens.holding(List.of("family"), own, county.uscc(2));

        list(both).body("items.memberId", contains(stranger)).body("items[0].reason", equalTo("住院"));
        roll(both).body("items", hasSize(2));
        as(both).get("/api/v1/activities/{id}/attendance", other).then().statusCode(200)
                .body("items.memberId", contains(own));
        list(familyOnly).body("items", hasSize(0));
    }

    @Test
    @DisplayName("R-13 what is called off has no roll to keep, and its host sees his own people again")
    void shouldEndWithTheCancelling() {
        String cancelled = hostedBy(2);
        as(Tokens.of("branch-secretary", "370522", county.uscc(3))).body(Map.of("memberId", stranger, "reason", "住院"))
                .post("/api/v1/activities/{id}/leaves/approve", cancelled).then().statusCode(200);
        as(host).get("/api/v1/activities/{id}/registrations", cancelled).then().body("items", hasSize(1));
        as(lead).body(Map.of("reason", "大雨")).post("/api/v1/activities/{id}/cancel", cancelled).then().statusCode(200);
        as(host).get("/api/v1/activities/{id}/registrations", cancelled).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    @DisplayName("G-12 beside its turn a unit sees the alliance's names from seven days before the start until thirty after it")
    void shouldBoundWhatNobodyGave() {
        for (int days : List.of(-29, 6)) {
            people(host, hostedBy(2, null, inDays(days))).body("items.memberId", hasItem(stranger));
        }
        for (int days : List.of(-31, 8)) {
            people(host, hostedBy(2, null, inDays(days))).body("items.memberId", contains(own));
        }
    }

    @Test
    @DisplayName("R-13 G-12 in its turn a unit sees the alliance's names however late the roll is")
    void shouldLetTheRollOfATurnBeLate() {
        String slot = Api.planned(lead, county, 2026).get(2);
        Instant late = Instant.parse("2026-03-25T01:00:00Z");
        people(Tokens.liaison(county.uscc(3)), hostedBy(3, slot, late)).body("items.memberId", hasItem(own));
        people(Tokens.liaison(county.uscc(3)), hostedBy(3, null, late)).body("items.memberId", contains(stranger));
    }

    private String hostedBy(int unit) {
        return hostedBy(unit, null, inDays(-1));
    }

    private String hostedBy(int unit, @Nullable String slot, Instant start) {
        Map<String, Object> draft = new HashMap<>(
                Api.activity(county, unit, 10, start.toString(), start.plus(Duration.ofHours(2)).toString()));
        draft.put("slotId", slot);
        String made = as(lead).body(draft).post("/api/v1/activities").then().statusCode(201).extract().path("id");
        as(lead).post("/api/v1/activities/{id}/publish", made).then().statusCode(200);
        return made;
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private ValidatableResponse roll(String token) {
        return as(token).get("/api/v1/activities/{id}/attendance", id).then().statusCode(200);
    }

    private ValidatableResponse people(String token) {
        return people(token, id);
    }

    private static ValidatableResponse people(String token, String activity) {
        return as(token).get("/api/v1/activities/{id}/people", activity).then().statusCode(200);
    }

    private ValidatableResponse list(String token) {
        return as(token).get("/api/v1/activities/{id}/registrations", id).then().statusCode(200);
    }
}
