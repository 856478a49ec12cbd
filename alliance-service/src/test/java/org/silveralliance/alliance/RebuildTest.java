package org.silveralliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** A new generation forgets all that was learnt from events, once, and nothing of what people decided. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class RebuildTest {

    private static final List<String> LEARNT = List.of("unit", "member_fact", "member", "member_stay", "activity",
            "alliance_year", "inbox");

    @Test
    void shouldForgetWhatWasLearntOncePerGeneration() throws SQLException {
        TestCounty county = TestCounty.lijin();
        county.members(LocalDate.of(2020, 1, 1));
        UUID alliance = UUID.fromString(county.alliances().getFirst());
        UUID meeting = Ids.next();
        county.tell(
                new ActivityHeld(meeting, alliance, "MEETING", "2026-03", LocalDate.of(2026, 3, 25), LocalDate.of(2026, 4, 1)));
        county.awaitRow("select 1 from activity where id = ?", meeting);
        try (Connection behind = TestDatabase.superuser("alliance"); Statement statement = behind.createStatement()) {
            behind.setAutoCommit(false);
            for (String table : LEARNT) {
                assertThat(count(statement, table)).as(table).isPositive();
            }
            assertThat(count(statement, "alliance_head where members <> 0")).isPositive();
            long seats = count(statement, "alliance_unit");
            assertThat(migrated(statement, 1)).isFalse();
            assertThat(migrated(statement, 2)).isTrue();
            for (String table : LEARNT) {
                assertThat(count(statement, table)).as(table).isZero();
            }
            assertThat(count(statement, "alliance_unit")).isEqualTo(seats).isPositive();
            // What alliances have is counted from what is left.
            assertThat(count(statement, "alliance_head where units > 0")).isPositive();
            assertThat(count(statement, "alliance_head where members <> 0")).isZero();
            assertThat(migrated(statement, 2)).isFalse();
            // Other tests go on with what they told.
            behind.rollback();
        }
    }

    @Test
    void shouldKeepNobodyWaitingForAReplicaThatStillWrites() throws SQLException {
        TestCounty.lijin().alliances();
        try (Connection older = TestDatabase.superuser("alliance");
                Connection newer = TestDatabase.superuser("alliance");
                Connection others = TestDatabase.superuser("alliance");
                Statement writing = older.createStatement();
                Statement migrating = newer.createStatement();
                Statement reading = others.createStatement()) {
            older.setAutoCommit(false);
            newer.setAutoCommit(false);
            writing.execute("lock table alliance_unit in row exclusive mode");
            int newest = pid(migrating);
            CompletableFuture<Boolean> rebuilt = CompletableFuture.supplyAsync(() -> {
                try {
                    return migrated(migrating, 2);
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            await().atMost(Timeouts.EVENTUALLY).until(() -> waits(reading, newest));

            reading.execute("set lock_timeout = '20s'");
            assertThat(count(reading, "unit")).as("read beside the rebuild that waits").isPositive();
            assertThat(rebuilt).isNotDone();
            older.rollback();
            assertThat(rebuilt.join()).isTrue();
            newer.rollback();
        }
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
            own.next();
            return own.getInt(1);
        }
    }

    private static boolean waits(Statement looking, int pid) throws SQLException {
        try (ResultSet waiting = looking.executeQuery("select 1 from pg_stat_activity where wait_event is not null"
                + " and wait_event_type in ('Lock', 'Timeout') and pid = " + pid)) {
            return waiting.next();
        }
    }

    private static boolean migrated(Statement statement, int generation) throws SQLException {
        String script = TestCounty.text("db/migration/afterMigrate.sql").replace("${projections}",
                Integer.toString(generation));
        try (ResultSet result = statement.executeQuery(script)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
