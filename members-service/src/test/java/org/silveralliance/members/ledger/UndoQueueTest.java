package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ledger.ImportSteps.IMPORTS;
import static org.silveralliance.members.ledger.ImportSteps.finished;
import static org.silveralliance.members.ledger.ImportSteps.member;
import static org.silveralliance.members.ledger.ImportSteps.sent;
import static org.silveralliance.members.ledger.UndoSteps.events;
import static org.silveralliance.members.ledger.UndoSteps.undo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** E-36: an undo beside other imports, and one whose work is lost. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class UndoQueueTest {

    /** What {@link ImportJobs#tryTurn} takes in this county: alone to undo, with others to apply. */
    private static final String TURN = "(hashtextextended('imports of 370522', 0))";
    /** Longer than left-behind jobs are looked for, so that one that waits was looked at. */
    private static final int LOOKED_AT_WITHIN = 4;

    @TempDir
    Path folder;
    private OwnUnit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = OwnUnit.called("试轮", folder);
    }

    @Test
    @DisplayName("E-36 while an import is undone none is applied, though looked at, and it is afterwards")
    void shouldApplyNothingWhileAnImportIsUndone() throws IOException, SQLException {
        String id;
        try (Connection other = TestDatabase.superuser("members"); Statement undoing = other.createStatement()) {
            undoing.execute("select pg_advisory_lock" + TURN);
            id = ImportSteps.upload("APPLY", null, list(TestIds.next()));
            assertThat(sent("VALIDATE", null, list(TestIds.next())).getInt("created")).isEqualTo(1);
            waits(id);
        }
        assertThat(finished(id).getInt("created")).isEqualTo(1);
    }

    @Test
    @DisplayName("E-36 while an import is applied others are, too, and none is undone until it is done")
    void shouldUndoNothingWhileAnImportIsApplied() throws IOException, SQLException {
        JsonPath job = sent("APPLY", null, list(TestIds.next()));
        String undo;
        try (Connection other = TestDatabase.superuser("members"); Statement applying = other.createStatement()) {
            applying.execute("select pg_advisory_lock_shared" + TURN);
            assertThat(sent("APPLY", null, list(TestIds.next())).getInt("created")).isEqualTo(1);
            undo = undo(job);
            waits(undo);
        }
        assertThat(finished(undo).getInt("undo.removed")).isEqualTo(1);
    }

    @Test
    @DisplayName("E-36 an undo whose connection breaks at its end leaves nothing half done, and is begun again")
    void shouldBeginAgain() throws IOException, SQLException {
        String brought = TestIds.next();
        JsonPath job = sent("APPLY", null, list(brought));
        UUID member = UUID.fromString(Objects.requireNonNull(member(brought)));
        String undo;
        try (Connection other = TestDatabase.superuser("members"); Statement statement = other.createStatement()) {
            // What an undo takes away last waits for this.
            other.setAutoCommit(false);
            statement.execute("select 1 from unit_listed where job_id = '" + job.getString("id") + "' for update");
            undo = undo(job);
            Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> broken() > 0);
            assertThat(member(brought)).isEqualTo(member.toString());
            assertThat(events(member, "member-removed")).isZero();
            other.rollback();
        }
        JsonPath done = finished(undo);
        assertThat(done.getInt("undo.removed")).isEqualTo(1);
        assertThat(member(brought)).isNull();
        assertThat(events(member, "member-removed")).isEqualTo(1);
    }

    /** Ends the connections of those who wait to forget a list; returns how many. */
    private static int broken() {
        return TestDatabase.count("members", """
                select pg_terminate_backend(pid) from pg_stat_activity
                where wait_event_type = 'Lock' and query like ?""", "delete from unit_listed%");
    }

    private static void waits(String id) {
        Awaitility.await().during(LOOKED_AT_WITHIN, TimeUnit.SECONDS).atMost(Timeouts.EVENTUALLY).until(
                () -> as(Tokens.committee()).get(IMPORTS + id).jsonPath().getString("state").equals("QUEUED"));
    }

    private Path list(String idNo) throws IOException {
        return unit.list(unit.line("试轮" + idNo.charAt(16), idNo));
    }
}
