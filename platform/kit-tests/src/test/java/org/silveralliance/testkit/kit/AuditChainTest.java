package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.audit.AuditTrail.Verified;
import org.silveralliance.kit.audit.ChainKeys;
import org.silveralliance.kit.audit.HeadCopies;
import org.silveralliance.kit.crypto.CryptoConfig;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** The trail's chain: its keys change, its head is kept elsewhere. Each test has a division of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class AuditChainTest {

    @Inject
    AuditTrail audit;
    @Inject
    Rows rows;
    @Inject
    HeadCopies copies;
    @Inject
    ChainKeys keys;
    @Inject
    FieldCipher cipher;
    @Inject
    KitConfig config;

    @Test
    @DisplayName("S-12 the chain's key changes; what an older one chained verifies under it, and none is taken up again")
    void shouldGoOnUnderANewKey() throws SQLException {
        record("450101", 2);
        int next = KeyFile.rotateChain();
        await().atMost(Timeouts.EVENTUALLY).until(() -> cipher.chainVersion() == next);
        record("450101", 2);
        assertThat(verified("450101").firstBroken()).isZero();
        assertThat(verified("450101").rows()).isEqualTo(4);
        assertThat(TestDatabase.count("kit", "select 1 from audit_row where division = ? and key = " + next, "450101"))
                .isEqualTo(2);
        behind("update audit_row set key = " + (next - 1) + " where division = '450101' and seq = 4");
        assertThat(verified("450101").firstBroken()).isEqualTo(4);
        behind("delete from audit_row where division = '450101'");
    }

    @Test
    @DisplayName("S-12 an audit key that was withdrawn and is still needed stops the start, which names it")
    void shouldNotStartWithoutAKeyOfTheChain() throws SQLException {
        record("450102", 1);
        keys.mustHaveTheKeysInUse();
        behind("insert into audit_key values (99)");
        assertThatThrownBy(keys::mustHaveTheKeysInUse).hasMessageContaining("SA_KEYS_FILE").hasMessageContaining("version 99");
        behind("delete from audit_key where version = 99");
    }

    @Test
    @DisplayName("S-12 another audit key under a version in use stops the start; a changed row does not")
    void shouldNotStartWithAnotherKeyOfTheSameVersion(@TempDir Path folder) throws Exception {
        record("450109", 1);
        record("450110", 1);
        Path others = Files.writeString(folder.resolve("keys.json"),
                Files.readString(KeyFile.path()).replaceAll("[A-Za-z0-9+/]{43}=",
                        Base64.getEncoder().encodeToString(new byte[32])));
        Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rw-------"));
        ChainKeys another = new ChainKeys(rows, new FieldCipher(new CryptoConfig() {

            @Override
            public String provider() {
                return "sm";
            }

            @Override
            public String keysFile() {
                return others.toString();
            }
        }));

        assertThatThrownBy(another::mustHaveTheKeysInUse).hasMessageContaining("SA_KEYS_FILE")
                .hasMessageContaining("another audit key of version");
        behind("update audit_row set actor = 'nobody' where division = '450109'");
        assertThatCode(keys::mustHaveTheKeysInUse).doesNotThrowAnyException();
        behind("delete from audit_row where division = '450109'");
    }

    @Test
    @DisplayName("S-12 two replicas append to one chain by turns and at once, and no turn that comes to nothing leaves a gap")
    void shouldChainWhatSeveralReplicasAppend() throws Exception {
        AuditTrail replica = new AuditTrail(rows, keys, copies, Clock.systemUTC());
        List<Callable<Void>> appending = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            AuditTrail trail = i % 2 == 0 ? audit : replica;
            boolean inVain = i % 5 == 0;
            boolean alone = i % 4 == 3;
            appending.add(() -> {
                if (inVain) {
                    assertThatThrownBy(() -> append(trail, true)).hasMessage("called off");
                } else if (alone) {
                    DivisionScope.run("450111", () -> trail.record("note.written", "note/alone", null));
                } else {
                    append(trail, false);
                }
                return null;
            });
        }
        for (Callable<Void> one : appending.subList(0, 10)) {
            one.call();
        }
        try (ExecutorService several = Executors.newFixedThreadPool(6)) {
            for (Future<Void> done : several.invokeAll(appending.subList(10, 60))) {
                done.get();
            }
        }
        assertThat(verified("450111")).extracting(Verified::rows, Verified::firstBroken).containsExactly(120L, 0L);
    }

    private static void append(AuditTrail trail, boolean inVain) {
        DivisionScope.run("450111", () -> QuarkusTransaction.requiringNew().run(() -> {
            trail.record("note.written", List.of("note/x", "note/y"), "");
            trail.record("note.written", "note/z", null);
            if (inVain) {
                throw new IllegalStateException("called off");
            }
        }));
    }

    @Test
    @DisplayName("S-12 a cut-off end is noticed by the head that was copied")
    void shouldNoticeACutOffEnd() throws SQLException {
        record("450103", 5);
        copies.copy();
        assertThat(verified("450103")).extracting(Verified::firstBroken, Verified::copied, Verified::cut).containsExactly(0L,
                5L, false);
        behind("delete from audit_row where division = '450103' and seq > 3");
        assertThat(verified("450103")).extracting(Verified::rows, Verified::firstBroken, Verified::cut).containsExactly(3L, 4L,
                true);
        record("450103", 2);
        assertThat(verified("450103").firstBroken()).as("what was made anew is not what was copied").isEqualTo(5);
    }

    @Test
    @DisplayName("S-12 a head is copied once a day, and not again while nothing was added")
    void shouldCopyOnceADay() throws IOException {
        record("450104", 1);
        copies.copy();
        record("450104", 1);
        copies.copy();
        Path file = config.audit().heads().orElseThrow().resolve("kit/450104.heads");
        assertThat(copied(file)).hasSize(1).first().asString().matches("\\S+ 1 [0-9a-f]{64}");
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^\\d{4}", "2001"));
        copies.copy();
        copies.copy();
        assertThat(copied(file)).hasSize(2).last().asString().matches("\\S+ 2 [0-9a-f]{64}");
        Files.writeString(file, Files.readString(file).replaceFirst(" 1 [0-9a-f]{4}", " 1 0000"));
        assertThat(verified("450104").firstBroken()).isEqualTo(1);
    }

    @Test
    @DisplayName("S-12 what is no head in a file is none, and a file that cannot be read keeps no other division's head back")
    void shouldCopyBesideWhatCannotBeRead() throws IOException {
        record("450106", 1);
        record("450107", 1);
        record("450108", 1);
        Path folder = config.audit().heads().orElseThrow().resolve("kit");
        Path unreadable = Files.createDirectories(folder.resolve("450106.heads"));
        Path damaged = folder.resolve("450107.heads");
        Files.write(damaged, new byte[] { (byte) 0xff, (byte) 0xfe, '\n' });
        Files.writeString(damaged, "2027-13-45T01:00:00Z 9 " + "0".repeat(64) + "\n", StandardOpenOption.APPEND);

        copies.copy();
        Files.delete(unreadable);

        assertThat(verified("450107")).extracting(Verified::firstBroken, Verified::copied).containsExactly(0L, 1L);
        assertThat(copied(folder.resolve("450108.heads"))).hasSize(1);
    }

    @Test
    @DisplayName("X-03 S-12 a service adds rows to the trail and changes or deletes none, nor the keys they need")
    void shouldOnlyAdd() throws SQLException {
        record("450105", 1);
        try (Connection service = TestDatabase.superuser("kit"); Statement statement = service.createStatement()) {
            statement.execute("set role kit_app");
            for (String table : List.of("audit_row", "audit_key")) {
                for (String change : List.of("update " + table + " set version = 1", "delete from " + table,
                        "truncate " + table)) {
                    assertThatThrownBy(() -> statement.execute(change.replace("audit_row set version", "audit_row set seq")))
                            .as(change).hasMessageContaining("permission denied for table " + table);
                }
            }
        }
        assertThat(verified("450105")).extracting(Verified::rows, Verified::firstBroken).containsExactly(1L, 0L);
    }

    private static List<String> copied(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    private void record(String division, int times) {
        for (int i = 0; i < times; i++) {
            DivisionScope.run(division, () -> audit.record("note.written", "note/x", null));
        }
    }

    private Verified verified(String division) {
        return DivisionScope.call(division, () -> audit.verify(division));
    }

    private static void behind(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser("kit"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
