package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Values that are well formed and that nobody can mean are refused, and never a failure of ours. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class OddValuesTest {

    private static final OpenApiReferee REFEREE = new OpenApiReferee();

    private static RequestSpecification committee() {
        return REFEREE.given().auth().oauth2(Tokens.committee());
    }

    @Test
    void shouldRefuseNullInAListWhereTheBodyTookNoCare() {
        for (String ids : List.of("[null]", "[\"" + UUID.randomUUID() + "\",null]")) {
            committee().contentType("application/json").body("{\"ids\":" + ids + "}").post("/notes/asked").then()
                    .statusCode(400).body("code", equalTo("MALFORMED"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\",\"text\":null}",
            "{\"x\":{\"y\":1,\"y\":2},\"text\":\"a\"}" })
    void shouldRefuseABodyThatSaysAFieldTwice(String body) {
        committee().contentType("application/json").body(body).post("/notes").then().statusCode(400).body("code",
                equalTo("MALFORMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "--b", "--b\r\n\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf",
            "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf\r\n--b", "--other--" })
    void shouldRefuseAFormThatBreaksOff(String body) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/notes/scan"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Authorization", "Bearer " + Tokens.committee())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("MALFORMED");
        }
    }

    @ParameterizedTest
    @CsvSource({ "on,9999-12-31", "on,+99999-01-01", "on,1899-12-31", "at,9999-12-31T00:00:00Z",
            "at,+1000000000-12-31T23:59:59Z", "month,9999-12" })
    void shouldRefuseADayThatNobodyMeansInABody(String field, String value) {
        committee().contentType("application/json").body("{\"" + field + "\":\"" + value + "\"}").post("/notes/asked").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/" + field)).body("errors[0].detail", startsWith("日期须在"));
    }

    /** Days or seconds since 1970, lists of numbers, and a moment for a day: all of them a parser would take. */
    @ParameterizedTest
    @ValueSource(strings = { "\"on\":20000", "\"on\":[2026,3,25]", "\"on\":1.5", "\"on\":\"2026-03-25T16:30:00Z\"", "\"on\":{}",
            "\"on\":true", "\"at\":1774400000", "\"at\":1774400000.5", "\"at\":\"1774400000\"", "\"at\":[2026,3,25]",
            "\"at\":\"2026-03-25\"", "\"month\":202603", "\"month\":[2026,3]", "\"birth\":1952", "\"birth\":[1952]" })
    void shouldRefuseADayThatIsNotSaidAsOne(String said) {
        String field = said.substring(1, said.indexOf('"', 1));
        committee().contentType("application/json").body("{" + said + "}").post("/notes/asked").then().statusCode(400)
                .body("code", equalTo("MALFORMED")).body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void shouldTakeTheFirstAndTheLastDay() {
        for (String day : List.of("1900-01-01", "2200-12-31")) {
            committee().contentType("application/json").body(Map.of("on", day, "at", day + "T00:00:00Z")).post("/notes/asked")
                    .then().statusCode(200);
            committee().queryParam("day", day).queryParam("from", day + "T00:00:00Z").get("/notes/since").then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({ "day,+999999999-12-31", "day,0001-01-01", "from,+1000000000-12-31T23:59:59Z", "from,9999-12-31T00:00:00Z" })
    void shouldRefuseADayThatNobodyMeansInAnAddress(String name, String value) {
        committee().queryParam(name, value).get("/notes/since").then().statusCode(400).body("code", equalTo("MALFORMED"))
                .body("errors[0].pointer", equalTo("/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "9999-12-31T00:00:00Z" })
    void shouldRefuseACursorWithAMomentThatNobodyMeans(String place) {
        committee().queryParam("cursor", Cursor.encode(place)).get("/notes/since").then().statusCode(400).body("code",
                equalTo("MALFORMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\u200B", "\\u00A0", "\\u3000 \\u2060", "\\u3164" })
    void shouldTakeNothingToBeSeenForNothing(String text) {
        committee().contentType("application/json").body("{\"text\":\"" + text + "\"}").post("/notes").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/text"));
    }
}
