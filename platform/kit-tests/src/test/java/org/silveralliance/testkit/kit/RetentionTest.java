package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Published facts stay for 30 days, what was never published stays for good, answers kept for who asks again a week. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RetentionTest {

    @Inject
    Notes notes;

    @AfterEach
    void leaveNothing() throws SQLException {
        Failpoints.disarm();
        try (Connection behind = TestDatabase.superuser("kit"); Statement delete = behind.createStatement()) {
            delete.execute("delete from outbox where division = '370525'");
            delete.execute("delete from idempotency_key where division = '370525'");
        }
    }

    @Test
    void shouldForgetWhatWasPublishedThirtyDaysAgo() throws SQLException {
        UUID over = written("now() - interval '30 days 1 minute'", "null");
        UUID within = written("now() - interval '29 days 23 hours'", "null");
        UUID parked = written("null", "now() - interval '40 days'");

        startTheRelayOver();
        await().atMost(Timeouts.EVENTUALLY).until(() -> rows(over) == 0);

        assertThat(rows(within)).isEqualTo(1);
        assertThat(rows(parked)).isEqualTo(1);
    }

    @Test
    void shouldForgetTheAnswersOfLastWeek() throws SQLException {
        answered("over", "7 days 1 minute");
        answered("within", "6 days 23 hours");

        startTheRelayOver();
        await().atMost(Timeouts.EVENTUALLY).until(() -> answers("over") == 0);

        assertThat(answers("within")).isEqualTo(1);
    }

    /** A relay that starts over cleans up first; otherwise it does once an hour. */
    private void startTheRelayOver() {
        Failpoints.arm(Failpoints.RELAY_AFTER_COMMIT_BEFORE_PUBLISH, "throw");
        DivisionScope.run("370522", () -> notes.tell(UUID.randomUUID(), 1));
    }

    private static void answered(String key, String age) throws SQLException {
        try (Connection behind = TestDatabase.superuser("kit"); Statement insert = behind.createStatement()) {
            insert.execute("""
                    insert into idempotency_key (subject, operation, key, request_hash, division, created_at)
                    values ('somebody', 'retention', '%s', '', '370525', now() - interval '%s')""".formatted(key, age));
        }
    }

    private static int answers(String key) {
        return TestDatabase.count("kit", "select 1 from idempotency_key where operation = 'retention' and key = ?", key);
    }

    /** A fact of the past, of a division that no other test looks at. */
    private static UUID written(String publishedAt, String parkedAt) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection behind = TestDatabase.superuser("kit");
                PreparedStatement insert = behind.prepareStatement("""
                        insert into outbox (id, aggregatetype, aggregateid, aggregate_version, topic, type, payload, headers,
                          division, created_at, published_at, parked_at)
                        values (?, 'member', ?, 1, 'none', 'none', '{}', '{}', '370525', now() - interval '40 days',"""
                        + publishedAt + ", " + parkedAt + ")")) {
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.executeUpdate();
        }
        return id;
    }

    private static int rows(UUID id) {
        return TestDatabase.count("kit", "select 1 from outbox where id = ?", id);
    }
}
