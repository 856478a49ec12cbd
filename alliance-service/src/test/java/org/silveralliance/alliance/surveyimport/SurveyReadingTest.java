package org.silveralliance.alliance.surveyimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.silveralliance.alliance.TestCounty.as;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A survey workbook is asked about as a members' one is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class SurveyReadingTest {

    private static final Object[] HEAD = row("单位名称", "是否成立党支部", "党员数", "正常参加人数");

    @TempDir
    Path folder;
    private TestCounty county;
    private String imports = "";

    @BeforeEach
    void opened() {
        county = TestCounty.lijin();
        imports = "/api/v1/surveys/" + county.openSurvey() + "/imports";
    }

    @Test
    @DisplayName("M-01 G-01 which column of a survey sheet is the missing one is asked, said and applied")
    void shouldAskWhichColumnIsTheMissingOne() throws IOException {
        String asked = sent("APPLY", Sheets.of(folder, row("单位名称", "支部有没有", "党员数", "正常参加人数"), row("县水利局", "有", 12, 8)));
        get(asked).body("mode", equalTo("VALIDATE")).body("rows.total", equalTo(0));
        as(county.committee()).get(imports + "/" + asked + "/issues").then().body("items.code",
                equalTo(List.of("SHEET_ASKED")));
        get(asked + "/reading").body("own", equalTo(true)).body("sheets[0].state", equalTo("COLUMNS_ASKED"))
                .body("sheets[0].why", containsString("是否成立离退休干部党支部")).body("fields.field", hasItem("BRANCH"))
                .body("sheets[0].tables[0].samples[0].cells", equalTo(List.of("县水利局", "有", "12", "8")));
        post(county.committee(), asked + "/apply").statusCode(409);

        String checked = correct(county.committee(), asked, Map.of("sheets", List.of(), "columns",
                List.of(Map.of("sheet", "台账", "row", 1, "column", "B", "field", "BRANCH")))).statusCode(202).extract()
                .path("id");
        done(checked);
        get(checked).body("rows.accepted", equalTo(1)).body("mode", equalTo("VALIDATE"));
        post(county.committee(), asked + "/apply").statusCode(409).body("code", equalTo("IMPORT_READ_AGAIN"));
        String applied = post(county.committee(), checked + "/apply").statusCode(202).extract().path("id");
        done(applied);
        get(applied).body("rows.accepted", equalTo(1)).body("mode", equalTo("APPLY"));
        as(county.committee()).get(imports.replace("/imports", "/progress")).then().body("returned", equalTo(1));

        String next = sent("VALIDATE", Sheets.of(folder, row("单位名称", "支部有没有", "党员数", "正常参加人数"), row("县水利局", "有", 12, 8)));
        get(next + "/reading").body("sheets[0].state", equalTo("READ"))
                .body("sheets[0].tables[0].columns[1].by", equalTo("REMEMBERED"));
        as(county.committee()).get("/api/v1/survey-headings").then().statusCode(200)
                .body("items.find { it.heading == '支部有没有' }.account", notNullValue())
                .body("items.find { it.heading == '支部有没有' }.title", equalTo("是否成立离退休干部党支部"));
    }

    @Test
    @DisplayName("M-01 G-01 a county adds a name for a column of its survey sheets, and takes it back")
    void shouldKnowTheCountysNames() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "支部成没成", "党员数", "正常参加人数"), row("县水利局", "有", 12, 8));
        name(county.orgDept(), "支部成没成", "BRANCH").statusCode(403);
        name(county.committee(), "支部成没成", "NO_SUCH").statusCode(422);
        name(county.committee(), "党员数", "MEMBERS").statusCode(422).body("detail", containsString("本来就认得"));
        String id = name(county.committee(), "支部成没成", "BRANCH").statusCode(201).body("title", equalTo("是否成立离退休干部党支部"))
                .extract().path("id");
        get(sent("VALIDATE", file) + "/reading").body("sheets[0].tables[0].columns[1].by", equalTo("COUNTY"));
        as(county.committee()).delete("/api/v1/survey-headings/" + id).then().statusCode(204);
        get(sent("VALIDATE", file) + "/reading").body("sheets[0].state", equalTo("COLUMNS_ASKED"));
    }

    private static ValidatableResponse name(String caller, String heading, String field) {
        return as(caller).body(Map.of("heading", heading, "field", field)).post("/api/v1/survey-headings").then();
    }

    @Test
    @DisplayName("M-01 G-01 S-04 a sheet of another year is not read until the sender says so; others see no cell and correct nothing")
    void shouldAskAboutASheet() throws IOException {
        String asked = sent("VALIDATE", Sheets.write(folder, book -> {
            Sheets.fill(book.newWorksheet("摸底"), HEAD, row("县水利局", "是", 12, 8));
            Sheets.fill(book.newWorksheet("2019年"), HEAD, row("县财政局", "是", 9, 5));
        }));
        get(asked).body("rows.total", equalTo(1));
        get(asked + "/reading").body("sheets[1].state", equalTo("ASKED"));
        Map<String, Object> read = Map.of("sheets", List.of(Map.of("sheet", "2019年", "read", true)), "columns", List.of());
        as(county.orgDept()).get(imports + "/" + asked + "/reading").then().statusCode(200).body("own", equalTo(false))
                .body("sheets[0].tables[0].samples", hasSize(0));
        correct(county.orgDept(), asked, read).statusCode(403);
        post(county.orgDept(), asked + "/apply").statusCode(403);
        correct(county.liaison("县水利局"), asked, read).statusCode(403);
        String both = correct(county.committee(), asked, read).statusCode(202).extract().path("id");
        done(both);
        get(both).body("rows.accepted", equalTo(2));
    }

    private String sent(String mode, Path file) throws IOException {
        String id = as(county.committee()).contentType("multipart/form-data").multiPart("mode", mode)
                .multiPart("file", "摸底.xlsx", Files.readAllBytes(file)).post(imports).then().statusCode(202).extract()
                .path("id");
        done(id);
        return id;
    }

    private void done(String id) {
        await().atMost(Timeouts.EVENTUALLY).until(() -> get(id).extract().path("state").equals("DONE"));
    }

    private ValidatableResponse get(String path) {
        return as(county.committee()).get(imports + "/" + path).then().statusCode(200);
    }

    private ValidatableResponse post(String caller, String path) {
        return as(caller).post(imports + "/" + path).then();
    }

    private ValidatableResponse correct(String caller, String id, Map<String, Object> form) {
        return as(caller).header("If-Match", "\"0\"").body(form).put(imports + "/" + id + "/reading").then();
    }
}
