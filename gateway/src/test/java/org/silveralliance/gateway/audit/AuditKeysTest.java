package org.silveralliance.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.gateway.EchoService;
import org.silveralliance.gateway.audit.AuditTrail.Entry;
import org.silveralliance.gateway.audit.AuditTrail.Verified;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

/** The keys of the gateway's chain change, its head is kept elsewhere. Each test has a division of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class AuditKeysTest {

    private static final Instant TODAY = Instant.parse("2027-05-04T01:00:00Z");
    /** The gateway's own in tests. */
    private static final String FIRST = "gateway-development-audit-key";
    private static final List<String> SECOND = List.of("2:another-key-that-is-long-enough");

    @Inject
    DataSource database;
    @TempDir
    Path heads;

    private AuditTrail trail(List<String> later, int current) {
        return new AuditTrail(database, new AuditKeys(FIRST, later, current), copies(TODAY));
    }

    private HeadCopies copies(Instant now) {
        return new HeadCopies(Clock.fixed(now, ZoneOffset.UTC), Optional.of(heads));
    }

    private static void append(AuditTrail trail, String division, int times) throws SQLException {
        trail.append(division,
                Collections.nCopies(times, new Entry(TODAY, "liaison", "127.0.0.1", "access.refused", "GET /", "")));
    }

    @Test
    @DisplayName("S-12 S-23 the chain's key changes; what an older one chained verifies under it, and none is taken up again")
    void shouldGoOnUnderANewKey() throws SQLException, IOException {
        try {
            append(trail(List.of(), 1), "370201", 2);
            append(trail(SECOND, 2), "370201", 2);
            // Who was told of the new key and goes on with the older one goes on with the new one.
            append(trail(SECOND, 1), "370201", 1);
            assertThat(trail(SECOND, 2).verify("370201")).extracting(Verified::rows, Verified::firstBroken).containsExactly(5L,
                    0L);
            assertThat(TestDatabase.count("gateway", "select 1 from audit_row where division = ? and key = 2", "370201"))
                    .isEqualTo(3);

            assertThatThrownBy(() -> append(trail(List.of(), 1), "370201", 1)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("version 2");
            assertThat(trail(List.of(), 1).verify("370201").firstBroken()).as("not to be verified without its key")
                    .isEqualTo(3);
            behind("update audit_row set key = 1 where division = '370201' and seq = 5");
            assertThat(trail(SECOND, 2).verify("370201").firstBroken()).isEqualTo(5);
            assertThatThrownBy(trail(List.of(), 1)::mustHaveTheKeysInUse).hasMessageContaining("SA_AUDIT_KEYS_LATER")
                    .hasMessageContaining("version 2");
            trail(SECOND, 2).mustHaveTheKeysInUse();
        } finally {
            behind("delete from audit_row where division = '370201'; delete from audit_key where version = 2");
        }
    }

    @Test
    @DisplayName("S-12 a key of a version that nobody can mean stops the start, which says so")
    void shouldRefuseKeysThatAreNone() {
        assertThatThrownBy(() -> new AuditKeys(FIRST, List.of("1:again"), 1)).hasMessageContaining("SA_AUDIT_KEYS_LATER");
        assertThatThrownBy(() -> new AuditKeys(FIRST, List.of("without"), 1)).hasMessageContaining("SA_AUDIT_KEYS_LATER");
        assertThatThrownBy(() -> new AuditKeys(FIRST, SECOND, 3)).hasMessageContaining("SA_AUDIT_KEY_VERSION");
        assertThatThrownBy(() -> new AuditKeys("short", List.of(), 1)).hasMessageContaining("SA_AUDIT_KEY holds");
        assertThatThrownBy(() -> new AuditKeys(FIRST, List.of("2:short"), 1)).hasMessageContaining("SA_AUDIT_KEYS_LATER holds");
        assertThatThrownBy(() -> new AuditKeys(FIRST, List.of("2:" + FIRST), 1)).hasMessageContaining("the same key");
    }

    @Test
    @DisplayName("S-12 another key under a version in use stops the start; a changed row does not")
    void shouldRefuseAnotherKeyOfTheSameVersion() throws SQLException {
        append(trail(List.of(), 1), "370206", 1);
        append(trail(List.of(), 1), "370207", 1);
        AuditTrail wrong = new AuditTrail(database, new AuditKeys("quite-another-key-of-version-1", List.of(), 1),
                copies(TODAY));
        assertThatThrownBy(wrong::mustHaveTheKeysInUse).hasMessageContaining("SA_AUDIT_KEY").hasMessageContaining("version 1");
        behind("update audit_row set actor = 'nobody' where division = '370206'");
        assertThatCode(trail(List.of(), 1)::mustHaveTheKeysInUse).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S-12 a head is copied once a day; a cut-off end and rows made anew are noticed by it")
    void shouldNoticeACutOffEnd() throws SQLException, IOException {
        AuditTrail trail = trail(List.of(), 1);
        append(trail, "370202", 5);
        copies(TODAY).copy(trail);
        append(trail, "370202", 1);
        copies(TODAY).copy(trail);
        assertThat(copied("370202")).hasSize(1).first().asString().matches("2027-05-04T01:00:00Z 5 [0-9a-f]{64}");
        copies(TODAY.plus(Duration.ofDays(1))).copy(trail);
        copies(TODAY.plus(Duration.ofDays(1))).copy(trail);
        assertThat(copied("370202")).hasSize(2).last().asString().contains(" 6 ");

        assertThat(trail.verify("370202")).extracting(Verified::firstBroken, Verified::copied, Verified::cut)
                .containsExactly(0L, 6L, false);
        behind("delete from audit_row where division = '370202' and seq > 3");
        assertThat(trail.verify("370202")).extracting(Verified::rows, Verified::firstBroken, Verified::cut)
                .containsExactly(3L, 4L, true);
        trail.append("370202", List.of(new Entry(TODAY, "nobody", "", "access.refused", "GET /", ""),
                new Entry(TODAY, "nobody", "", "access.refused", "GET /", "")));
        assertThat(trail.verify("370202").firstBroken()).as("what was made anew is not what was copied").isEqualTo(5);
    }

    @Test
    @DisplayName("S-12 what is no head in a file is none, and a file that cannot be read keeps no other division's head back")
    void shouldCopyBesideWhatCannotBeRead() throws SQLException, IOException {
        AuditTrail trail = trail(List.of(), 1);
        append(trail, "370203", 1);
        append(trail, "370204", 1);
        append(trail, "370205", 1);
        Files.createDirectories(heads.resolve("gateway/370203.heads"));
        Path damaged = heads.resolve("gateway/370204.heads");
        Files.write(damaged, new byte[] { (byte) 0xff, (byte) 0xfe, '\n' });
        Files.writeString(damaged, "2027-13-45T01:00:00Z 9 " + "0".repeat(64) + "\n", StandardOpenOption.APPEND);

        copies(TODAY).copy(trail);

        assertThat(trail.verify("370204")).extracting(Verified::firstBroken, Verified::copied).containsExactly(0L, 1L);
        assertThat(copied("370205")).hasSize(1);
    }

    private List<String> copied(String division) throws IOException {
        return Files.readAllLines(heads.resolve("gateway/" + division + ".heads")).stream().filter(line -> !line.isBlank())
                .toList();
    }

    private static void behind(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser("gateway"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
