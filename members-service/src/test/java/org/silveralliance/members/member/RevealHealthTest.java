package org.silveralliance.members.member;

import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Health is for the role health and for oneself, whatever else one may be. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class RevealHealthTest {

    private static final String WATER = "11370522990000025W";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("X-03 a branch secretary who is a member too sees the own health and nobody else's")
    void shouldShowTheOwnHealthOnly() {
        List<String> ids = as(Tokens.committee()).get("/api/v1/members?limit=2&unitId=" + unitId("县水利局")).jsonPath()
                .getList("items.id");
        String secretary = Tokens.holding(List.of("branch-secretary", "member"), ids.getFirst(), WATER);
        reveal(secretary, ids.getLast(), "phone", 200);
        reveal(secretary, ids.getLast(), "health", 403);
        reveal(secretary, ids.getFirst(), "health", 200);
    }

    @Test
    @DisplayName("X-03 the role health sees the health of those in its units")
    void shouldShowHealthToThoseWhoCare() {
        List<String> ids = as(Tokens.committee()).get("/api/v1/members?limit=2&unitId=" + unitId("县水利局")).jsonPath()
                .getList("items.id");
        reveal(Tokens.holding(List.of("health", "member"), ids.getFirst(), WATER), ids.getLast(), "health", 200);
    }

    private static void reveal(String token, String member, String field, int status) {
        as(token).contentType(ContentType.JSON).body(Map.of("fields", List.of(field), "reason", "慰问"))
                .post("/api/v1/members/" + member + "/reveal").then().statusCode(status);
    }

    @Test
    @DisplayName("L-02 the role health reveals health and nothing else")
    void shouldShowHealthOnlyToThoseWhoCare() {
        List<String> ids = as(Tokens.committee()).get("/api/v1/members?limit=2&unitId=" + unitId("县水利局")).jsonPath()
                .getList("items.id");
        String nurse = Tokens.holding(List.of("health"), ids.getFirst(), WATER);
        reveal(nurse, ids.getLast(), "health", 200);
        reveal(nurse, ids.getLast(), "phone", 403);
    }

    @Test
    @DisplayName("S-08 a liaison whose father is a member elsewhere does as a liaison nothing to him and his unit")
    void shouldNotUseOneRoleWithTheSightOfAnother() {
        String elsewhere = unitId("县统计局");
        String father = as(Tokens.committee()).get("/api/v1/members?limit=1&unitId=" + elsewhere).jsonPath()
                .getString("items[0].id");
        String both = Tokens.holding(List.of("liaison", "family"), father, WATER);
        as(both).get("/api/v1/members/" + father).then().statusCode(200);
        reveal(both, father, "phone", 404);
        as(both).contentType(ContentType.JSON).body(Map.of("on", "2026-03-01", "source", "家属"))
                .post("/api/v1/members/" + father + "/death").then().statusCode(404);
        as(both).contentType(ContentType.JSON).body(Map.of("unitId", elsewhere, "name", "试一", "idNo", "370599194505050012",
                "category", "RETIRED")).post("/api/v1/members").then().statusCode(422)
                .body("errors[0].pointer", org.hamcrest.Matchers.equalTo("/unitId"));
    }

    @Test
    @DisplayName("S-08 who is a member and family besides names one member only, whose health is not shown")
    void shouldNotTakeTheFamilyForTheMember() {
        String spouse = as(Tokens.committee()).get("/api/v1/members?limit=1&unitId=" + unitId("县水利局")).jsonPath()
                .getString("items[0].id");
        reveal(Tokens.holding(List.of("member", "family"), spouse), spouse, "health", 403);
    }

    @Test
    @DisplayName("S-13 an administrator with another role does nothing at all")
    void shouldKeepAdministratorsApart() {
        for (String administrator : List.of("sys-admin", "security-officer", "auditor")) {
            as(Tokens.holding(List.of(administrator, "county-committee"), "")).get("/api/v1/members").then().statusCode(403);
        }
    }
}
