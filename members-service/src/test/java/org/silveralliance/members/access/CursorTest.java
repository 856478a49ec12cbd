package org.silveralliance.members.access;

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
        for (String list : List.of("/api/v1/units", "/api/v1/members", "/api/v1/imports",
                "/api/v1/imports/" + job + "/issues")) {
            for (String place : List.of("abc", "县水利局 ".repeat(9), "00000000-0000-0000-0000-000000000000 \0")) {
                as(Tokens.committee()).queryParam("cursor", Cursor.encode(place)).get(list).then().statusCode(400)
                        .body("code", equalTo("MALFORMED")).body("errors[0].pointer", equalTo("/cursor"));
            }
        }
    }
}
