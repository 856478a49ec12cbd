package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.silveralliance.activities.Api.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class AttendanceSumsTest {

    private static final String MARCH = "/api/v1/activities/attendance-sums?month=2026-03";
    private static final List<String> COUNTED = List.of("present", "excused", "absent", "atHome", "notRecorded");

    @Test
    @DisplayName("R-13 the sum of a month is what its rolls say one by one, guests and leave as on each; without a roll nothing counts")
    void shouldSumTheRollsOfAMonth() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<UUID> people = county.members(1, 4);
        List<UUID> others = county.members(2, 2);
        String one = held(lead, county);
        mark(lead, one, people.get(0), "PRESENT");
        mark(lead, one, people.get(1), "AT_HOME");
        mark(lead, one, people.get(2), "ABSENT");
        as(Tokens.of("branch-secretary", "370522", county.uscc(2)))
                .body(Map.of("memberId", others.getFirst(), "reason", "住院"))
                .post("/api/v1/activities/{id}/leaves/approve", one).then().statusCode(200);
        String two = held(lead, county);
        mark(lead, two, people.get(0), "PRESENT");
        held(lead, county);

        JsonPath sum = as(lead).get(MARCH).then().statusCode(200).body("kinds", hasSize(1))
                .body("kinds[0].kind", equalTo("COLLECTIVE")).body("kinds[0].activities", equalTo(2)).extract().jsonPath();
        JsonPath first = as(lead).get("/api/v1/activities/{id}/attendance", one).then().extract().jsonPath();
        JsonPath second = as(lead).get("/api/v1/activities/{id}/attendance", two).then().extract().jsonPath();
        for (String counted : COUNTED) {
            assertThat(sum.getInt("kinds[0]." + counted)).as(counted)
                    .isEqualTo(first.getInt("counts." + counted) + second.getInt("counts." + counted));
        }
        assertThat(sum.getInt("kinds[0].excused")).isEqualTo(1);
        assertThat(sum.getInt("kinds[0].notRecorded")).isPositive();
        as(Tokens.leadUnit(County.a1().uscc(1))).get(MARCH).then().statusCode(200).body("kinds", empty());
    }

    private static String held(String lead, County county) {
        String id = Api.begun(lead, county, 10);
        as(lead).post("/api/v1/activities/{id}/held", id).then().statusCode(200);
        return id;
    }

    private static void mark(String lead, String id, UUID member, String status) {
        as(lead).body(Map.of("items", List.of(Map.of("memberId", member, "status", status))))
                .put("/api/v1/activities/{id}/attendance", id).then().statusCode(200);
    }
}
