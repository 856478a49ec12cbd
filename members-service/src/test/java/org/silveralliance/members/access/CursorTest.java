package org.silveralliance.members.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.imported;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class CursorTest {

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("a cursor that names no place of its list is 400, not a fault")
    void shouldRefuseACursorThatNamesNoPlace() {
        String job = imported(Tokens.committee(), "MEMBERS", "VALIDATE", "lijin-ledger-2026.xlsx").getString("id");
        for (String list : List.of("/api/v1/units", "/api/v1/members", "/api/v1/party-organisations", "/api/v1/care-tags",
                "/api/v1/care-visits", "/api/v1/imports",
                "/api/v1/imports/" + job + "/issues")) {
            for (String place : List.of("abc", "县水利局 ".repeat(9), "00000000-0000-0000-0000-000000000000 \0",
                    "ARRIVALS 00000000-0000-0000-0000-000000000000AQAAAAEAAAAA")) {
                as(Tokens.committee()).queryParam("cursor", Cursor.encode(place)).get(list).then().statusCode(400)
                        .body("code", equalTo("MALFORMED")).body("errors[0].pointer", equalTo("/cursor"));
            }
        }
    }

    @Test
    @DisplayName("a list goes on behind a row that has gone")
    void shouldGoOnBehindARowThatHasGone() {
        JsonPath first = page("");
        String place = Cursor.decode(first.getString("next")).orElseThrow();
        String gone = place.replace(first.getString("items[1].id"), "00000000-0000-0000-0000-000000000000");
        assertThat(gone).isNotEqualTo(place);
        assertThat(page(Cursor.encode(gone)).getString("items[0].id")).isEqualTo(first.getString("items[1].id"));
    }

    private static JsonPath page(String cursor) {
        return as(Tokens.committee()).queryParam("limit", 2).queryParam("cursor", cursor).get("/api/v1/units").then()
                .statusCode(200).extract().jsonPath();
    }
}
