package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.kit.rekey.IndexKey;
import org.silveralliance.kit.rekey.Rekey;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Keys change while the service runs. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RekeyTest {

    private static final String OURS = "370522";
    private static final String FAR_AWAY = "450127";

    @Inject
    Secrets secrets;
    @Inject
    Rekey rekey;
    @Inject
    IndexKey indexKey;
    @Inject
    FieldCipher cipher;
    @Inject
    MeterRegistry metrics;

    @Test
    @DisplayName("S-23 what lies under an older key is sealed under the new one, in every division")
    void shouldSealAnew() {
        List<UUID> ours = IntStream.range(0, 5).mapToObj(i -> secrets.keep(OURS, "甲" + i)).toList();
        UUID theirs = secrets.keep(FAR_AWAY, "乙");
        int next = KeyFile.rotate();
        await().atMost(Timeouts.EVENTUALLY)
                .until(() -> ours.stream().allMatch(id -> version(id) == next) && version(theirs) == next);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(secrets.tell(OURS, ours.get(i))).isEqualTo("甲" + i);
        }
        assertThat(secrets.tell(FAR_AWAY, theirs)).isEqualTo("乙");
        await().atMost(Timeouts.EVENTUALLY).until(() -> metrics.find("sa.crypto.rows").tag("key", "sm-" + next).gauge() != null
                && metrics.find("sa.crypto.rows").tag("key", "sm-" + (next - 1)).gauge() == null);
    }

    @Test
    @DisplayName("S-23 what somebody is changing, and what does not open, holds up nothing else")
    void shouldGoOn() throws SQLException {
        UUID held = secrets.keep(OURS, "held");
        UUID damaged = secrets.keep(OURS, "damaged");
        UUID free = secrets.keep(OURS, "free");
        int before = version(held);
        try (Connection other = TestDatabase.superuser("kit"); Statement statement = other.createStatement()) {
            statement.execute("update secret set text_enc = set_byte(text_enc, 20, 255 - get_byte(text_enc, 20)) where id = '"
                    + damaged + "'");
            other.setAutoCommit(false);
            statement.execute("select 1 from secret where id = '" + held + "' for update");
            int next = KeyFile.rotate();
            await().atMost(Timeouts.EVENTUALLY).until(() -> version(free) == next);
            assertThat(version(held)).isEqualTo(before);
            other.rollback();
            await().atMost(Timeouts.EVENTUALLY).until(() -> version(held) == next);
            assertThat(version(damaged)).isEqualTo(before);
            statement.execute("delete from secret where id = '" + damaged + "'");
            other.commit();
        }
        assertThat(secrets.tell(OURS, held)).isEqualTo("held");
    }

    /** What of it had been committed stays; {@code halt} would end the process in the same places. */
    @ParameterizedTest
    @ValueSource(strings = { Failpoints.REKEY_BEFORE_COMMIT, Failpoints.REKEY_AFTER_COMMIT })
    @DisplayName("I-01 S-23 re-sealing that is broken off goes on where it was: nothing is sealed twice, nothing is lost")
    void shouldGoOnWhereItWasBrokenOff(String point) throws SQLException {
        List<UUID> ours = IntStream.range(0, 7).mapToObj(i -> secrets.keep(OURS, point + i)).toList();
        try (Connection behind = TestDatabase.superuser("kit"); Statement statement = behind.createStatement()) {
            statement.execute("""
                    create table resealed (id uuid, under bigint);
                    grant insert on resealed to kit_app;
                    create function note_resealed() returns trigger language plpgsql as
                      'begin insert into resealed values (new.id, new.sealed_under); return new; end';
                    create trigger note_resealed after update on secret for each row execute function note_resealed()""");
            try {
                Failpoints.arm(point, "throw");
                int next = KeyFile.rotate();
                await().atMost(Timeouts.EVENTUALLY).until(() -> ours.stream().allMatch(id -> version(id) == next));
                assertThat(Failpoints.isArmed(point)).as("broken off").isFalse();
                for (int i = 0; i < ours.size(); i++) {
                    assertThat(secrets.tell(OURS, ours.get(i))).isEqualTo(point + i);
                    assertThat(TestDatabase.count("kit", "select 1 from resealed where id = ?", ours.get(i))).isEqualTo(1);
                }
            } finally {
                Failpoints.disarm();
                statement.execute("drop trigger note_resealed on secret; drop function note_resealed; drop table resealed");
            }
        }
    }

    @Test
    @DisplayName("S-23 a key that was withdrawn and is still in use stops the start, which names it")
    void shouldNotStartWithout() throws SQLException {
        UUID lost = secrets.keep(FAR_AWAY, "lost");
        try (Connection behind = TestDatabase.superuser("kit"); Statement statement = behind.createStatement()) {
            statement.execute("update secret set text_enc = set_byte(text_enc, 4, 77) where id = '" + lost + "'");
            assertThatThrownBy(rekey::mustHaveTheKeysInUse).hasMessageContaining("SA_KEYS_FILE")
                    .hasMessageContaining("1 rows of secret lie under sm-77");
            statement.execute("delete from secret where id = '" + lost + "'");
        }
        rekey.mustHaveTheKeysInUse();
    }

    @Test
    @DisplayName("S-23 all processes index under one key at a time: it changes when nobody writes")
    void shouldMoveTheIndexBetweenWrites() {
        int next = QuarkusTransaction.requiringNew().call(() -> {
            int inForce = indexKey.forWriting();
            int rotated = KeyFile.rotate();
            await().atMost(Timeouts.EVENTUALLY).until(() -> cipher.version() == rotated);
            assertThat(QuarkusTransaction.requiringNew().call(() -> indexKey.move(rotated))).isFalse();
            assertThat(indexKey.forWriting()).isEqualTo(inForce);
            return rotated;
        });
        await().atMost(Timeouts.EVENTUALLY).until(() -> indexKey.inForce() == next);
    }

    private static int version(UUID id) {
        try (Connection behind = TestDatabase.superuser("kit");
                Statement statement = behind.createStatement();
                ResultSet found = statement.executeQuery("select sealed_under from secret where id = '" + id + "'")) {
            found.next();
            return (int) found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
