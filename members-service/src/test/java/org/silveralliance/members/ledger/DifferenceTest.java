package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.changePhone;
import static org.silveralliance.members.ledger.ImportSteps.decide;
import static org.silveralliance.members.ledger.ImportSteps.difference;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.ImportSteps.sent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** The same ledger again and again: what differs is shown, what is later stays, and one person stays one. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class DifferenceTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试差", folder, "联系电话", "家庭住址", "身体状况", "家属联系人", "家属联系电话");
    }

    @Test
    @DisplayName("M-01 a check says who is new, changed, unchanged and gone, and changes nothing")
    void shouldShowTheDifference() throws IOException {
        String one = TestIds.next();
        String two = TestIds.next();
        String three = TestIds.next();
        unit.applied(unit.line("试变", one, "19900008001", "试用路1号"), unit.line("试同", two, "19900008002"),
                unit.line("试去", three, "19900008003"));
        JsonPath job = unit.checked(unit.line("试变", one, "19900008009", "试用路1号"),
                unit.line("试同", two, "19900008002"), unit.line("试新", TestIds.next()));
        assertThat(List.of(job.getInt("created"), job.getInt("changed"), job.getInt("unchanged"), job.getInt("gone"),
                job.getInt("unclear"))).containsExactly(1, 1, 1, 1, 0);
        difference(job, "CHANGED").body("items.size()", equalTo(1))
                .body("items[0].name", equalTo("试变")).body("items[0].row", equalTo(2))
                .body("items[0].fields.field", equalTo(List.of("PHONE")))
                .body("items[0].fields[0].before", equalTo("19900008001"))
                .body("items[0].fields[0].after", equalTo("19900008009"))
                .body("items[0].fields[0].changedBy", equalTo("county-committee-370522"))
                .body("items[0].fields[0].later", equalTo(false));
        difference(job, "NEW").body("items.name", equalTo(List.of("试新")));
        difference(job, "GONE").body("items.name", equalTo(List.of("试去")));
        difference(job, "UNCHANGED").body("items.name", equalTo(List.of("试同")));
        assertThat(phone(one)).isEqualTo("19900008001");
    }

    @Test
    @DisplayName("M-01 a person of the second sheet is shown by sheet and row, and decided about")
    void shouldSaySheetAndRow() throws IOException {
        String idNo = TestIds.next();
        unit.applied(unit.line("试页", idNo, "19900008061"));
        changePhone(idNo, "19900008062");
        JsonPath checked = sent("VALIDATE", null, Sheets.write(folder, book -> {
            Sheets.fill(book.newWorksheet("一"), unit.headings(), unit.line("试页新", TestIds.next()));
            Sheets.fill(book.newWorksheet("二"), unit.headings(), unit.line("试页", idNo, "19900008063"));
        }));
        difference(checked, "NEW").body("items[0].line", equalTo(2)).body("items[0].sheet", nullValue());
        int row = difference(checked, "UNCLEAR").body("items[0].line", equalTo(2))
                .body("items[0].sheet", equalTo("二")).extract().path("items[0].row");
        decide(checked, Map.of("row", row, "take", "FILE"));
        applied(checked);
        assertThat(phone(idNo)).isEqualTo("19900008063");
    }

    @Test
    @DisplayName("S-04 the values of a difference go to the sender alone")
    void shouldShowValuesToTheSenderAlone() throws IOException {
        String idNo = TestIds.next();
        unit.applied(unit.line("试密", idNo, "19900008011"));
        JsonPath job = unit.checked(unit.line("试密", idNo, "19900008012"),
                unit.line("试密新", TestIds.next()));
        String answer = difference(Tokens.orgDept(), job, "CHANGED").body("items[0].fields[0].hidden", equalTo(true)).extract()
                .asString();
        assertThat(answer).contains("PHONE").doesNotContain("199000080");
        difference(Tokens.orgDept(), job, "NEW").body("items[0].name", nullValue());
    }

    @Test
    @DisplayName("S-04 M-11 E-32 neither a check nor an undo shows the health on the ledger or a relative to be called no more")
    void shouldShowNoHealthOfTheLedger() throws IOException {
        String idNo = TestIds.next();
        unit.appliedAsOf("2026-01-31", unit.line("试藏", idNo, null, null, "关节不便", "试家属", "19900008071"));
        Object[] line = unit.line("试藏", idNo, null, null, "一般", "试家人", "19900008072");
        difference(unit.checked(line), "CHANGED").body("items[0].fields.field",
                equalTo(List.of("HEALTH", "FAMILY_NAME", "FAMILY_PHONE")))
                .body("items[0].fields.before", equalTo(Arrays.asList(null, "试家属", "19900008071")))
                .body("items[0].fields.hidden", equalTo(List.of(true, false, false)));
        String consents = "/api/v1/members/" + member(idNo) + "/consents";
        String consent = as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("purpose", "FAMILY_CONTACT", "on",
                "2026-01-31", "how", "PHONE", "textVersion", "1")).post(consents).then().statusCode(201).extract().path("id");
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-02-01", "how", "PHONE"))
                .post(consents + "/" + consent + "/withdraw").then().statusCode(204);

        difference(unit.checked(line), "CHANGED").body("items[0].fields.before", equalTo(Arrays.asList(null, null, null)))
                .body("items[0].fields.after", equalTo(List.of("一般", "试家人", "19900008072")))
                .body("items[0].fields.hidden", equalTo(List.of(true, true, true)));
        JsonPath undo = UndoSteps.undone(unit.appliedAsOf("2026-02-28", line));
        difference(undo, "RESTORED").body("items[0].fields.field", equalTo(List.of("HEALTH", "FAMILY_NAME", "FAMILY_PHONE")))
                .body("items[0].fields.before", equalTo(Arrays.asList(null, null, null)))
                .body("items[0].fields.after", equalTo(Arrays.asList(null, null, null)))
                .body("items[0].fields.hidden", equalTo(List.of(true, true, true)));
    }

    @Test
    @DisplayName("M-01 what a person changed by hand stays until a person decides otherwise")
    void shouldKeepWhatWasChangedByHand() throws IOException {
        String idNo = TestIds.next();
        unit.appliedAsOf("2026-01-31", unit.line("试手", idNo, "19900008021", "试用路1号"));
        changePhone(idNo, "19900008022");
        for (String day : new String[] { null, "2026-01-31", "2025-12-31" }) {
            JsonPath again = unit.appliedAsOf(day, unit.line("试手", idNo, "19900008021", "试用路1号"));
            assertThat(again.getInt("unclear")).isEqualTo(1);
            assertThat(again.getList("issues.code")).contains("CHANGED_BY_HAND");
            assertThat(phone(idNo)).isEqualTo("19900008022");
        }
        JsonPath checked = unit.checked(unit.line("试手", idNo, "19900008021", "试用路1号"));
        difference(checked, "UNCLEAR").body("items[0].fields[0].later", equalTo(true))
                .body("items[0].fields[0].byHand", equalTo(true)).body("items[0].fields[0].kept", equalTo(true));
        decide(checked, Map.of("field", "PHONE", "take", "FILE"));
        assertThat(applied(checked).getInt("changed")).isEqualTo(1);
        assertThat(phone(idNo)).isEqualTo("19900008021");
    }

    @Test
    @DisplayName("M-01 one decision for all is about what is asked, and what merely changes is written")
    void shouldDecideWhatIsAskedAlone() throws IOException {
        String asked = TestIds.next();
        String changed = TestIds.next();
        unit.applied(unit.line("试问", asked, "19900008051"), unit.line("试改", changed, "19900008052"));
        changePhone(asked, "19900008053");
        JsonPath checked = unit.checked(unit.line("试问", asked, "19900008054"),
                unit.line("试改", changed, "19900008055"));
        decide(checked, Map.of("take", "LEDGER"));
        JsonPath job = applied(checked);
        assertThat(List.of(job.getInt("changed"), job.getInt("unclear"))).containsExactly(1, 0);
        assertThat(phone(asked)).isEqualTo("19900008053");
        assertThat(phone(changed)).isEqualTo("19900008055");
    }

    @Test
    @DisplayName("M-01 an older list overwrites nothing of a newer one in silence")
    void shouldKeepWhatANewerListSays() throws IOException {
        String idNo = TestIds.next();
        unit.appliedAsOf("2026-06-30", unit.line("试晚", idNo, "19900008031"));
        JsonPath older = unit.appliedAsOf("2026-03-31", unit.line("试晚", idNo, "19900008032"));
        assertThat(older.getInt("changed")).isZero();
        assertThat(older.getList("issues.code")).contains("NEWER_LIST");
        assertThat(phone(idNo)).isEqualTo("19900008031");
        unit.appliedAsOf("2026-09-30", unit.line("试晚", idNo, "19900008033"));
        assertThat(phone(idNo)).isEqualTo("19900008033");
    }

    @Test
    @DisplayName("M-01 a corrected number is offered as the same person, and the record with the history gets it")
    void shouldOfferTheSamePerson() throws IOException {
        String wrong = TestIds.next();
        String right = TestIds.next();
        unit.applied(unit.line("试号", wrong, "19900008041", "试用路1号"));
        String id = member(wrong);
        JsonPath checked = unit.checked(unit.line("试号", right, "19900008041"));
        assertThat(List.of(checked.getInt("created"), checked.getInt("unclear"))).containsExactly(0, 1);
        difference(checked, "UNCLEAR").body("items[0].candidates[0].memberId", equalTo(id))
                .body("items[0].candidates[0].reasons",
                        equalTo(List.of("NAME", "UNIT", "BIRTH", "PHONE", "ID_ALIKE")));
        decide(checked, Map.of("row", 2, "take", "SAME", "memberId", id));
        assertThat(applied(checked).getInt("changed")).isEqualTo(1);
        assertThat(member(right)).isEqualTo(id);
        assertThat(member(wrong)).isNull();
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("fields", List.of("address"), "reason", "核对")).post("/api/v1/members/" + id + "/reveal").then()
                .body("address", equalTo("试用路1号"));
    }

    @Test
    @DisplayName("M-01 namesakes in one workbook or decided to be two stay two")
    void shouldKeepNamesakesApart() throws IOException {
        String one = TestIds.next();
        String two = TestIds.next();
        unit.applied(unit.line("试名", one));
        JsonPath both = unit.applied(unit.line("试名", two), unit.line("试名", one));
        assertThat(List.of(both.getInt("created"), both.getInt("unchanged"), both.getInt("unclear")))
                .containsExactly(1, 1, 0);
        JsonPath checked = unit.checked(unit.line("试名", TestIds.next()));
        assertThat(checked.getInt("unclear")).isEqualTo(1);
        decide(checked, Map.of("row", 2, "take", "OTHER"));
        assertThat(applied(checked).getInt("created")).isEqualTo(1);
    }

    @Test
    void shouldLeaveDecisionsToTheSender() throws IOException {
        JsonPath checked = unit.checked(unit.line("试权", TestIds.next()));
        decide(Tokens.orgDept(), checked, Map.of("take", "FILE")).statusCode(403);
        as(Tokens.orgDept()).post(at(checked) + "/apply").then().statusCode(403);
        as(Tokens.of("county-committee", "370523")).get(at(checked) + "/difference").then()
                .statusCode(404);
        decide(Tokens.committee(), checked, Map.of("take", "SAME")).statusCode(422);
    }
}
