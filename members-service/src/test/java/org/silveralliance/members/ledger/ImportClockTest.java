package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Uploaded workbooks go by the clock, whether anybody imports again or not. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ImportClockTest {

    @Inject
    ImportWorker worker;

    @Test
    @DisplayName("S-22 after seven days a workbook is cleared away in every division, unless it still waits to be read")
    void shouldClearByTheClock() throws SQLException {
        UUID ours = kept("370522", "DONE", 8);
        UUID failed = kept("370522", "FAILED", 8);
        UUID farAway = kept("440103", "DONE", 8);
        UUID young = kept("370522", "DONE", 6);
        UUID waiting = kept("370522", "QUEUED", 8);

        worker.clear();

        assertThat(parts(ours)).isZero();
        assertThat(parts(failed)).isZero();
        assertThat(parts(farAway)).as("nobody of that division has asked").isZero();
        assertThat(parts(young)).isEqualTo(1);
        assertThat(parts(waiting)).isEqualTo(1);
        assertThat(TestDatabase.count("members", "select 1 from import_job where id = ?", ours)).as("what came of it stays")
                .isEqualTo(1);
    }

    private static int parts(UUID job) {
        return TestDatabase.count("members", "select 1 from import_file where job_id = ?", job);
    }

    private static UUID kept(String division, String state, int days) throws SQLException {
        UUID id = Ids.next();
        try (Connection behind = TestDatabase.superuser("members"); Statement statement = behind.createStatement()) {
            statement.execute("""
                    insert into import_job (id, division, kind, mode, state, file_name, file_bytes, sheet, header_row,
                      requested_by, created_at)
                    values ('%1$s', '%2$s', 'MEMBERS', 'VALIDATE', '%3$s', 'a.xlsx', 1, 'a', 1, 'test',
                      now() - interval '%4$d days');
                    insert into import_file (job_id, part, sealed, division) values ('%1$s', 0, '\\x010000000100', '%2$s')"""
                    .formatted(id, division, state, days));
        }
        return id;
    }
}
