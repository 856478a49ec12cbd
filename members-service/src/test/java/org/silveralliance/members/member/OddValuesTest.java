package org.silveralliance.members.member;

import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What is well formed and cannot be meant is refused by its field. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class OddValuesTest {

    private static final String MEMBERS = "/api/v1/members";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("null among ids or fields is refused")
    void shouldRefuseNullInLists() {
        List<Object> nothing = Collections.singletonList(null);
        post("/names", Map.of("ids", nothing)).statusCode(422);
        post("/" + UUID.randomUUID() + "/reveal", Map.of("fields", nothing, "reason", "核对")).statusCode(422);
    }

    @Test
    @DisplayName("M-01 nobody stands on a ledger before he is born, or joined the party in the year 99999")
    void shouldRefuseDaysThatCannotBe() {
        Map<String, Object> form = Map.of("unitId", unitId("县水利局"), "name", "试用人", "category", "RETIRED", "idNo",
                TestIds.next());
        post("", with(form, "on", "1901-01-01")).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        post("", with(form, "retiredOn", "1901-01-01")).statusCode(422).body("errors[0].pointer", equalTo("/retiredOn"));
        post("", with(form, "joinedPartyOn", "+99999-01-01")).statusCode(422).body("errors[0].pointer",
                equalTo("/joinedPartyOn"));
        as(Tokens.committee()).queryParam("asOf", "+999999999-12-31").get(MEMBERS + "/ledger").then().statusCode(400);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(body).post(MEMBERS + path).then();
    }
}
