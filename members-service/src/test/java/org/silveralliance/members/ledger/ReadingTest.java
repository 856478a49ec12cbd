package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.decide;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.ImportSteps.sent;
import static org.silveralliance.members.ledger.ImportSteps.unitCalled;
import static org.silveralliance.members.ledger.ReadingSteps.column;
import static org.silveralliance.members.ledger.ReadingSteps.columns;
import static org.silveralliance.members.ledger.ReadingSteps.correct;
import static org.silveralliance.members.ledger.ReadingSteps.corrected;
import static org.silveralliance.members.ledger.ReadingSteps.reading;
import static org.silveralliance.members.ledger.UndoSteps.undone;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.ledger.ImportHeadings.Of;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.Tokens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What was made of a workbook is shown, put right by its sender, and remembered for the unit. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ReadingTest {

    private static final String HEADINGS = "/api/v1/import-headings";

    @TempDir
    Path folder;
    @Inject
    ImportHeadings headings;
    private String unit = "";
    private String other = "";

    @BeforeEach
    void unitsOfTheirOwn() {
        ApiClient.withLijin();
        unit = unitCalled("试读甲");
        other = unitCalled("试读乙");
    }

    @Test
    @DisplayName("M-01 a check shows sheets, rows, columns and the first rows of a workbook")
    void shouldShowWhatWasRead() throws IOException {
        JsonPath job = sent("VALIDATE", null, list(unit, "联络号", TestIds.next(), "19900009001"));
        reading(job).body("own", equalTo(true)).body("sheets.name", equalTo(List.of("台账")))
                .body("sheets[0].state", equalTo("READ")).body("sheets[0].tables[0].rows.read", equalTo(1))
                .body("sheets[0].tables[0].columns.by", equalTo(List.of("TITLE", "TITLE", "TITLE", "UNKNOWN")))
                .body("sheets[0].tables[0].columns[3].column", equalTo("D"))
                .body("sheets[0].tables[0].samples[0].cells[3]", equalTo("199******01"))
                .body("fields.field", hasItem("PHONE"));
    }

    @Test
    @DisplayName("S-04 whoever did not send a workbook sees its structure without a cell, and corrects nothing")
    void shouldShowRowsToTheSenderAlone() throws IOException {
        JsonPath job = sent("VALIDATE", null, list(unit, "联络号", TestIds.next(), "19900009001"));
        reading(Tokens.orgDept(), job).body("own", equalTo(false))
                .body("sheets[0].tables[0].columns[3].heading", equalTo("联络号"))
                .body("sheets[0].tables[0].samples.size()", equalTo(0));
        correct(Tokens.orgDept(), job, "0", readAs("PHONE")).statusCode(403);
        for (String role : List.of("lead-unit", "liaison", "auditor")) {
            as(Tokens.of(role, "370522")).get(at(job) + "/reading").then().statusCode(403);
            correct(Tokens.of(role, "370522"), job, "0", readAs("PHONE")).statusCode(403);
        }
    }

    @Test
    @DisplayName("M-01 a corrected column is read anew, applied so, and remembered for the unit's next list alone")
    void shouldRememberForTheUnit() throws IOException {
        String idNo = TestIds.next();
        JsonPath first = sent("VALIDATE", null, list(unit, "联络号", idNo, "19900009011"));
        JsonPath again = corrected(first, readAs("PHONE"));
        assertThat(again.getString("mode")).isEqualTo("VALIDATE");
        assertRead(again, "PHONE", "PERSON");
        reading(first).body("replacedBy", equalTo(again.getString("id"))).body("version", equalTo(1));
        as(Tokens.committee()).post(at(first) + "/apply").then().statusCode(409)
                .body("code", equalTo("IMPORT_READ_AGAIN"));
        correct(Tokens.committee(), first, "1", readAs("HEALTH")).statusCode(409).body("code", equalTo("IMPORT_READ_AGAIN"));
        decide(Tokens.committee(), first, Map.of("row", 2, "take", "FILE")).statusCode(409).body("code",
                equalTo("IMPORT_READ_AGAIN"));
        assertRead(sent("VALIDATE", null, list(unit, "联络号", idNo, "19900009011")), null, "UNKNOWN");
        JsonPath done = applied(again);
        assertRead(done, "PHONE", "PERSON");
        assertThat(phone(idNo)).isEqualTo("19900009011");

        assertRead(sent("VALIDATE", null, list(unit, "联络号", idNo, "19900009011")), "PHONE", "REMEMBERED");
        assertRead(sent("VALIDATE", null, list(other, "联络号", TestIds.next(), "19900009011")), null, "UNKNOWN");
    }

    @Test
    @DisplayName("M-01 what is said of a list of several units is remembered for the sender's lists of several")
    void shouldRememberForTheSender() throws IOException {
        applied(corrected(sent("VALIDATE", null, listOfBoth("联络处")), readAs("PHONE")));
        assertRead(sent("VALIDATE", null, listOfBoth("联络处")), "PHONE", "REMEMBERED");
        assertRead(sent("VALIDATE", null, list(unit, "联络处", TestIds.next(), "19900009041")), null, "UNKNOWN");
    }

    private Path listOfBoth(String heading) throws IOException {
        return Sheets.of(folder, row("单位名称", "姓名", "身份证号", heading), row(unit, "试读", TestIds.next(), "19900009041"),
                row(other, "试读", TestIds.next(), "19900009041"));
    }

    @Test
    @DisplayName("M-01 a column that is left out once stays out of the unit's next list")
    void shouldLeaveOut() throws IOException {
        JsonPath again = corrected(sent("VALIDATE", null, list(unit, "血型", TestIds.next(), "A")), readAs(null));
        assertRead(again, null, "PERSON");
        applied(again);
        JsonPath next = sent("VALIDATE", null, list(unit, "血型", TestIds.next(), "A"));
        assertRead(next, null, "REMEMBERED");
        as(Tokens.committee()).get(at(next) + "/issues").then()
                .body("items.message", hasItem("D 列「血型」按上次的决定没有导入"));
    }

    @Test
    @DisplayName("M-01 a column with a name of ours is left out of the list it was said of alone")
    void shouldLeaveOutAKnownColumnOnce() throws IOException {
        String idNo = TestIds.next();
        applied(corrected(sent("VALIDATE", null, list(unit, "联系电话", idNo, "19900009021")), readAs(null)));
        assertRead(sent("VALIDATE", null, list(unit, "联系电话", idNo, "19900009021")), "PHONE", "TITLE");
        as(Tokens.committee()).get(HEADINGS).then()
                .body("items.findAll { it.unitName == '" + unit + "' }.size()", equalTo(0));
    }

    @Test
    @DisplayName("M-01 what there is no room to remember is applied all the same, and said")
    void shouldApplyWithoutRoomToRemember() throws IOException {
        JsonPath checked = corrected(sent("VALIDATE", null, listOfBoth("新叫法")), readAs("PHONE"));
        String account = checked.getString("requestedBy");
        DivisionScope.run("370522", () -> QuarkusTransaction.requiringNew().run(() -> {
            Of own = new Of(null, account);
            List<Told.Heading> many = IntStream.range(headings.of(Kind.MEMBERS, own).size(), ImportHeadings.MOST)
                    .mapToObj(each -> new Told.Heading("占位" + each, "PHONE", false)).toList();
            assertThat(headings.say(Kind.MEMBERS, own, many, account)).isTrue();
            assertThat(headings.say(Kind.MEMBERS, own, many.subList(0, 1), account)).isTrue();
        }));
        try {
            JsonPath done = applied(checked);
            assertRead(done, "PHONE", "PERSON");
            assertThat(done.getList("issues.code")).contains("HEADINGS_NOT_KEPT");
        } finally {
            DivisionScope.run("370522", () -> QuarkusTransaction.requiringNew().run(() -> headings.of(Kind.MEMBERS,
                    new Of(null, account)).stream().filter(one -> one.heading().startsWith("占位"))
                    .forEach(one -> headings.forget(one.id()))));
        }
    }

    @Test
    @DisplayName("S-04 an import without a reading is not found, which is no attempt on what is out of scope")
    void shouldNotFindWhatWasNeverRead() throws IOException {
        JsonPath done = applied(sent("VALIDATE", null, list(unit, "联系电话", TestIds.next(), "19900009051")));
        as(Tokens.committee()).get(at(undone(done)) + "/reading").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    @DisplayName("M-01 people of a sheet of those who died are not taken until somebody says so")
    void shouldAskAboutASheet() throws IOException {
        String died = TestIds.next();
        Path file = Sheets.write(folder, book -> {
            Sheets.fill(book.newWorksheet("台账"), row("单位名称", "姓名", "身份证号"), row(unit, "试在", TestIds.next()));
            Sheets.fill(book.newWorksheet("去世人员"), row("单位名称", "姓名", "身份证号"), row(unit, "试故", died));
        });
        JsonPath applied = sent("APPLY", null, file);
        assertThat(applied.getInt("created")).isEqualTo(1);
        assertThat(applied.getList("issues.code")).contains("SHEET_ASKED");
        JsonPath checked = sent("VALIDATE", null, file);
        reading(checked).body("sheets[1].state", equalTo("ASKED"))
                .body("sheets[1].tables[0].samples.size()", equalTo(1));
        JsonPath read = corrected(checked, sheet("去世人员", true));
        assertThat(List.of(read.getInt("created"), read.getInt("unchanged"))).containsExactly(1, 1);
        reading(read).body("sheets[1].state", equalTo("READ"));
        JsonPath left = corrected(read, sheet("去世人员", false));
        assertThat(List.of(left.getInt("created"), left.getInt("unchanged"))).containsExactly(0, 1);
        assertThat(left.getList("issues.code")).doesNotContain("SHEET_ASKED", "SHEET_UNREAD");
    }

    @Test
    void shouldCorrectNothingThatIsNotThereOrNotFresh() throws IOException {
        JsonPath job = sent("VALIDATE", null, list(unit, "联络号", TestIds.next(), "19900009031"));
        correct(Tokens.committee(), job, null, readAs("PHONE")).statusCode(428);
        correct(Tokens.committee(), job, "7", readAs("PHONE")).statusCode(412);
        correct(job, readAs("NO_SUCH")).statusCode(422);
        correct(job, sheet("没有", true)).statusCode(422);
        correct(job, columns(column("Z", "PHONE"))).statusCode(422);
        correct(job, sheet("台账", false)).statusCode(422).body("detail", containsString("至少要读取一张工作表"));
        corrected(job, readAs("PHONE"));
        correct(job, readAs("PHONE")).statusCode(409);
    }

    @Test
    @DisplayName("M-01 a name the committee adds is known in every list of the county, until it is taken back")
    void shouldKnowTheCountysNames() throws IOException {
        String heading = "公民号" + System.nanoTime() % 1_000;
        Path file = Sheets.of(folder, row("单位名称", "姓名", heading), row(unit, "试名", TestIds.next()));
        reading(sent("VALIDATE", null, file)).body("sheets[0].state", equalTo("COLUMNS_ASKED"));
        Map<String, Object> form = Map.of("kind", "MEMBERS", "heading", heading + "（18位）", "field", "ID_NO");
        name(Tokens.orgDept(), form).statusCode(403);
        name(Tokens.committee(), Map.of("kind", "MEMBERS", "heading", "19900009001", "field", "PHONE")).statusCode(422);
        for (String ours : List.of("姓名", "手机号（必填）")) {
            name(Tokens.committee(), Map.of("kind", "MEMBERS", "heading", ours, "field", "PHONE")).statusCode(422);
        }
        String id = name(Tokens.committee(), form).statusCode(201).body("heading", equalTo(heading)).extract().path("id");
        JsonPath job = sent("VALIDATE", null, file);
        reading(job).body("sheets[0].tables[0].columns[2].by", equalTo("COUNTY"));
        as(Tokens.orgDept()).get(HEADINGS).then().statusCode(200).body("items.heading", hasItem(heading));
        String neighbour = Tokens.of("county-committee", "370523");
        as(neighbour).get(HEADINGS).then().statusCode(200).body("items.heading", not(hasItem(heading)));
        as(neighbour).delete(HEADINGS + "/" + id).then().statusCode(404);
        as(Tokens.orgDept()).delete(HEADINGS + "/" + id).then().statusCode(403);
        as(Tokens.committee()).delete(HEADINGS + "/" + id).then().statusCode(204);
        as(Tokens.committee()).get(HEADINGS).then().body("items.heading", not(hasItem(heading)));
    }

    private Path list(String of, String heading, String idNo, String phone) throws IOException {
        return Sheets.of(folder, row("单位名称", "姓名", "身份证号", heading), row(of, "试读", idNo, phone));
    }

    private static Map<String, Object> sheet(String name, boolean read) {
        return Map.of("sheets", List.of(Map.of("sheet", name, "read", read)), "columns", List.of());
    }

    private static Map<String, Object> readAs(@Nullable String field) {
        return columns(column("D", field));
    }

    private static void assertRead(JsonPath job, @Nullable String field, String by) {
        reading(job).body("sheets[0].tables[0].columns[3].field", equalTo(field))
                .body("sheets[0].tables[0].columns[3].by", equalTo(by));
    }

    private static ValidatableResponse name(String token, Map<String, Object> form) {
        return as(token).contentType(ContentType.JSON).body(form).post(HEADINGS).then();
    }
}
