package org.silveralliance.members.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ActivitiesStandIn;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Names are told to whom activities-service shows the people, and each look beyond one's own is on the trail. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class RollTest {

    private static final String WATER = "11370522990000025W";

    private final UUID activity = UUID.randomUUID();
    private final String liaison = Tokens.liaison(WATER);
    private String own;
    private String stranger;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
        own = someoneOf("县水利局");
        stranger = someoneOf("县财政局");
    }

    @Test
    @DisplayName("R-13 G-12 whoever keeps the roll of all sees names and units of all, and no number of anybody")
    void shouldNameTheWholeRoll() throws IOException {
        try (ActivitiesStandIn _ = new ActivitiesStandIn(activity, Map.of(liaison, new String[] { stranger, own }))) {
            String answer = roll(liaison).statusCode(200).body("items.id", contains(stranger, own))
                    .body("items.unitName", contains("县财政局", "县水利局")).extract().asString();

            assertThat(answer).doesNotContainIgnoringCase("phone").doesNotContain("birth").doesNotContain("idNo");
            as(liaison).get("/api/v1/members/" + stranger).then().statusCode(404);
        }
    }

    @Test
    @DisplayName("S-12 a look at strangers is on the trail with who looked and how many; at one's own it is not")
    void shouldBeOnTheTrail() throws IOException {
        String committee = Tokens.committee();
        String other = Tokens.of("branch-secretary", "370522", WATER);
        try (ActivitiesStandIn _ = new ActivitiesStandIn(activity, Map.of(liaison, new String[] { stranger, own }, committee,
                new String[] { stranger, own }, other, new String[] { own }))) {
            roll(committee).statusCode(200).body("items.id", contains(stranger, own));
            roll(other).statusCode(200).body("items.id", contains(own));
            assertThat(looks()).isZero();

            roll(liaison).statusCode(200);

            assertThat(looks()).isEqualTo(1);
            assertThat(TestDatabase.count("members", "select 1 from audit_row where action = 'member.named' and subject = ?"
                    + " and reason = '1 of 2' and actor = 'liaison-370522-" + WATER + "'", "activity/" + activity))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("I-11 whatever activities-service answers, nobody of another county is named")
    void shouldStayWithinTheCounty() throws IOException {
        String neighbour = Tokens.neighbour();
        try (ActivitiesStandIn _ = new ActivitiesStandIn(activity, Map.of(neighbour, new String[] { stranger, own }))) {
            roll(neighbour).statusCode(200).body("items", empty());
        }
    }

    @Test
    @DisplayName("G-12 who does not see the activity is told of nobody, and without activities-service nobody is")
    void shouldNameNobodyWithoutAnAnswer() throws IOException {
        try (ActivitiesStandIn _ = new ActivitiesStandIn(activity, Map.of())) {
            roll(liaison).statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        roll(liaison).statusCode(503).body("code", equalTo("UNAVAILABLE"));
        as(Tokens.of("health", "370522")).get("/api/v1/members/roll?activityId=" + activity).then().statusCode(403);
    }

    private ValidatableResponse roll(String token) {
        return as(token).get("/api/v1/members/roll?activityId=" + activity).then();
    }

    private int looks() {
        return TestDatabase.count("members", "select 1 from audit_row where action = 'member.named' and subject = ?",
                "activity/" + activity);
    }

    private static String someoneOf(String unit) {
        return as(Tokens.committee()).get("/api/v1/members?limit=1&unitId=" + unitId(unit)).jsonPath().getString("items[0].id");
    }
}
