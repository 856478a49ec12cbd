package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.at;
import static org.silveralliance.members.ledger.ImportSteps.finished;
import static org.silveralliance.members.ledger.UndoSteps.REASON;
import static org.silveralliance.members.ledger.UndoSteps.ask;
import static org.silveralliance.members.ledger.UndoSteps.counts;
import static org.silveralliance.members.ledger.UndoSteps.undone;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
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

/** E-36: who undoes an import, until when, and once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class UndoAllowedTest {

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试许", folder, "联系电话", "家庭住址");
    }

    @Test
    @DisplayName("E-36 of two who undo the same import at once one does, and afterwards nobody does it again")
    void shouldBeUndoneOnce() throws Exception {
        JsonPath job = unit.applied(unit.line("试二次", TestIds.next()));
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
        JsonPath job = unit.applied(unit.line("试期", TestIds.next()));
        agedBy(job, "date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' - interval '31 days'");
        ask(Tokens.committee(), job).statusCode(409).body("code", equalTo("IMPORT_UNDO_TOO_LATE"));
        agedBy(job, "date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' - interval '30 days'");
        assertThat(counts(undone(job))).containsExactly(1, 0, 0, 0);

        JsonPath checked = unit.checked(unit.line("试查", TestIds.next()));
        ask(Tokens.committee(), checked).statusCode(409).body("code", equalTo("IMPORT_NOT_FINISHED"));
        as(Tokens.committee()).get(at(checked) + "/undo").then().statusCode(409);
    }

    @Test
    @DisplayName("E-36 S-04 a colleague of the county undoes, too, and sees no values; a neighbour finds nothing, a liaison may not")
    void shouldAskWhoMay() throws IOException {
        String known = TestIds.next();
        unit.appliedAsOf("2026-01-31", unit.line("试权", known, "19900009051"));
        JsonPath job = unit.appliedAsOf("2026-02-28", unit.line("试权", known, "19900009052"));
        ask(Tokens.of("county-committee", "370523"), job).statusCode(404);
        as(Tokens.of("county-committee", "370523")).get(at(job) + "/undo").then().statusCode(404);
        ask(Tokens.of("liaison", "370522", "11370522990000025W"), job).statusCode(403);
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("reason", " "))
                .post(at(job) + "/undo").then().statusCode(422);
        ApiClient.asNobody().contentType(ContentType.JSON).body(Map.of("reason", REASON))
                .post(at(job) + "/undo").then().statusCode(401);

        JsonPath undo = finished(ask(Tokens.orgDept(), job).statusCode(202).extract().path("id"));
        assertThat(counts(undo)).containsExactly(0, 1, 0, 0);
        String answer = as(Tokens.orgDept()).get(at(undo) + "/difference").then().statusCode(200)
                .body("items[0].fields[0].hidden", equalTo(true)).extract().asString();
        assertThat(answer).doesNotContain("199000090");
        as(Tokens.committee()).multiPart("file", unit.list(unit.line("试", TestIds.next())).toFile())
                .multiPart("kind", "MEMBERS").multiPart("mode", "UNDO").post("/api/v1/imports").then().statusCode(422)
                .body("allowed", contains("VALIDATE", "APPLY"));
    }

    private static @Nullable String undoOf(JsonPath job) {
        return as(Tokens.committee()).get(at(job)).jsonPath().getString("undoneBy");
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
