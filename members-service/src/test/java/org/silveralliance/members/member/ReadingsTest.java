package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** People are found however their names are read and typed. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ReadingsTest {

    @Inject
    ReadNames readNames;
    @Inject
    WriteNameParts writeNameParts;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-02 a surname of several readings is found by each, a long name with and without its dot")
    void shouldFindByEveryReading() {
        String id = registered("尉试曦");
        assertThat(found("WSX")).contains(id);
        assertThat(found("ysx")).contains(id);
        String dotted = registered("买买提•试曦");
        for (String typed : List.of("买买提·试曦", "买买提・试曦", "买买提试曦", "买买提 试曦", "mmtsx")) {
            assertThat(found(typed)).as(typed).contains(dotted);
        }
    }

    @Test
    @DisplayName("M-02 names from before are read once, and found by every reading then")
    void shouldReadNamesFromBefore() throws SQLException {
        String id = registered("覃试曦");
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute("update member set pinyin = '', initials = '', also_initials = null where id = '" + id + "'");
        }
        assertThat(found("TSX")).doesNotContain(id);
        readNames.readAll();
        assertThat(found("QSX")).contains(id);
        assertThat(found("TSX")).contains(id);
    }

    @Test
    @DisplayName("M-02 a corrected name is found by its own readings and no longer by the former ones")
    void shouldForgetFormerReadings() {
        String id = registered("仇试曦");
        assertThat(found("CSX")).contains(id);
        Map<String, Object> form = ApiClient.with(form("王试曦"), "on", "2020-01-01");
        as(Tokens.committee()).header("If-Match", "\"0\"").contentType(ContentType.JSON).body(form)
                .put("/api/v1/members/" + id).then().statusCode(200);
        assertThat(found("CSX")).doesNotContain(id);
        assertThat(found("WSX")).contains(id);
    }

    @Test
    @DisplayName("M-02 a comrade known by the given name is found by it, by its pinyin and by its initials")
    void shouldFindByAnyPartOfTheName() {
        String id = registered("吕试春花");
        for (String typed : List.of("春花", "试春", "花", "chunhua", "Chun Hua", "shichunhua", "hua", "ch", "SCH", "LSC",
                "lvshichunhua", "lushi")) {
            assertThat(found(typed)).as(typed).contains(id);
        }
        for (String typed : List.of("unhua", "春试", "chunhuas", "花吕")) {
            assertThat(found(typed)).as(typed).doesNotContain(id);
        }
    }

    @Test
    @DisplayName("M-02 names from before are found by their parts once these are written, a part of them after the other")
    void shouldWritePartsOfNamesFromBefore() throws SQLException {
        String id = registered("罗试夏荷");
        String renamed = registered("仇试冬青");
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute("delete from member_name_part where member_id in ('" + id + "', '" + renamed + "')");
            statement.execute("insert into member_parts_to_come select division, uuid '00000000-0000-0000-0000-000000000000',"
                    + " uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff' from member where id = '" + id + "'");
        }
        assertThat(found("xiahe")).doesNotContain(id);
        writeNameParts.writeAll();
        assertThat(found("xiahe")).contains(id);
        assertThat(found("冬青")).contains(renamed);
        assertThat(TestDatabase.count("members", "select 1 from member_parts_to_come, (select ?::uuid) any_id",
                UUID.fromString(id))).isZero();
    }

    private static List<String> found(String typed) {
        return as(Tokens.committee()).queryParam("q", typed).queryParam("limit", 200).get("/api/v1/members").then()
                .statusCode(200).extract().path("items.id");
    }

    private static String registered(String name) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(ApiClient.with(form(name), "idNo", TestIds.next()))
                .post("/api/v1/members").then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> form(String name) {
        return Map.of("unitId", unitId("县水利局"), "name", name, "category", "RETIRED", "retiredOn", "1995-07-01");
    }
}
