package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
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
        byte[] index = cipher.blindIndex("phone", TEXT);
        keys(2);
        assertThat(cipher.open(PLACE, old)).isEqualTo(TEXT);
        await().atMost(Timeouts.EVENTUALLY).until(() -> cipher.isOutdated(old));
        byte[] anew = cipher.seal(PLACE, TEXT);
        assertThat(cipher.isOutdated(anew)).isFalse();
        assertThat(cipher.open(PLACE, anew)).isEqualTo(TEXT);
        assertThat(cipher.blindIndex("phone", TEXT)).isEqualTo(index);
    }

    @Test
    void shouldOpenAtOnceWhatAnotherProcessSealedUnderAKeyItHasNotSeenYet() throws IOException {
        FieldCipher cipher = cipher("aes");
        byte[] index = cipher.blindIndex("phone", TEXT);
        keys(2);
        byte[] sealedElsewhere = cipher("aes").seal(PLACE, TEXT);
        assertThat(cipher.open(PLACE, sealedElsewhere)).isEqualTo(TEXT);
        assertThat(cipher.blindIndex("phone", TEXT)).isEqualTo(index);
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
        byte[] index = cipher.blindIndex("phone", TEXT);
        assertThat(cipher(suite).blindIndex("phone", TEXT)).isEqualTo(index);
        assertThat(cipher.blindIndex("phone", TEXT + "1")).isNotEqualTo(index);
        assertThat(cipher.blindIndex("id_no", TEXT)).isNotEqualTo(index);
        assertThat(cipher.blindIndex("phone1", "2")).isNotEqualTo(cipher.blindIndex("phone", "12"));
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
        Files.writeString(file(), "{\"current\":" + current + ",\"keys\":{" + keys + "}}");
        Files.setLastModifiedTime(file(), FileTime.fromMillis(1_000_000L * current));
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}
