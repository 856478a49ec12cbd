package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.imported;
import static org.silveralliance.members.ledger.ImportSteps.member;
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
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What a members' workbook does not say stays as it is known. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class SilentCellsTest {

    private static final String UNIT = "县水利局";
    private static final String USCC = "11370522990000025W";
    private static final Object[] EVERYTHING = row("单位名称", "姓名", "身份证号", "出生年月", "民族", "文化程度", "入党时间", "离退休类别",
            "离退休时间", "所在党支部", "联系电话", "家庭住址", "居住状况", "身体状况", "家属联系人", "家属联系电话", "特长爱好", "是否流动党员", "备注");

    @TempDir
    Path folder;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-01 columns a workbook does not have change nothing")
    void shouldKeepWhatAbsentColumnsDoNotSay() throws IOException {
        String idNo = TestIds.next();
        known(idNo);
        JsonPath again = taken(row("单位名称", "姓名", "身份证号"), row(UNIT, nameOf(idNo), idNo));
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(again.getInt("changed")).isZero();
        asKnown(idNo, "19900007001");
    }

    @Test
    @DisplayName("M-01 an empty cell changes nothing; the filled one beside it does, once")
    void shouldKeepWhatEmptyCellsDoNotSay() throws IOException {
        String idNo = TestIds.next();
        known(idNo);
        Object[] phoneOnly = row(UNIT, nameOf(idNo), idNo, null, null, null, null, null, null, null, "19900007002", null, null,
                null,
                null, null, null, null, null);
        JsonPath first = taken(EVERYTHING, phoneOnly);
        assertThat(first.getInt("changed")).isEqualTo(1);
        asKnown(idNo, "19900007002");
        JsonPath second = taken(EVERYTHING, phoneOnly);
        assertThat(second.getInt("unchanged")).isEqualTo(1);
        assertThat(second.getInt("changed")).isZero();
    }

    @Test
    @DisplayName("M-01 a cell that says there is none, or no, is believed")
    void shouldBelieveACellThatSaysNone() throws IOException {
        String idNo = TestIds.next();
        String id = known(idNo);
        JsonPath job = taken(row("单位名称", "姓名", "身份证号", "家庭住址", "联系电话", "是否流动党员"), row(UNIT, nameOf(idNo), idNo, "无", "无", "否"));
        assertThat(job.getInt("changed")).isEqualTo(1);
        as(Tokens.committee()).get("/api/v1/members/" + id).then().statusCode(200).body("state", equalTo("ACTIVE"))
                .body("hasAddress", equalTo(false)).body("phoneMasked", nullValue()).body("category", equalTo("VETERAN"));
    }

    /** Somebody of whom everything is known; the archive's birth date differs from the ID's. */
    private String known(String idNo) throws IOException {
        Object[] full = row(UNIT, nameOf(idNo), idNo, "1939-12-31", "回族", "大学本科", "1960-07-01", "离休", "1995-07-01", "第一党支部",
                "19900007001", "试用路1号", "独居", "一般", "试用家属", "19900007003", "书法", "是", "请早上联系");
        assertThat(taken(EVERYTHING, full).getInt("created")).isEqualTo(1);
        return member(idNo);
    }

    private void asKnown(String idNo, String phone) {
        String id = member(idNo);
        as(Tokens.committee()).get("/api/v1/members/" + id).then().statusCode(200).body("birth", equalTo("1939-12-31"))
                .body("category", equalTo("VETERAN")).body("state", equalTo("FLOATING_OUT")).body("ethnicity", equalTo("回族"))
                .body("joinedPartyOn", equalTo("1960-07-01")).body("retiredOn", equalTo("1995-07-01"))
                .body("branch", equalTo("第一党支部")).body("living", equalTo("独居")).body("hobbies", equalTo("书法"))
                .body("remark", equalTo("请早上联系"));
        revealed(Tokens.committee(), id, "phone", "address", "familyContact").body("phone", equalTo(phone))
                .body("address", equalTo("试用路1号")).body("familyContact.name", equalTo("试用家属"))
                .body("familyContact.phone", equalTo("19900007003"));
        // Nobody else is shown it, and it alone.
        revealed(Tokens.of("health", "370522", USCC), id, "health").body("health", equalTo("一般"));
    }

    private static ValidatableResponse revealed(String token, String id, String... fields) {
        return as(token).contentType(ContentType.JSON).body(Map.of("fields", List.of(fields), "reason", "核对"))
                .post("/api/v1/members/" + id + "/reveal").then().statusCode(200);
    }

    private JsonPath taken(Object[]... rows) throws IOException {
        JsonPath job = imported(Tokens.committee(), "MEMBERS", "APPLY", Sheets.of(folder, rows).toFile());
        assertThat(job.getInt("rows.accepted")).isEqualTo(rows.length - 1);
        return job;
    }

    /** Nobody is taken for somebody else of the same name and birth. */
    private static String nameOf(String idNo) {
        return "试用" + Character.toString('一' + Integer.parseInt(idNo.substring(14, 17)));
    }
}
