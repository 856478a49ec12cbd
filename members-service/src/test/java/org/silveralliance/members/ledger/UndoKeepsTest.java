package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.changePhone;
import static org.silveralliance.members.ledger.ImportSteps.difference;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.phone;
import static org.silveralliance.members.ledger.ImportSteps.revealed;
import static org.silveralliance.members.ledger.UndoSteps.counts;
import static org.silveralliance.members.ledger.UndoSteps.foreseen;
import static org.silveralliance.members.ledger.UndoSteps.undone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.organisation.Organisations;
import org.silveralliance.testkit.OtherServices;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** E-36: whom something happened to since the import stays when it is undone. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class UndoKeepsTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试留", folder, "联系电话", "家庭住址");
    }

    @Test
    @DisplayName("E-36 what somebody changed by hand since stays, field by field, and is named with who and when")
    void shouldKeepWhatCameAfter() throws IOException {
        String partly = TestIds.next();
        String kept = TestIds.next();
        String dead = TestIds.next();
        String corrected = TestIds.next();
        unit.applied(unit.line("试部分", partly, "19900009011", "试用路1号"), unit.line("试保留", kept, "19900009012"));
        JsonPath job = unit.applied(unit.line("试部分", partly, "19900009013", "试用路2号"), unit.line("试保留", kept, "19900009014"),
                unit.line("试故", dead), unit.line("试手改", corrected, "19900009015"));
        changePhone(partly, "19900009016");
        changePhone(kept, "19900009017");
        changePhone(corrected, "19900009018");
        die(dead);
        foreseen(job).body("removed", equalTo(0)).body("restored", equalTo(0)).body("touched", equalTo(4));

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
    @DisplayName("E-36 E-06 who was put forward to lead an alliance since is not taken off the ledger, however often it is told")
    void shouldKeepWhoWasElected() throws IOException {
        String leader = TestIds.next();
        JsonPath job = unit.applied(unit.line("试选", leader));
        UUID member = UUID.fromString(Objects.requireNonNull(member(leader)));
        OtherServices others = new OtherServices("members", "370522");
        LeaderElected elected = new LeaderElected(Ids.next(), member, LocalDate.of(2026, 3, 1));
        others.tell(elected);
        others.tell(elected);
        others.awaitRow("select 1 from member_elected where member_id = ?", member);
        foreseen(job).body("touched", equalTo(1));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 1);
        difference(undo, "KEPT").body("items[0].keptBecause.because", equalTo("ELECTED"));
        assertThat(member(leader)).isEqualTo(member.toString());
    }

    @Test
    @DisplayName("E-36 M-08 whoever was talked to since stays when the import that brought him is undone")
    void shouldKeepWhoWasTalkedTo() throws IOException {
        String called = TestIds.next();
        JsonPath job = unit.applied(unit.line("试话", called));
        as(Tokens.committee()).contentType(ContentType.JSON)
                .body(Map.of("memberId", Objects.requireNonNull(member(called)), "on", "2026-03-01", "method", "TELEPHONE",
                        "outcome", "REACHED"))
                .post("/api/v1/contact-logs").then().statusCode(201);
        foreseen(job).body("touched", equalTo(1));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 1);
        difference(undo, "KEPT").body("items[0].keptBecause.because", equalTo("RECORDED"));
    }

    @Test
    @DisplayName("E-36 G-27 whoever belongs to a branch or was its secretary since stays when the import that brought him is undone")
    void shouldKeepWhoBelongsToABranch() throws IOException {
        String joined = TestIds.next();
        String secretary = TestIds.next();
        JsonPath job = unit.applied(unit.line("试编", joined), unit.line("试书记", secretary));
        String committee = Organisations.founded(Organisations.named("党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        String branch = Organisations.founded(Organisations.named("党支部"), "BRANCH", committee, "2020-01-01");
        Organisations.post("/" + branch + "/members", Map.of("memberId", Objects.requireNonNull(member(joined)), "on",
                "2026-01-01", "documentNo", "利组〔2026〕7号")).statusCode(204);
        Organisations.post("/" + branch + "/posts", Map.of("kind", "SECRETARY", "memberId",
                Objects.requireNonNull(member(secretary)), "from", "2026-01-01", "documentNo", "利组〔2026〕6号")).statusCode(201);
        foreseen(job).body("removed", equalTo(0)).body("touched", equalTo(2));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 2);
        difference(undo, "KEPT").body("items.keptBecause.because", equalTo(List.of("RECORDED", "RECORDED")));
        as(Tokens.committee()).get(Organisations.ORGS + "/" + branch + "/posts").then().body("items.size()", equalTo(1));
    }

    @Test
    @DisplayName("E-36 M-13 M-21 who has a difficulty, a pension or settled dues since stays, and is counted beforehand")
    void shouldKeepWhoIsCaredFor() throws IOException {
        List<String> three = List.of(TestIds.next(), TestIds.next(), TestIds.next());
        JsonPath job = unit.applied(unit.line("试难", three.get(0)), unit.line("试薪", three.get(1)),
                unit.line("试费", three.get(2)));
        List<String> ids = three.stream().map(number -> Objects.requireNonNull(member(number))).toList();
        post("/api/v1/members/" + ids.get(0) + "/care-tags", Map.of("tag", "LIVES_ALONE", "source", "VISIT", "fromOn",
                "2026-03-01", "nextReview", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString())).statusCode(201);
        post("/api/v1/members/" + ids.get(1) + "/pensions", Map.of("month", "2026-03", "pension", 5000)).statusCode(201);
        String committee = Organisations.founded(Organisations.named("党工委"), "WORKING_COMMITTEE", null, "2020-01-01");
        String branch = Organisations.founded(Organisations.named("党支部"), "BRANCH", committee, "2020-01-01");
        Organisations.post("/" + branch + "/members", Map.of("memberId", ids.get(2), "on", "2026-01-01", "documentNo", "1"))
                .statusCode(204);
        Organisations.post("/" + branch + "/dues/exemptions", Map.of("month", "2026-03", "memberIds", List.of(ids.get(2)), "on",
                "2026-03-20", "ground", "NO_INCOME")).statusCode(200);
        foreseen(job).body("removed", equalTo(0)).body("touched", equalTo(3));

        JsonPath undo = undone(job);
        assertThat(counts(undo)).containsExactly(0, 0, 0, 3);
        difference(undo, "KEPT").body("items.keptBecause.because", equalTo(List.of("RECORDED", "RECORDED", "RECORDED")));
    }

    private static ValidatableResponse post(String path, Map<String, ?> form) {
        return as(Tokens.committee()).contentType(ContentType.JSON).body(form).post(path).then();
    }

    private static @Nullable String address(String idNo) {
        return revealed(idNo, "address");
    }

    private static void die(String idNo) {
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("on", "2026-03-02", "source", "家属告知"))
                .post("/api/v1/members/" + member(idNo) + "/death").then().statusCode(200);
    }
}
