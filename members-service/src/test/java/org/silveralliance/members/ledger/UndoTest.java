package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.IMPORTS;
import static org.silveralliance.members.ledger.ImportSteps.changePhone;
import static org.silveralliance.members.ledger.ImportSteps.finished;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.ImportSteps.revealed;
import static org.silveralliance.members.ledger.ImportSteps.unitCalled;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.organisation.Organisations;
import org.silveralliance.testkit.OtherServices;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** E-36: one import taken back as a whole, person by person. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class UndoTest {

    private static final String REASON = "拿错了表";

    @TempDir
    Path folder;
    private String unit = "";

    @BeforeEach
    void aUnitOfItsOwn() {
        ApiClient.withLijin();
        unit = unitCalled("试撤");
    }

    @Test
    @DisplayName("E-36 whom the import brought goes, what it changed is as before, and the same list can be imported again")
    void shouldTakeAllBack() throws IOException {
        String known = TestIds.next();
        String fresh = TestIds.next();
        applied("2026-01-31", line("试旧", known, "19900009001", "试用路1号"));
        JsonPath job = applied("2026-02-28", line("试旧改", known, "19900009002", "试用路1号"),
                line("试新", fresh, "19900009003", null));
        UUID brought = UUID.fromString(Objects.requireNonNull(member(fresh)));
        as(Tokens.committee()).get(IMPORTS + job.getString("id")).then().body("undoneBy", nullValue());
        as(Tokens.committee()).get(IMPORTS + job.getString("id") + "/undo").then().statusCode(200)
                .body("removed", equalTo(1)).body("restored", equalTo(1)).body("touched", equalTo(0));

        JsonPath undo = undone(job);

        assertThat(counts(undo)).containsExactly(1, 1, 0, 0);
        assertThat(undo.getString("undo.reason")).isEqualTo(REASON);
        as(Tokens.committee()).get(IMPORTS + job.getString("id")).then().body("state", equalTo("UNDONE"))
                .body("undoneBy", equalTo(undo.getString("id"))).body("undoUntil", nullValue());
        assertThat(member(fresh)).isNull();
        assertThat(onLedger()).isEqualTo(1);
        assertThat(named("SX")).isZero();
        assertThat(phone(known)).isEqualTo("19900009001");
        as(Tokens.committee()).get("/api/v1/members/" + member(known)).then().body("name", equalTo("试旧"));
        assertThat(events(brought, "member-removed")).isEqualTo(1);
        assertThat(trail(brought, "member.removed")).isEqualTo(1);
        difference(undo, "REMOVED").body("items.name", equalTo(List.of("试新")));
        difference(undo, "RESTORED").body("items[0].fields.field", equalTo(List.of("NAME", "PHONE")))
                .body("items[0].fields[1].before", equalTo("19900009002"))
                .body("items[0].fields[1].after", equalTo("19900009001"));
        difference(job, "NEW").body("items.name", equalTo(List.of("试新")));

        JsonPath again = applied("2026-02-15", line("试旧改", known, "19900009002", "试用路1号"),
                line("试新", fresh, "19900009003", null));
        assertThat(List.of(again.getInt("created"), again.getInt("changed"), again.getInt("unclear"))).containsExactly(1, 1, 0);
        assertThat(phone(known)).isEqualTo("19900009002");
    }

    @Test
    @DisplayName("E-36 what somebody changed by hand since stays, field by field, and is named with who and when")
    void shouldKeepWhatCameAfter() throws IOException {
        String partly = TestIds.next();
        String kept = TestIds.next();
        String dead = TestIds.next();
        String corrected = TestIds.next();
        applied(null, line("试部分", partly, "19900009011", "试用路1号"), line("试保留", kept, "19900009012", null));
        JsonPath job = applied(null, line("试部分", partly, "19900009013", "试用路2号"), line("试保留", kept, "19900009014", null),
                line("试故", dead, null, null), line("试手改", corrected, "19900009015", null));
        changePhone(partly, "19900009016");
        changePhone(kept, "19900009017");
        changePhone(corrected, "19900009018");
        die(dead);
        as(Tokens.committee()).get(IMPORTS + job.getString("id") + "/undo").then().statusCode(200)
                .body("removed", equalTo(0)).body("restored", equalTo(0)).body("touched", equalTo(4));

        JsonPath undo = undone(job);

        assertThat(counts(undo)).containsExactly(0, 0, 1, 3);
        difference(undo, "PARTLY").body("items[0].name", equalTo("试部分"))
                .body("items[0].fields.find { it.field == 'ADDRESS' }.after", equalTo("试用路1号"))
                .body("items[0].fields.find { it.field == 'PHONE' }.kept", equalTo(true))
                .body("items[0].fields.find { it.field == 'PHONE' }.changedBy", equalTo("county-committee-370522"));
        difference(undo, "KEPT").body("items.find { it.name == '试保留' }.keptBecause.because", equalTo("BY_HAND"))
                .body("items.find { it.name == '试手改' }.keptBecause.by", equalTo("county-committee-370522"))
                .body("items.find { it.name == '试故' }.keptBecause.because", equalTo("DECEASED"))
                .body("items.find { it.name == '试故' }.keptBecause.by", equalTo("county-committee-370522"));
        assertThat(phone(partly)).isEqualTo("19900009016");
        assertThat(address(partly)).isEqualTo("试用路1号");
        assertThat(phone(corrected)).isEqualTo("19900009018");
    }

    @Test
    @DisplayName("E-36 whom a later list names, changed or not, stays until that list is undone; then the first one can be, too")
    void shouldUndoTheLastFirst() throws IOException {
        String one = TestIds.next();
        String two = TestIds.next();
        JsonPath first = applied("2026-01-31", line("试序", one, "19900009021", null), line("试序二", two, "19900009022", null));
        JsonPath second = applied("2026-02-28", line("试序", one, "19900009023", null),
                line("试序二", two, "19900009022", null));
        as(Tokens.committee()).get(IMPORTS + first.getString("id") + "/undo").then().body("touched", equalTo(2));

        assertThat(counts(undone(second))).containsExactly(0, 1, 0, 0);
        assertThat(phone(one)).isEqualTo("19900009021");
        assertThat(counts(undone(first))).containsExactly(2, 0, 0, 0);
        assertThat(onLedger()).isZero();
    }

    @Test
    @DisplayName("E-36 undone out of order, what the later list names stays as it says")
    void shouldKeepWhatTheLaterListSays() throws IOException {
        String one = TestIds.next();
        JsonPath first = applied("2026-01-31", line("试先", one, "19900009031", null));
        JsonPath second = applied("2026-02-28", line("试先", one, "19900009031", null));

        JsonPath undo = undone(first);

        assertThat(counts(undo)).containsExactly(0, 0, 0, 1);
        difference(undo, "KEPT").body("items[0].keptBecause.because", equalTo("LATER_LIST"))
                .body("items[0].keptBecause.by", equalTo("county-committee-370522"));
        assertThat(phone(one)).isEqualTo("19900009031");
        assertThat(counts(undone(first))).containsExactly(0, 0, 0, 1);
        assertThat(counts(undone(second))).containsExactly(0, 0, 0, 0);
        assertThat(counts(undone(first))).containsExactly(1, 0, 0, 0);
        assertThat(onLedger()).isZero();
        ask(Tokens.committee(), first).statusCode(409).body("code", equalTo("IMPORT_UNDONE"));
    }

    @Test
    @DisplayName("E-36 three lists in a row are taken back one after the other, whatever was undone between them")
    void shouldTakeBackAStack() throws IOException {
        String one = TestIds.next();
        JsonPath january = applied("2026-01-31", line("试叠", one, "19900009061", null));
        JsonPath february = applied("2026-02-28", line("试叠", one, "19900009062", null));
        JsonPath march = applied("2026-03-31", line("试叠", one, "19900009063", null));
        assertThat(counts(undone(march))).containsExactly(0, 1, 0, 0);
        JsonPath again = applied("2026-03-31", line("试叠", one, "19900009064", null));
        assertThat(counts(undone(again))).containsExactly(0, 1, 0, 0);
        assertThat(phone(one)).isEqualTo("19900009062");
        assertThat(counts(undone(february))).containsExactly(0, 1, 0, 0);
        assertThat(phone(one)).isEqualTo("19900009061");
        assertThat(counts(undone(january))).containsExactly(1, 0, 0, 0);
        assertThat(onLedger()).isZero();
    }

    @Test
    @DisplayName("E-36 E-06 who was put forward to lead an alliance since is not taken off the ledger, however often it is told")
    void shouldKeepWhoWasElected() throws IOException {
        String leader = TestIds.next();
        JsonPath job = applied(null, line("试选", leader, null, null));
        UUID member = UUID.fromString(Objects.requireNonNull(member(leader)));
        OtherServices others = new OtherServices("members", "370522");
        LeaderElected elected = new LeaderElected(Ids.next(), member, LocalDate.of(2026, 3, 1));
        others.tell(elected);
        others.tell(elected);
        others.awaitRow("select 1 from member_elected where member_id = ?", member);
        as(Tokens.committee()).get(IMPORTS + job.getString("id") + "/undo").then().body("touched", equalTo(1));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 1);
        difference(undo, "KEPT").body("items[0].keptBecause.because", equalTo("ELECTED"));
        assertThat(member(leader)).isEqualTo(member.toString());
    }

    @Test
    @DisplayName("E-36 M-08 whoever was talked to since stays when the import that brought him is undone")
    void shouldKeepWhoWasTalkedTo() throws IOException {
        String called = TestIds.next();
        JsonPath job = applied(null, line("试话", called, null, null));
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("memberId", Objects.requireNonNull(member(called)), "on", "2026-03-01", "method", "TELEPHONE",
                        "outcome", "REACHED"))
                .post("/api/v1/contact-logs").then().statusCode(201);
        as(Tokens.committee()).get(IMPORTS + job.getString("id") + "/undo").then().body("touched", equalTo(1));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 1);
        difference(undo, "KEPT").body("items[0].keptBecause.because", equalTo("RECORDED"));
    }

    @Test
    @DisplayName("E-36 G-27 whoever belongs to a branch or was its secretary since stays when the import that brought him is undone")
    void shouldKeepWhoBelongsToABranch() throws IOException {
        String joined = TestIds.next();
        String secretary = TestIds.next();
        JsonPath job = applied(null, line("试编", joined, null, null), line("试书记", secretary, null, null));
        String committee = Organisations.founded(Organisations.named("党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        String branch = Organisations.founded(Organisations.named("党支部"), "BRANCH", committee, "2020-01-01");
        Organisations.post("/" + branch + "/members", Map.of("memberId", Objects.requireNonNull(member(joined)), "on",
                "2026-01-01", "documentNo", "利组〔2026〕7号")).statusCode(204);
        Organisations.post("/" + branch + "/posts", Map.of("kind", "SECRETARY", "memberId",
                Objects.requireNonNull(member(secretary)), "from", "2026-01-01", "documentNo", "利组〔2026〕6号")).statusCode(201);
        as(Tokens.committee()).get(IMPORTS + job.getString("id") + "/undo").then().body("removed", equalTo(0))
                .body("touched", equalTo(2));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 2);
        difference(undo, "KEPT").body("items.keptBecause.because", equalTo(List.of("RECORDED", "RECORDED")));
        as(Tokens.committee()).get(Organisations.ORGS + "/" + branch + "/posts").then().body("items.size()", equalTo(1));
    }

    @Test
    @DisplayName("E-36 a corrected identity number goes back, unless somebody else was registered under the one before")
    void shouldGiveTheNumberBack() throws IOException {
        String wrong = TestIds.next();
        String right = TestIds.next();
        Corrected back = corrected("试号", "19900009041", wrong, right);
        assertThat(counts(undone(back.job()))).containsExactly(0, 1, 0, 0);
        assertThat(member(wrong)).isEqualTo(back.member());
        assertThat(member(right)).isNull();

        String taken = TestIds.next();
        String newer = TestIds.next();
        Corrected stays = corrected("试码", "19900009042", taken, newer);
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("unitId", ApiClient.unitId(unit), "name", "试占", "idNo", taken, "category", "RETIRED"))
                .post("/api/v1/members").then().statusCode(201);
        JsonPath undo = undone(stays.job());
        assertThat(counts(undo)).containsExactly(0, 0, 0, 1);
        difference(undo, "KEPT").body("items[0].keptBecause.because", equalTo("NUMBER_TAKEN"));
        assertThat(member(newer)).isEqualTo(stays.member());
    }

    private record Corrected(String member, JsonPath job) {
    }

    /** Somebody whose number a list corrects, and the import that did. */
    private Corrected corrected(String name, String phone, String wrong, String right) throws IOException {
        applied(null, line(name, wrong, phone, "试用路1号"));
        String id = Objects.requireNonNull(member(wrong));
        JsonPath checked = finished(upload("VALIDATE", null, line(name, right, phone, null)));
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("items", List.of(Map.of("row", 2, "take", "SAME", "memberId", id))))
                .put(IMPORTS + checked.getString("id") + "/decisions").then().statusCode(204);
        JsonPath job = ImportSteps.applied(checked);
        assertThat(member(right)).isEqualTo(id);
        return new Corrected(id, job);
    }

    @Test
    @DisplayName("E-36 of two who undo the same import at once one does, and afterwards nobody does it again")
    void shouldBeUndoneOnce() throws Exception {
        JsonPath job = applied(null, line("试二次", TestIds.next(), null, null));
        Callable<Integer> ask = () -> ask(Tokens.committee(), job).extract().statusCode();
        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : desks.invokeAll(List.of(ask, ask))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(202, 409);
        }
        assertThat(counts(finished(Objects.requireNonNull(undoOf(job))))).containsExactly(1, 0, 0, 0);
        ask(Tokens.committee(), job).statusCode(409).body("code", equalTo("IMPORT_UNDONE"));
    }

    @Test
    @DisplayName("E-36 for thirty days, the last one counts; a check and a list of units cannot be undone")
    void shouldKeepTheTime() throws IOException, SQLException {
        JsonPath job = applied(null, line("试期", TestIds.next(), null, null));
        agedBy(job, "date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' - interval '31 days'");
        ask(Tokens.committee(), job).statusCode(409).body("code", equalTo("IMPORT_UNDO_TOO_LATE"));
        agedBy(job, "date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' - interval '30 days'");
        assertThat(counts(undone(job))).containsExactly(1, 0, 0, 0);

        JsonPath checked = finished(upload("VALIDATE", null, line("试查", TestIds.next(), null, null)));
        ask(Tokens.committee(), checked).statusCode(409).body("code", equalTo("IMPORT_NOT_FINISHED"));
        as(Tokens.committee()).get(IMPORTS + checked.getString("id") + "/undo").then().statusCode(409);
    }

    @Test
    @DisplayName("E-36 S-04 a colleague of the county undoes, too, and sees no values; a neighbour finds nothing, a liaison may not")
    void shouldAskWhoMay() throws IOException {
        String known = TestIds.next();
        applied("2026-01-31", line("试权", known, "19900009051", null));
        JsonPath job = applied("2026-02-28", line("试权", known, "19900009052", null));
        ask(Tokens.of("county-committee", "370523"), job).statusCode(404);
        as(Tokens.of("county-committee", "370523")).get(IMPORTS + job.getString("id") + "/undo").then().statusCode(404);
        ask(Tokens.of("liaison", "370522", "11370522990000025W"), job).statusCode(403);
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("reason", " "))
                .post(IMPORTS + job.getString("id") + "/undo").then().statusCode(422);
        ApiClient.asNobody().contentType(ContentType.JSON).body(Map.of("reason", REASON))
                .post(IMPORTS + job.getString("id") + "/undo").then().statusCode(401);

        JsonPath undo = finished(ask(Tokens.orgDept(), job).statusCode(202).extract().jsonPath().getString("id"));
        assertThat(counts(undo)).containsExactly(0, 1, 0, 0);
        String answer = as(Tokens.orgDept()).get(IMPORTS + undo.getString("id") + "/difference").then().statusCode(200)
                .body("items[0].fields[0].hidden", equalTo(true)).extract().asString();
        assertThat(answer).doesNotContain("199000090");
        as(Tokens.committee()).multiPart("file", Sheets.of(folder, head(), line("试", TestIds.next(), null, null)).toFile())
                .multiPart("kind", "MEMBERS").multiPart("mode", "UNDO").post("/api/v1/imports").then().statusCode(422)
                .body("allowed", contains("VALIDATE", "APPLY"));
    }

    private static Object[] head() {
        return row("单位名称", "姓名", "身份证号", "联系电话", "家庭住址");
    }

    private Object[] line(String name, String idNo, @Nullable String phone, @Nullable String address) {
        return row(unit, name, idNo, phone, address);
    }

    private JsonPath applied(@Nullable String effectiveOn, Object[]... lines) throws IOException {
        return finished(upload("APPLY", effectiveOn, lines));
    }

    private String upload(String mode, @Nullable String effectiveOn, Object[]... lines) throws IOException {
        Object[][] all = new Object[lines.length + 1][];
        all[0] = head();
        System.arraycopy(lines, 0, all, 1, lines.length);
        return ImportSteps.upload(mode, effectiveOn, Sheets.of(folder, all));
    }

    private static ValidatableResponse ask(String token, JsonPath job) {
        return as(token).contentType(ContentType.JSON).body(Map.of("reason", REASON))
                .post(IMPORTS + job.getString("id") + "/undo").then();
    }

    private static JsonPath undone(JsonPath job) {
        return finished(ask(Tokens.committee(), job).statusCode(202).extract().jsonPath().getString("id"));
    }

    private static @Nullable String undoOf(JsonPath job) {
        return as(Tokens.committee()).get(IMPORTS + job.getString("id")).jsonPath().getString("undoneBy");
    }

    private static List<Integer> counts(JsonPath undo) {
        return List.of(undo.getInt("undo.removed"), undo.getInt("undo.restored"), undo.getInt("undo.partly"),
                undo.getInt("undo.kept"));
    }

    private static ValidatableResponse difference(JsonPath job, String kind) {
        return as(Tokens.committee()).queryParam("kind", kind).get(IMPORTS + job.getString("id") + "/difference").then()
                .statusCode(200);
    }

    private int onLedger() {
        return as(Tokens.committee()).queryParam("unitId", ApiClient.unitId(unit)).get("/api/v1/members/ledger").then()
                .statusCode(200).extract().path("members");
    }

    private int named(String initials) {
        return as(Tokens.committee()).queryParam("unitId", ApiClient.unitId(unit)).queryParam("q", initials)
                .queryParam("total", true).get("/api/v1/members").then().statusCode(200).extract().path("total");
    }

    private static @Nullable String address(String idNo) {
        return revealed(idNo, "address");
    }

    private static void die(String idNo) {
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-03-02", "source", "家属告知"))
                .post("/api/v1/members/" + member(idNo) + "/death").then().statusCode(200);
    }

    private static int events(UUID member, String type) {
        return TestDatabase.count("members",
                "select 1 from outbox where aggregateid = ? and type like '%." + type + ".%'", member);
    }

    private static int trail(UUID member, String action) {
        return TestDatabase.count("members",
                "select 1 from audit_row where subject = 'member/' || cast(? as text) and action = '"
                        + action + "'",
                member);
    }

    private static void agedBy(JsonPath job, String finished) throws SQLException {
        behind("update import_job set finished_at = " + finished + " where id = '" + job.getString("id") + "'");
    }

    private static void behind(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
