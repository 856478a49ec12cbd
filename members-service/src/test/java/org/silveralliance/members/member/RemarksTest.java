package org.silveralliance.members.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;

/** How somebody lives and what is remarked of him rest sealed. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class RemarksTest {

    private static final String MEMBERS = "/api/v1/members";
    private static final String LIVING = "试独居";
    private static final String REMARK = "试备注丁香";

    @Inject
    PlainRemarks plainRemarks;
    @Inject
    Vault vault;
    @Inject
    Rows rows;
    @TempDir
    Path folder;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("S-22 P-08 a remark and how somebody lives read as they were said, and nothing of them is readable at rest")
    void shouldRestSealed() throws IOException, SQLException {
        String id = registered(form());
        assertReads(id, LIVING, REMARK).header("ETag", equalTo("\"0\""));
        correct(id, with(form(), "remark", "试改后丁香")).statusCode(200);
        assertReads(id, LIVING, "试改后丁香");
        String listed = listed("试独居", "试表丁香");
        listed("试独居二", "试改表丁香");
        assertReads(listed, "试独居二", "试改表丁香");
        assertThat(count("select count(*) from import_change where sealed is not null and member_id = '" + listed + "'"))
                .isEqualTo(1);
        for (String table : new String[] { "member", "outbox", "audit_row", "idempotency_key", "import_change",
                "import_issue", "import_reading", "import_job" }) {
            assertThat(readable(table)).as(table).isZero();
        }
        // Text and bytes are found where they are.
        assertThat(readable("(select '试备注丁香')")).isEqualTo(1);
        assertThat(readable("(select convert_to('试独居', 'UTF8'))")).isEqualTo(1);
        Map<String, Object> silent = form();
        silent.keySet().removeAll(java.util.Set.of("living", "remark"));
        correct(id, silent).statusCode(200);
        assertReads(id, null, null);
    }

    @Test
    @DisplayName("S-22 S-23 what was written plain is sealed, reads as before, says nothing new, and moves to the next key")
    void shouldSealWhatIsPlain() throws SQLException {
        Map<String, Object> form = form();
        String id = registered(form);
        execute("update member set living = '" + LIVING + "', remark = '" + REMARK
                + "', living_enc = null, remark_enc = null where id = '" + id + "'");
        assertReads(id, LIVING, REMARK);
        long told = count("select count(*) from outbox");

        plainRemarks.sealWhatIsPlain();

        String sealed = "select count(*) from member where id = '" + id + "' and living is null and remark is null"
                + " and living_enc is not null and remark_enc is not null and sealed_under <> 0";
        assertThat(count(sealed)).isEqualTo(1);
        assertReads(id, LIVING, REMARK).header("ETag", equalTo("\"0\""));
        correct(id, form).statusCode(200).header("ETag", equalTo("\"0\""));
        int next = KeyFile.rotate();
        await().atMost(Timeouts.EVENTUALLY).until(() -> count(sealed + " and index_key = " + next
                + " and kit_sealed_under(remark_enc) & 65535 = " + next + " and kit_sealed_under(living_enc) & 65535 = "
                + next) == 1);
        assertReads(id, LIVING, REMARK).header("ETag", equalTo("\"0\""));
        correct(id, form).statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(count("select count(*) from outbox")).isEqualTo(told);
    }

    @Test
    @DisplayName("S-22 S-23 where a process of the build before wrote plain text beside a sealed one, the plain one holds everywhere")
    void shouldPreferWhatIsPlain() throws SQLException {
        Map<String, Object> form = form();
        String id = registered(form);
        execute("update member set living = '试同住', remark = '试后备注' where id = '" + id + "'");
        form.putAll(Map.of("living", "试同住", "remark", "试后备注"));
        assertReads(id, "试同住", "试后备注");
        int next = KeyFile.rotate();
        await().atMost(Timeouts.EVENTUALLY)
                .until(() -> count("select count(*) from member where id = '" + id + "' and index_key = " + next) == 1);
        correct(id, form).statusCode(200).header("ETag", equalTo("\"0\""));

        plainRemarks.sealWhatIsPlain();

        assertThat(count("select count(*) from member where id = '" + id + "' and living is null and remark is null"))
                .isEqualTo(1);
        assertReads(id, "试同住", "试后备注").header("ETag", equalTo("\"0\""));
        correct(id, form).statusCode(200).header("ETag", equalTo("\"0\""));
    }

    @Test
    @DisplayName("S-22 what stood beside a number is added to a remark that rests sealed")
    void shouldAddToWhatIsSealed() throws IOException {
        String id = listed(LIVING, REMARK);
        imported(Sheets.of(folder, row("单位名称", "姓名", "身份证号", "联系电话"),
                row("县统计局", listedName(), listedNo, "19900008301（其女）")));
        assertReads(id, LIVING, REMARK + "；联系电话：其女");
    }

    @Test
    @DisplayName("S-22 where it is set off, what is plain stays so for the processes of the build before")
    void shouldLeaveWhatIsPlainWhileItIsSetOff() throws SQLException {
        String id = registered(form());
        execute("update member set remark = '" + REMARK + "', remark_enc = null where id = '" + id + "'");
        String plain = "select count(*) from member where id = '" + id + "' and remark is not null";

        plainRemarks.sealInTurn();
        assertThat(count(plain)).isEqualTo(1);

        new PlainRemarks(vault, rows, withDefaults()).sealInTurn();
        assertThat(count(plain)).isZero();
    }

    private static MembersConfig withDefaults() {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(MembersConfig.class).build()
                .getConfigMapping(MembersConfig.class);
    }

    @Test
    @DisplayName("S-23 plain remarks whose row moves to the next key first say nothing new either")
    void shouldIndexWhatIsPlain() throws SQLException {
        Map<String, Object> form = form();
        String id = registered(form);
        execute("update member set living = '" + LIVING + "', remark = '" + REMARK
                + "', living_enc = null, remark_enc = null where id = '" + id + "'");
        int next = KeyFile.rotate();
        await().atMost(Timeouts.EVENTUALLY)
                .until(() -> count("select count(*) from member where id = '" + id + "' and index_key = " + next) == 1);
        correct(id, form).statusCode(200).header("ETag", equalTo("\"0\""));
        assertReads(id, LIVING, REMARK);
    }

    private static ValidatableResponse assertReads(String id, String living, String remark) {
        return as(Tokens.committee()).get(MEMBERS + "/" + id).then().statusCode(200).body("living", equalTo(living))
                .body("remark", equalTo(remark));
    }

    private static String registered(Map<String, Object> form) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(form).post(MEMBERS).then().statusCode(201).extract()
                .path("id");
    }

    private static ValidatableResponse correct(String id, Map<String, ?> body) {
        return as(Tokens.committee()).header("If-Match", "*").contentType(ContentType.JSON).body(body)
                .put(MEMBERS + "/" + id).then();
    }

    private final String idNo = TestIds.next();
    private final String listedNo = TestIds.next();

    private Map<String, Object> form() {
        return new java.util.HashMap<>(Map.of("unitId", unitId("县统计局"), "name", "试备注", "category", "RETIRED", "retiredOn",
                "1995-07-01", "idNo", idNo, "living", LIVING, "remark", REMARK));
    }

    /** Another one in each test: two of a name in a unit are a question. */
    private String listedName() {
        return "试列" + "甲乙丙丁戊己庚辛壬癸".charAt(listedNo.charAt(16) - '0');
    }

    /** How many rows say it, as text or as bytes, which PostgreSQL shows in hex. */
    private static long readable(String table) throws SQLException {
        return count("select count(*) from " + table + " t, unnest(array['试独居', '丁香']) said where position(said in t::text) > 0"
                + " or position(encode(convert_to(said, 'UTF8'), 'hex') in t::text) > 0");
    }

    private String listed(String living, String remark) throws IOException {
        imported(Sheets.of(folder, row("单位名称", "姓名", "身份证号", "居住状况", "备注"),
                row("县统计局", listedName(), listedNo, living, remark)));
        return as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("idNo", listedNo))
                .post(MEMBERS + "/search").then().statusCode(200).extract().path("items[0].id");
    }

    private static void imported(Path list) {
        String job = as(Tokens.committee()).multiPart("file", list.toFile()).multiPart("kind", "MEMBERS")
                .multiPart("mode", "APPLY").post("/api/v1/imports").then().statusCode(202).extract().path("id");
        await().atMost(Timeouts.EVENTUALLY).until(() -> "DONE"
                .equals(as(Tokens.committee()).get("/api/v1/imports/" + job).path("state")));
    }

    private static long count(String sql) throws SQLException {
        try (Connection database = TestDatabase.superuser("members");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = TestDatabase.superuser("members"); Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
