package org.silveralliance.members.unit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.util.List;
import java.util.Map;

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

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class UnitTest {

    private static final String UNITS = "/api/v1/units";

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    void shouldTellPlaceTradeAndBranch() {
        as(Tokens.committee()).get(UNITS + "/" + unitId("县林业发展服务中心")).then().statusCode(200)
                .body("uscc", equalTo("1237052299000005X7")).body("sector", equalTo("农林水利")).body("town", equalTo("利津街道"))
                .body("hasBranch", equalTo(false)).body("state", equalTo("ACTIVE"));
    }

    @Test
    @DisplayName("E-08 a renamed unit keeps its id and is found by both names")
    void shouldKeepItsIdThroughANewName() {
        String id = post("", Map.of("uscc", "11370522004300166H", "name", "县旧名局", "hasBranch", true)).statusCode(201)
                .extract().jsonPath().getString("id");
        post("/" + id + "/rename",
                Map.of("name", "县新名局", "uscc", "11370522004300211J", "on", "2026-07-01", "documentNo", "利编〔2026〕7号"))
                .statusCode(200).body("name", equalTo("县新名局")).body("uscc", equalTo("11370522004300211J"));
        as(Tokens.committee()).queryParam("name", "县旧名局").get(UNITS).then().body("items.id", hasItem(id));
        as(Tokens.committee()).queryParam("name", "县新名局").get(UNITS).then().body("items.id", hasItem(id));
    }

    @Test
    @DisplayName("E-08 a corrected name is found by what it was, and a unit may be renamed to and fro on one day")
    void shouldKeepWhatItWasCalled() {
        String id = post("", Map.of("uscc", TestIds.nextUscc(), "name", "县甲局", "hasBranch", true)).statusCode(201).extract()
                .path("id");
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "*")
                .body(Map.of("name", "县乙局", "hasBranch", true)).put(UNITS + "/" + id).then().statusCode(200);
        as(Tokens.committee()).queryParam("name", "县甲局").get(UNITS).then().body("items.id", hasItem(id));
        for (String name : List.of("县甲局", "县乙局", "县甲局", "县乙局")) {
            post("/" + id + "/rename", Map.of("name", name, "on", "2026-07-01", "documentNo", "利编〔2026〕7号")).statusCode(200);
        }
    }

    @Test
    void shouldAskWhetherThereIsABranch() {
        post("", Map.of("uscc", TestIds.nextUscc(), "name", "县丙局")).statusCode(422).body("errors[0].pointer",
                equalTo("/hasBranch"));
    }

    @Test
    void shouldRefuseACodeThatIsTaken() {
        post("", Map.of("uscc", "11370522990000025W", "name", "另一个水利局", "hasBranch", false)).statusCode(409).body("code",
                equalTo("UNIT_EXISTS"));
    }

    @Test
    @DisplayName("M-01 a pilot code that fails its check character needs a written reason")
    void shouldAcceptAPilotCodeWithAReason() {
        Map<String, Object> unit = Map.of("uscc", "91350100M0001TGQXM", "name", "试点代码单位", "hasBranch", false);
        post("", unit).statusCode(422).body("errors[0].pointer", equalTo("/uscc"));
        post("", ApiClient.with(unit, "usccOverrideReason", "早期试点登记")).statusCode(201);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(body).post(UNITS + path).then();
    }
}
