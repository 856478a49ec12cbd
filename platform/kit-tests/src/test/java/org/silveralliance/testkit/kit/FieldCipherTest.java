package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.crypto.CryptoConfig;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.testkit.Timeouts;

class FieldCipherTest {

    private static final UUID ROW = UUID.randomUUID();
    private static final FieldRef PLACE = new FieldRef("member", "phone", ROW);
    private static final String TEXT = "19900001001 庞";

    @TempDir
    Path folder;

    @BeforeEach
    void oneKey() throws IOException {
        keys(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sm", "aes" })
    void shouldOpenWhatItSealed(String suite) {
        FieldCipher cipher = cipher(suite);
        byte[] sealed = cipher.seal(PLACE, TEXT);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("19900001001");
        assertThat(cipher.seal(PLACE, TEXT)).isNotEqualTo(sealed);
        assertThat(cipher.open(PLACE, sealed)).isEqualTo(TEXT);
        assertThat(cipher.isOutdated(sealed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sm", "aes" })
    void shouldNotOpenInAnotherPlace(String suite) {
        FieldCipher cipher = cipher(suite);
        byte[] sealed = cipher.seal(PLACE, TEXT);
        for (FieldRef other : List.of(new FieldRef("unit", "phone", ROW), new FieldRef("member", "address", ROW),
                new FieldRef("member", "phone", UUID.randomUUID()))) {
            assertThatThrownBy(() -> cipher.open(other, sealed)).isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("1990");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sm", "aes" })
    void shouldNotOpenWhatWasChanged(String suite) {
        FieldCipher cipher = cipher(suite);
        byte[] sealed = cipher.seal(PLACE, TEXT);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(PLACE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sm", "aes" })
    void shouldOpenWhatAnOlderKeySealedAndCallItOutdated(String suite) throws IOException {
        FieldCipher cipher = cipher(suite);
        byte[] old = cipher.seal(PLACE, TEXT);
        byte[] index = cipher.blindIndex(1, "phone", TEXT);
        keys(2);
        assertThat(cipher.open(PLACE, old)).isEqualTo(TEXT);
        await().atMost(Timeouts.EVENTUALLY).until(() -> cipher.isOutdated(old));
        byte[] anew = cipher.seal(PLACE, TEXT);
        assertThat(cipher.isOutdated(anew)).isFalse();
        assertThat(cipher.open(PLACE, anew)).isEqualTo(TEXT);
        assertThat(cipher.blindIndex(1, "phone", TEXT)).isEqualTo(index);
    }

    @Test
    void shouldOpenAtOnceWhatAnotherProcessSealedUnderAKeyItHasNotSeenYet() throws IOException {
        FieldCipher cipher = cipher("aes");
        byte[] index = cipher.blindIndex(1, "phone", TEXT);
        keys(2);
        byte[] sealedElsewhere = cipher("aes").seal(PLACE, TEXT);
        assertThat(cipher.open(PLACE, sealedElsewhere)).isEqualTo(TEXT);
        assertThat(cipher.blindIndex(1, "phone", TEXT)).isEqualTo(index);
    }

    @Test
    void shouldOpenWhatTheOtherSuiteSealedAndCallItOutdated() {
        byte[] sealed = cipher("aes").seal(PLACE, TEXT);
        assertThat(cipher("sm").open(PLACE, sealed)).isEqualTo(TEXT);
        assertThat(cipher("sm").isOutdated(sealed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sm", "aes" })
    void shouldIndexEqualValuesEquallyForOnePurposeOnly(String suite) {
        FieldCipher cipher = cipher(suite);
        byte[] index = cipher.blindIndex(1, "phone", TEXT);
        assertThat(cipher(suite).blindIndex(1, "phone", TEXT)).isEqualTo(index);
        assertThat(cipher.blindIndex(1, "phone", TEXT + "1")).isNotEqualTo(index);
        assertThat(cipher.blindIndex(1, "id_no", TEXT)).isNotEqualTo(index);
        assertThat(cipher.blindIndex(1, "phone1", "2")).isNotEqualTo(cipher.blindIndex(1, "phone", "12"));
    }

    @Test
    void shouldIndexUnderEveryKeyThereIsAndUnderTheCurrentOneFirst() throws IOException {
        byte[] before = cipher("sm").blindIndex(1, "phone", TEXT);
        keys(2);
        FieldCipher cipher = cipher("sm");
        assertThat(cipher.blindIndexes("phone", TEXT)).containsExactly(cipher.blindIndex(2, "phone", TEXT), before);
        assertThat(cipher.blindIndex(2, "phone", TEXT)).isNotEqualTo(before);
    }

    @Test
    void shouldChainUnderTheFirstIndexKeyAsLongAsTheFileHasNoneForIt() throws IOException {
        FieldCipher older = cipher("sm");
        assertThat(older.chainVersion()).isZero();
        assertThat(older.chain(0, TEXT)).isEqualTo(older.blindIndex(1, "audit.chain", TEXT));
        write(3, "{\"current\":1,\"keys\":{\"1\":{\"enc\":\"" + key(1) + "\",\"mac\":\"" + key(101)
                + "\"}},\"audit\":{\"current\":1,\"keys\":{\"1\":\"" + key(7) + "\"}}}");
        FieldCipher cipher = cipher("sm");
        assertThat(cipher.chainVersion()).isEqualTo(1);
        assertThat(cipher.chain(0, TEXT)).isEqualTo(older.chain(0, TEXT));
        assertThat(cipher.chain(1, TEXT)).isNotEqualTo(cipher.chain(0, TEXT));
    }

    @Test
    @DisplayName("S-23 SM4 has a key of its own where the file gives one, and the first half of AES's where it does not")
    void shouldSealUnderAKeyOfItsOwn() throws IOException {
        byte[] shared = cipher("sm").seal(PLACE, TEXT);
        write(2, file("\"sm4\":\"" + key(1, 16) + "\","));
        assertThat(cipher("sm").open(PLACE, shared)).isEqualTo(TEXT);
        byte[] aes = cipher("aes").seal(PLACE, TEXT);
        write(3, file("\"sm4\":\"" + key(9, 16) + "\","));
        assertThatThrownBy(() -> cipher("sm").open(PLACE, shared)).isInstanceOf(IllegalStateException.class);
        assertThat(cipher("aes").open(PLACE, aes)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "rw-r--r--", "rw----r--", "rw--w----", "rw-----w-" })
    @DisplayName("S-23 a file of keys that others may read or change is refused by its name")
    void shouldRefuseAFileThatIsOpenToOthers(String mode) throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> cipher("sm").version()).hasMessageContaining(file().toString())
                .hasMessageContaining("SA_KEYS_FILE");
    }

    @Test
    void shouldTakeAFileThatAnOrchestratorHandsItsGroup() throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r-----"));
        assertThat(cipher("sm").version()).isEqualTo(1);
    }

    @Test
    void shouldSayWhatIsWrongWithAFileAndNothingOfWhatIsInIt() throws IOException {
        for (String text : List.of("{\"current\":2," + file("").substring(13), file("").replace(key(1), "secret"), "secret",
                file("").replace("}}}", "}},\"audit\":{\"current\":3}}"))) {
            write(2, text);
            assertThatThrownBy(() -> cipher("sm").version()).isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("secret").hasMessageNotContaining(key(101));
        }
    }

    private static String file(String more) {
        return "{\"current\":1,\"keys\":{\"1\":{" + more + "\"enc\":\"" + key(1) + "\",\"mac\":\"" + key(101) + "\"}}}";
    }

    private FieldCipher cipher(String suite) {
        return new FieldCipher(new CryptoConfig() {
            @Override
            public String provider() {
                return suite;
            }

            @Override
            public String keysFile() {
                return file().toString();
            }
        });
    }

    /** Keys up to a version, which is the current one; a version's keys are always the same. */
    private void keys(int current) throws IOException {
        String keys = IntStream.rangeClosed(1, current).mapToObj(version -> "\"" + version + "\":{\"enc\":\"" + key(version)
                + "\",\"mac\":\"" + key(100 + version) + "\"}").collect(Collectors.joining(","));
        write(current, "{\"current\":" + current + ",\"keys\":{" + keys + "}}");
    }

    private void write(int minute, String text) throws IOException {
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        Files.setLastModifiedTime(file(), FileTime.fromMillis(1_000_000L * minute));
    }

    private static String key(int seed) {
        return key(seed, 32);
    }

    private static String key(int seed, int length) {
        byte[] key = new byte[length];
        java.util.Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}
