package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.IMPORTS;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.changePhone;
import static org.silveralliance.members.ledger.ImportSteps.finished;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.ImportSteps.sent;
import static org.silveralliance.members.ledger.ImportSteps.unitCalled;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What was decided before a reading was corrected. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class CarryDecisionsTest {

    private static final Object[] HEAD = row("单位名称", "姓名", "身份证号", "联系电话", "新号码");

    @TempDir
    Path folder;
    private String unit = "";

    @BeforeEach
    void aUnitOfItsOwn() {
        ApiClient.withLijin();
        unit = unitCalled("试决");
    }

    @Test
    @DisplayName("M-01 decisions outlive a correction where their question is the same, and the others are counted")
    void shouldKeepWhatIsStillTheSameQuestion() throws IOException {
        String same = TestIds.next();
        String other = TestIds.next();
        sent("APPLY", null, Sheets.of(folder, HEAD, line("试同问", same, "19900008101", null),
                line("试异问", other, "19900008102", null), line("试两人", TestIds.next(), null, null)));
        changePhone(same, "19900008111");
        changePhone(other, "19900008112");
        JsonPath checked = sent("VALIDATE", null, Sheets.write(folder, book -> {
            Sheets.fill(book.newWorksheet("去世人员"), HEAD, line("试故", TestIds.next(), null, null));
            Sheets.fill(book.newWorksheet("台账"), HEAD, line("试同问", same, "19900008121", "19900008121"),
                    line("试异问", other, "19900008122", "19900008132"), line("试两人", TestIds.next(), null, null));
        }));
        decide(checked, List.of(Map.of("row", 2, "field", "PHONE", "take", "FILE"), Map.of("take", "LEDGER"),
                Map.of("row", 4, "take", "OTHER")));

        JsonPath again = finished(as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"0\"")
                .body(Map.of("sheets", List.of(Map.of("sheet", "去世人员", "read", true)), "columns",
                        List.of(column("D", null), column("E", "PHONE"))))
                .put(IMPORTS + checked.getString("id") + "/reading").then().statusCode(202).extract().path("id"));

        as(Tokens.committee()).get(IMPORTS + again.getString("id") + "/reading").then().body("carried", equalTo(2))
                .body("dropped", equalTo(1));
        unclear(again).body("items.find { it.name == '试同问' }.fields[0].decision", equalTo("FILE"))
                .body("items.find { it.name == '试异问' }.fields[0].decision", nullValue())
                .body("items.find { it.name == '试两人' }.decision", equalTo("OTHER"));
        JsonPath done = applied(again);
        assertThat(List.of(done.getInt("created"), done.getInt("changed"), done.getInt("unclear"))).containsExactly(2, 1, 1);
        assertThat(phone(same)).isEqualTo("19900008121");
        assertThat(phone(other)).isEqualTo("19900008112");
    }

    @Test
    @DisplayName("M-01 a later word about a column or about all goes before what a correction took over from such a word, "
            + "and not before what was said of one row")
    void shouldLetALaterWordAboutManyGoBefore() throws IOException {
        String ofAll = TestIds.next();
        String ofRow = TestIds.next();
        sent("APPLY", null, Sheets.of(folder, HEAD, line("试众", ofAll, "19900008201", null),
                line("试己", ofRow, "19900008202", null)));
        changePhone(ofAll, "19900008211");
        changePhone(ofRow, "19900008212");
        JsonPath checked = sent("VALIDATE", null, Sheets.of(folder, HEAD, line("试众", ofAll, "19900008221", "19900008221"),
                line("试己", ofRow, "19900008222", "19900008222")));
        decide(checked, List.of(Map.of("field", "PHONE", "take", "FILE"), Map.of("row", 3, "field", "PHONE", "take", "FILE")));

        JsonPath again = corrected(checked, "D", "E");
        assertDecided(again, "FILE", "FILE");
        JsonPath oncemore = corrected(again, "E", "D");
        assertDecided(oncemore, "FILE", "FILE");
        decide(oncemore, List.of(Map.of("field", "PHONE", "take", "LEDGER")));

        assertDecided(oncemore, "LEDGER", "FILE");
        applied(oncemore);
        assertThat(phone(ofAll)).isEqualTo("19900008211");
        assertThat(phone(ofRow)).isEqualTo("19900008222");
    }

    private static void assertDecided(JsonPath job, String ofAll, String ofRow) {
        unclear(job).body("items.find { it.name == '试众' }.fields[0].decision", equalTo(ofAll))
                .body("items.find { it.name == '试己' }.fields[0].decision", equalTo(ofRow));
    }

    /** Reads phones from another column. */
    private static JsonPath corrected(JsonPath checked, String from, String to) {
        return finished(as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"0\"")
                .body(Map.of("sheets", List.of(), "columns",
                        List.of(column(from, null), column(to, "PHONE"))))
                .put(IMPORTS + checked.getString("id") + "/reading").then().statusCode(202).extract().path("id"));
    }

    private Object[] line(String name, String idNo, @Nullable String phone, @Nullable String newPhone) {
        return row(unit, name, idNo, phone, newPhone);
    }

    private static Map<String, Object> column(String letter, @Nullable String field) {
        Map<String, Object> column = new HashMap<>(Map.of("sheet", "台账", "row", 1, "column", letter));
        column.put("field", field);
        return column;
    }

    private static ValidatableResponse unclear(JsonPath job) {
        return as(Tokens.committee()).queryParam("kind", "UNCLEAR").get(IMPORTS + job.getString("id") + "/difference").then()
                .statusCode(200);
    }

    private static void decide(JsonPath job, List<Map<String, Object>> decisions) {
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("items", decisions))
                .put(IMPORTS + job.getString("id") + "/decisions").then().statusCode(204);
    }
}
