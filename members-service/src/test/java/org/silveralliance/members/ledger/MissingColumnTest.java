package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.difference;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.sent;
import static org.silveralliance.members.ledger.ImportSteps.unitCalled;
import static org.silveralliance.members.ledger.ReadingSteps.column;
import static org.silveralliance.members.ledger.ReadingSteps.columns;
import static org.silveralliance.members.ledger.ReadingSteps.correct;
import static org.silveralliance.members.ledger.ReadingSteps.corrected;
import static org.silveralliance.members.ledger.ReadingSteps.reading;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
import io.restassured.path.json.JsonPath;

/** A list one of whose columns nobody recognises is asked about, not sent back. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class MissingColumnTest {

    @TempDir
    Path folder;
    private String unit = "";

    @BeforeEach
    void aUnitOfItsOwn() {
        ApiClient.withLijin();
        unit = unitCalled("试缺");
    }

    @Test
    @DisplayName("M-01 which column is the missing one is asked before a row is read, and remembered once it is applied")
    void shouldAskWhichColumnIsTheMissingOne() throws IOException {
        String idNo = TestIds.next();
        Path file = Sheets.of(folder, row("单位名称", "名字儿", "身份证号"), row(unit, "试缺", idNo));
        JsonPath asked = sent("APPLY", null, file);
        assertThat(asked.getString("mode")).isEqualTo("VALIDATE");
        assertThat(asked.getInt("rows.total")).isZero();
        assertThat(asked.getList("issues.code")).containsExactly("SHEET_ASKED");
        reading(asked).body("sheets[0].state", equalTo("COLUMNS_ASKED")).body("sheets[0].why", containsString("姓名"))
                .body("sheets[0].tables[0].columns[1].by", equalTo("UNKNOWN"))
                .body("sheets[0].tables[0].samples[0].cells[1]", equalTo("试缺"));
        as(Tokens.committee()).post(at(asked) + "/apply").then().statusCode(409)
                .body("detail", containsString("没有读到任何一行"));
        correct(asked, columns(column("C", "NAME"))).statusCode(422).body("detail", containsString("身份证号"));
        JsonPath checked = corrected(asked, columns(column("B", "NAME")));
        assertThat(checked.getInt("created")).isEqualTo(1);
        assertThat(member(idNo)).isNull();
        applied(checked);
        assertThat(member(idNo)).isNotNull();
        reading(sent("VALIDATE", null, file)).body("sheets[0].state", equalTo("READ"))
                .body("sheets[0].tables[0].columns[1].by", equalTo("REMEMBERED"));
    }

    @Test
    @DisplayName("M-01 of which unit a sheet's people are that does not say it is asked, and said by a person")
    void shouldAskWhoseListItIs() throws IOException {
        String idNo = TestIds.next();
        JsonPath asked = sent("VALIDATE", null, Sheets.of(folder, row("姓名", "身份证号"), row("试缺", idNo)));
        assertThat(asked.getInt("rows.total")).isZero();
        reading(asked).body("sheets[0].state", equalTo("COLUMNS_ASKED")).body("sheets[0].lacksUnit", equalTo(true))
                .body("sheets[0].why", containsString("请选定这张工作表是哪个单位的"));
        JsonPath checked = corrected(asked, of("没有登记的局"));
        assertThat(checked.getList("issues.code")).contains("UNIT_UNKNOWN");
        JsonPath again = corrected(checked, of(unit));
        reading(again).body("sheets[0].state", equalTo("READ")).body("sheets[0].unit", equalTo(unit));
        assertThat(again.getInt("created")).isEqualTo(1);
        applied(again);
        difference(again, "NEW").body("items.unitName", equalTo(List.of(unit)));
        assertThat(member(idNo)).isNotNull();
    }

    @Test
    @DisplayName("M-01 a sheet with a column for the unit is not said to be one unit's")
    void shouldNotSayWhatAColumnSays() throws IOException {
        JsonPath checked = sent("VALIDATE", null,
                Sheets.of(folder, row("单位名称", "姓名", "身份证号"), row(unit, "试缺", TestIds.next())));
        reading(checked).body("sheets[0].lacksUnit", equalTo(false));
        correct(checked, of(unit)).statusCode(422).body("detail", containsString("有单位一列"));
    }

    @Test
    @DisplayName("M-01 which of two columns of one required name is meant is asked")
    void shouldAskWhichOfTwoIsMeant() throws IOException {
        Path file = Sheets.of(folder, row("单位名称", "姓名", "姓名", "身份证号"), row(unit, "试左", "试右", TestIds.next()));
        JsonPath asked = sent("VALIDATE", null, file);
        reading(asked).body("sheets[0].state", equalTo("COLUMNS_ASKED")).body("sheets[0].why", containsString("有两列都是「姓名」"))
                .body("sheets[0].tables[0].columns.by", equalTo(List.of("TITLE", "AMBIGUOUS", "AMBIGUOUS", "TITLE")));
        JsonPath checked = corrected(asked, columns(column("C", "NAME")));
        difference(checked, "NEW").body("items.name", equalTo(List.of("试右")));
    }

    @Test
    @DisplayName("M-01 the sheets that can be read are; of the other it is said which column is asked about")
    void shouldReadTheOtherSheets() throws IOException {
        Path file = Sheets.write(folder, book -> {
            Sheets.fill(book.newWorksheet("甲"), row("单位名称", "姓名", "身份证号"), row(unit, "试甲", TestIds.next()));
            Sheets.fill(book.newWorksheet("乙"), row("单位名称", "名字儿", "身份证号"), row(unit, "试乙", TestIds.next()));
        });
        JsonPath applied = sent("APPLY", null, file);
        assertThat(applied.getString("mode")).isEqualTo("APPLY");
        assertThat(applied.getInt("created")).isEqualTo(1);
        assertThat(applied.getList("issues.code")).contains("SHEET_ASKED");
    }

    private static Map<String, Object> of(String unit) {
        return Map.of("sheets", List.of(Map.of("sheet", "台账", "read", true, "unit", unit)), "columns", List.of());
    }
}
