package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.imported;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What a process that died in the middle of an import leaves behind: a running job in the queue and nothing else. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ImportRestartTest {

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-01 an import whose process died is begun again and ends with the same numbers")
    void shouldBeBegunAgain() throws SQLException {
        String id = imported(Tokens.committee(), "MEMBERS", "VALIDATE", "lijin-ledger-2026-messy.xlsx").getString("id");
        leaveRunning(id, 1);
        JsonPath job = finished(id);
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("rows.accepted")).isEqualTo(721);
        assertThat(job.getInt("rows.rejected")).isEqualTo(6);
    }

    @Test
    @DisplayName("M-01 an import that kills its process again and again fails clearly")
    void shouldGiveUpAfterSomeAttempts() throws SQLException {
        String id = imported(Tokens.committee(), "MEMBERS", "VALIDATE", "lijin-ledger-2026-messy.xlsx").getString("id");
        leaveRunning(id, 3);
        JsonPath job = finished(id);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("ATTEMPTS_EXHAUSTED");
    }

    @Test
    @DisplayName("M-01 an import on its last attempt is left to the process that works on it")
    void shouldNotFailWhatAnotherProcessWorksOn() throws SQLException {
        String id = imported(Tokens.committee(), "MEMBERS", "VALIDATE", "lijin-ledger-2026-messy.xlsx").getString("id");
        try (Connection other = TestDatabase.superuser("members"); Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('import " + id + "', 0))");
            leaveRunning(id, 3);
            // Longer than left-behind jobs are looked for, so that this one was.
            Awaitility.await().during(4, TimeUnit.SECONDS).atMost(Timeouts.EVENTUALLY)
                    .until(() -> job(id).getString("state").equals("RUNNING"));
        }
        assertThat(finished(id).getString("state")).isEqualTo("FAILED");
    }

    private static void leaveRunning(String id, int attempts) throws SQLException {
        try (Connection connection = TestDatabase.superuser("members"); Statement statement = connection.createStatement()) {
            statement.execute("begin; delete from import_issue where job_id = '" + id
                    + "'; delete from import_change where job_id = '" + id
                    + "'; update import_job set state = 'RUNNING', finished_at = null where id = '" + id
                    + "'; insert into import_queue (job_id, division, attempts) values ('" + id + "', '370522', " + attempts
                    + "); commit");
        }
    }

    private static JsonPath finished(String id) {
        Awaitility.await().atMost(Timeouts.EVENTUALLY).pollInterval(300, TimeUnit.MILLISECONDS)
                .until(() -> job(id).getString("finishedAt") != null);
        return job(id);
    }

    private static JsonPath job(String id) {
        return as(Tokens.committee()).get("/api/v1/imports/" + id).then().statusCode(200).extract().jsonPath();
    }
}
