package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.applied;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.decide;
import static org.silveralliance.members.ledger.ImportSteps.difference;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.UndoSteps.REASON;
import static org.silveralliance.members.ledger.UndoSteps.ask;
import static org.silveralliance.members.ledger.UndoSteps.counts;
import static org.silveralliance.members.ledger.UndoSteps.events;
import static org.silveralliance.members.ledger.UndoSteps.foreseen;
import static org.silveralliance.members.ledger.UndoSteps.undone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** E-36: one import taken back as a whole, person by person. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class UndoTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试撤", folder, "联系电话", "家庭住址");
    }

    @Test
    @DisplayName("E-36 whom the import brought goes, what it changed is as before, and the same list can be imported again")
    void shouldTakeAllBack() throws IOException {
        String known = TestIds.next();
        String fresh = TestIds.next();
        unit.appliedAsOf("2026-01-31", unit.line("试旧", known, "19900009001", "试用路1号"));
        JsonPath job = unit.appliedAsOf("2026-02-28", unit.line("试旧改", known, "19900009002", "试用路1号"),
                unit.line("试新", fresh, "19900009003"));
        UUID brought = UUID.fromString(Objects.requireNonNull(member(fresh)));
        as(Tokens.committee()).get(at(job)).then().body("undoneBy", nullValue());
        foreseen(job).body("removed", equalTo(1)).body("restored", equalTo(1)).body("touched", equalTo(0));

        JsonPath undo = undone(job);

        assertThat(counts(undo)).containsExactly(1, 1, 0, 0);
        assertThat(undo.getString("undo.reason")).isEqualTo(REASON);
        as(Tokens.committee()).get(at(job)).then().body("state", equalTo("UNDONE"))
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

        JsonPath again = unit.appliedAsOf("2026-02-15", unit.line("试旧改", known, "19900009002", "试用路1号"),
                unit.line("试新", fresh, "19900009003"));
        assertThat(List.of(again.getInt("created"), again.getInt("changed"), again.getInt("unclear"))).containsExactly(1, 1, 0);
        assertThat(phone(known)).isEqualTo("19900009002");
    }

    @Test
    @DisplayName("E-36 whom a later list names, changed or not, stays until that list is undone; then the first one can be, too")
    void shouldUndoTheLastFirst() throws IOException {
        String one = TestIds.next();
        String two = TestIds.next();
        JsonPath first = unit.appliedAsOf("2026-01-31", unit.line("试序", one, "19900009021"),
                unit.line("试序二", two, "19900009022"));
        JsonPath second = unit.appliedAsOf("2026-02-28", unit.line("试序", one, "19900009023"),
                unit.line("试序二", two, "19900009022"));
        foreseen(first).body("touched", equalTo(2));

        assertThat(counts(undone(second))).containsExactly(0, 1, 0, 0);
        assertThat(phone(one)).isEqualTo("19900009021");
        assertThat(counts(undone(first))).containsExactly(2, 0, 0, 0);
        assertThat(onLedger()).isZero();
    }

    @Test
    @DisplayName("E-36 undone out of order, what the later list names stays as it says")
    void shouldKeepWhatTheLaterListSays() throws IOException {
        String one = TestIds.next();
        JsonPath first = unit.appliedAsOf("2026-01-31", unit.line("试先", one, "19900009031"));
        JsonPath second = unit.appliedAsOf("2026-02-28", unit.line("试先", one, "19900009031"));

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
        JsonPath january = unit.appliedAsOf("2026-01-31", unit.line("试叠", one, "19900009061"));
        JsonPath february = unit.appliedAsOf("2026-02-28", unit.line("试叠", one, "19900009062"));
        JsonPath march = unit.appliedAsOf("2026-03-31", unit.line("试叠", one, "19900009063"));
        assertThat(counts(undone(march))).containsExactly(0, 1, 0, 0);
        JsonPath again = unit.appliedAsOf("2026-03-31", unit.line("试叠", one, "19900009064"));
        assertThat(counts(undone(again))).containsExactly(0, 1, 0, 0);
        assertThat(phone(one)).isEqualTo("19900009062");
        assertThat(counts(undone(february))).containsExactly(0, 1, 0, 0);
        assertThat(phone(one)).isEqualTo("19900009061");
        assertThat(counts(undone(january))).containsExactly(1, 0, 0, 0);
        assertThat(onLedger()).isZero();
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
                .body(Map.of("unitId", ApiClient.unitId(unit.name()), "name", "试占", "idNo", taken, "category", "RETIRED"))
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
        unit.applied(unit.line(name, wrong, phone, "试用路1号"));
        String id = Objects.requireNonNull(member(wrong));
        JsonPath checked = unit.checked(unit.line(name, right, phone));
        decide(checked, Map.of("row", 2, "take", "SAME", "memberId", id));
        JsonPath job = applied(checked);
        assertThat(member(right)).isEqualTo(id);
        return new Corrected(id, job);
    }

    private int onLedger() {
        return as(Tokens.committee()).queryParam("unitId", ApiClient.unitId(unit.name())).get("/api/v1/members/ledger").then()
                .statusCode(200).extract().path("members");
    }

    private int named(String initials) {
        return as(Tokens.committee()).queryParam("unitId", ApiClient.unitId(unit.name())).queryParam("q", initials)
                .queryParam("total", true).get("/api/v1/members").then().statusCode(200).extract().path("total");
    }

    private static int trail(UUID member, String action) {
        return TestDatabase.count("members",
                "select 1 from audit_row where subject = 'member/' || cast(? as text) and action = '"
                        + action + "'",
                member);
    }
}
