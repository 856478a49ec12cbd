package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.decide;
import static org.silveralliance.members.ledger.ImportSteps.difference;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.sent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What a ledger says of a date is kept, and no day is made up for it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class DatesOfLedgersTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试期", folder, "出生年月", "入党时间", "离退休时间");
    }

    @Test
    @DisplayName("E-37 a month or a year of a ledger is one in every answer, and the clerk's own file comes back with it")
    void shouldKeepWhatWasSaid() throws IOException {
        String idNo = TestIds.next();
        JsonPath job = unit.applied(unit.line("试月", idNo, "1940.01", "1975.06", 2000));
        assertThat(job.getList("issues.code")).doesNotContain("BIRTH_CONFLICT", "DATE_UNREADABLE");
        known(idNo).body("birth", equalTo("1940-01-01")).body("joinedPartyOn", equalTo("1975-06"))
                .body("retiredOn", equalTo("2000")).body("registeredOn", equalTo("2000-01-01"));
        assertThat(TestDatabase.count("members", """
                select 1 from outbox where aggregateid = ? and payload::text like '%"on": "2000-01-01"%'""",
                UUID.fromString(member(idNo)))).as("others hear whole days").isEqualTo(1);

        Path copy = folder.resolve("annotated.xlsx");
        Files.write(copy, as(Tokens.committee()).get(at(job) + "/annotated").then().statusCode(200)
                .extract().asByteArray());
        JsonPath again = sent("APPLY", null, copy);
        assertThat(List.of(again.getInt("unchanged"), again.getInt("changed"))).containsExactly(1, 0);
    }

    @Test
    @DisplayName("E-37 a list that says less of a date changes nothing, one that says more or otherwise is a change")
    void shouldCompareAsFarAsBothGo() throws IOException {
        String exact = TestIds.next();
        String month = TestIds.next();
        unit.applied(unit.line("试日", exact, null, "1975-06-12", "2000-03"), unit.line("试年", month, null, "1975", "2000"));
        JsonPath less = unit.applied(unit.line("试日", exact, null, "1975.06", "2000年"),
                unit.line("试年", month, null, 1975, "2000"));
        assertThat(List.of(less.getInt("unchanged"), less.getInt("changed"))).containsExactly(2, 0);
        known(exact).body("joinedPartyOn", equalTo("1975-06-12")).body("retiredOn", equalTo("2000-03"));

        JsonPath checked = unit.checked(unit.line("试日", exact, null, "1975.07", "2000"),
                unit.line("试年", month, null, "1975.06", "2000"));
        difference(checked, "CHANGED")
                .body("items.fields.flatten().field", equalTo(List.of("JOINED_PARTY", "JOINED_PARTY")))
                .body("items.fields.flatten().before", equalTo(List.of("1975年6月12日", "1975年")))
                .body("items.fields.flatten().after", equalTo(List.of("1975年7月", "1975年6月")));
    }

    @Test
    @DisplayName("E-37 E-28 an archive's month of birth that contradicts the number is kept as a month")
    void shouldKeepTheArchivesMonth() throws IOException {
        String idNo = TestIds.next();
        assertThat(unit.applied(unit.line("试档", idNo, "1939.11")).getList("issues.code")).contains("BIRTH_CONFLICT");
        known(idNo).body("birth", equalTo("1939-11")).body("idBirth", equalTo("1940-01-01"));
        as(Tokens.committee()).queryParam("q", unit.name()).get("/api/v1/members").then().statusCode(200)
                .body("items.birth", equalTo(List.of("1939-11")));
        // Somebody of that name, born on a day of that month by the number.
        JsonPath checked = unit.checked(unit.line("试档", TestIds.of(LocalDate.of(1939, 11, 20), 7), null, null, null));
        difference(checked, "UNCLEAR").body("items[0].candidates[0].reasons", hasItem("BIRTH"));
    }

    @Test
    @DisplayName("E-37 E-28 a year of birth alone that contradicts the number is asked about, and stored as somebody decides")
    void shouldStoreADoubtedYearAsDecided() throws IOException {
        String idNo = TestIds.next();
        unit.applied(unit.line("试疑", idNo, "1938"));
        known(idNo).body("birth", equalTo("1940-01-01"));
        JsonPath unsaid = unit.checked(unit.line("试疑", idNo, "1938"));
        assertThat(unsaid.getInt("undecided")).isEqualTo(1);
        decide(unsaid, Map.of("row", 2, "field", "BIRTH", "take", "LEDGER"));
        assertThat(applied(unsaid).getInt("changed")).isZero();
        known(idNo).body("birth", equalTo("1940-01-01"));

        JsonPath checked = unit.checked(unit.line("试疑", idNo, "1938"));
        difference(checked, "UNCLEAR").body("items[0].fields.field", equalTo(List.of("BIRTH"))).body("items[0].fields[0].after",
                equalTo("1938年"));
        decide(checked, Map.of("row", 2, "field", "BIRTH", "take", "FILE"));
        assertThat(as(Tokens.committee()).get(at(checked)).jsonPath().getInt("undecided")).isZero();
        assertThat(applied(checked).getInt("changed")).isEqualTo(1);
        known(idNo).body("birth", equalTo("1938")).body("idBirth", equalTo("1940-01-01"));
        assertThat(unit.checked(unit.line("试疑", idNo, "1938")).getInt("unclear")).isZero();
    }

    @Test
    @DisplayName("E-37 E-28 a list that says the month or the year only takes no day from the archive")
    void shouldKeepTheArchivesDay() throws IOException {
        String idNo = TestIds.next();
        unit.applied(unit.line("试日", idNo, "1940-01-15"));
        known(idNo).body("birth", equalTo("1940-01-15")).body("idBirth", equalTo("1940-01-01"));
        unit.applied(unit.line("试日", idNo, "1940.01"));
        known(idNo).body("birth", equalTo("1940-01-15"));
        unit.applied(unit.line("试日", idNo, "1940年"));
        known(idNo).body("birth", equalTo("1940-01-15"));
    }

    @Test
    @DisplayName("E-37 whoever types a month where a day stood is heard; what the number proves stays a day")
    void shouldHearAHand() throws IOException {
        String idNo = TestIds.next();
        unit.applied(unit.line("试手", idNo, null, "1975-06-01", "2000-03-01"));
        typed(idNo, Map.of("joinedPartyOn", "1975-06", "retiredOn", "2000", "birth", "1940-01")).statusCode(200)
                .body("joinedPartyOn", equalTo("1975-06")).body("retiredOn", equalTo("2000"))
                .body("birth", equalTo("1940-01-01"));
        typed(idNo, Map.of("joinedPartyOn", "1975.06")).statusCode(422).body("errors[0].pointer", equalTo("/joinedPartyOn"));
        typed(idNo, Map.of("joinedPartyOn", "1875")).statusCode(422).body("errors[0].pointer", equalTo("/joinedPartyOn"));
        typed(idNo, Map.of("birth", "1940-02")).statusCode(422).body("errors[0].pointer", equalTo("/birth"));
    }

    private static ValidatableResponse known(String idNo) {
        return as(Tokens.committee()).get("/api/v1/members/" + member(idNo)).then().statusCode(200);
    }

    private static ValidatableResponse typed(String idNo, Map<String, Object> dates) {
        String id = member(idNo);
        JsonPath known = as(Tokens.committee()).get("/api/v1/members/" + id).jsonPath();
        Map<String, Object> form = new HashMap<>(Map.of("unitId", known.getString("unitId"), "name", known.getString("name"),
                "category", known.getString("category")));
        form.putAll(dates);
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(form)
                .put("/api/v1/members/" + id).then();
    }
}
