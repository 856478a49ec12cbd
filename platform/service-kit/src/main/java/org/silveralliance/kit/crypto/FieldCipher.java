package org.silveralliance.kit.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.silveralliance.kit.crypto.Keys.EncKey;
import org.silveralliance.kit.crypto.Keys.MacKey;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts single fields: SM4-GCM with HMAC-SM3 (GB/T 32907, GB/T 32905), or AES-256-GCM with HMAC-SHA-256. A ciphertext is
 * one byte of format, four of key version, twelve of random nonce, then the sealed text with its 16-byte tag; table, column,
 * row and key version are additional data. The blind index finds equal values without opening any.
 */
@ApplicationScoped
public class FieldCipher {

    private static final int NONCE = 12;
    private static final int HEADER = 1 + Integer.BYTES + NONCE;
    private static final String CHAIN = "audit.chain";
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final Suite suite;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public FieldCipher(CryptoConfig config) {
        this(Suite.named(config.provider()), new KeyRing(Path.of(config.keysFile())));
    }

    FieldCipher(Suite suite, KeyRing keys) {
        this.suite = suite;
        this.keys = keys;
    }

    /** Seals a text for one place under the current key. */
    public byte[] seal(FieldRef place, String text) {
        int version = version();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(suite, Cipher.ENCRYPT_MODE, version, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEADER + sealed.length).put(suite.format).putInt(version).put(nonce).put(sealed).array();
    }

    /** Opens what was sealed for this place, under whichever key and suite it was sealed. */
    public String open(FieldRef place, byte[] ciphertext) {
        ByteBuffer buffer = ByteBuffer.wrap(ciphertext);
        Suite sealedBy = Suite.ofFormat(buffer.get());
        int version = buffer.getInt();
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] sealed = Arrays.copyOfRange(ciphertext, HEADER, ciphertext.length);
        return new String(run(sealedBy, Cipher.DECRYPT_MODE, version, nonce, place, sealed), StandardCharsets.UTF_8);
    }

    /** Whether a ciphertext should be sealed anew, because its key or suite is no longer the current one. */
    public boolean isOutdated(byte[] ciphertext) {
        return ciphertext[0] != suite.format || ByteBuffer.wrap(ciphertext).getInt(1) != version();
    }

    /** The version of the keys under which values are sealed now. */
    public int version() {
        return keys.keys().current();
    }

    /** The versions there are keys of, the current one first. */
    public List<Integer> versions() {
        return keys.keys().versions();
    }

    /** Suite and version under which values are sealed now, as {@code kit_sealed_under} reads them off a ciphertext. */
    public long sealsUnder() {
        return (long) suite.format << Integer.SIZE | version();
    }

    /** Whether there is the key for what {@code kit_sealed_under} says; mixed rows (0) say of none. */
    public boolean opens(long sealedUnder) {
        return sealedUnder == 0 || versions().contains((int) sealedUnder);
    }

    /** What people call that key: {@code sm-1}; {@code mixed} when the values of a row lie under several. */
    public static String nameOf(long sealedUnder) {
        return sealedUnder == 0 ? "mixed"
                : Suite.ofFormat((byte) (sealedUnder >> Integer.SIZE)).name().toLowerCase(Locale.ROOT) + "-"
                        + (int) sealedUnder;
    }

    /**
     * The keyed hash of a value for equality search; {@code purpose} keeps indexes of different columns apart.
     *
     * @param version of the key
     */
    public byte[] blindIndex(int version, String purpose, String value) {
        return hash(keys.key(version).mac(), purpose, value);
    }

    /** The keyed hashes of a value under every version there is: while keys change, rows lie under the old one and the new. */
    public List<byte[]> blindIndexes(String purpose, String value) {
        return versions().stream().map(version -> blindIndex(version, purpose, value)).toList();
    }

    /** The version of the key that chains the audit trail now; 0 where the file gives it none and an index key serves. */
    public int chainVersion() {
        return keys.keys().currentChain();
    }

    /** Whether there is an audit key of that version. */
    public boolean hasChainKey(int version) {
        return keys.keys().chains().containsKey(version);
    }

    /** The keyed hash that chains one row of the audit trail to the one before it. */
    public byte[] chain(int version, String row) {
        return hash(keys.chain(version), CHAIN, row);
    }

    private byte[] hash(MacKey key, String purpose, String value) {
        Mac known = key.idle().poll();
        Mac mac = known == null ? mac(key.bytes()) : known;
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        key.idle().offer(mac);
        return hash;
    }

    private Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(suite.mac, PROVIDER);
            mac.init(new SecretKeySpec(key, suite.mac));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(Suite by, int mode, int version, byte[] nonce, FieldRef place, byte[] text) {
        EncKey key = by == Suite.SM ? keys.key(version).sm4() : keys.key(version).aes();
        try {
            Cipher idle = key.idle().poll();
            Cipher cipher = idle == null ? by.cipher() : idle;
            cipher.init(mode, new SecretKeySpec(key.bytes(), by.keyName), new GCMParameterSpec(128, nonce));
            cipher.updateAAD((place.table() + "|" + place.column() + "|" + place.row() + "|" + version)
                    .getBytes(StandardCharsets.UTF_8));
            byte[] done = cipher.doFinal(text);
            key.idle().offer(cipher);
            return done;
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A field of " + place.table() + "." + place.column() + " does not open", damaged);
        }
    }

    enum Suite {
        SM((byte) 1, "SM4/GCM/NoPadding", "SM4", "HmacSM3"),
        AES((byte) 2, "AES/GCM/NoPadding", "AES", "HmacSHA256");

        private final byte format;
        private final String cipher;
        private final String keyName;
        private final String mac;

        Suite(byte format, String cipher, String keyName, String mac) {
            this.format = format;
            this.cipher = cipher;
            this.keyName = keyName;
            this.mac = mac;
        }

        /** The JDK's own AES-GCM uses the processor's instructions; only SM4 needs the provider. */
        Cipher cipher() throws GeneralSecurityException {
            return this == AES ? Cipher.getInstance(cipher) : Cipher.getInstance(cipher, PROVIDER);
        }

        static Suite named(String name) {
            return switch (name) {
                case "sm" -> SM;
                case "aes" -> AES;
                default -> throw new IllegalStateException("sa.crypto.provider is neither sm nor aes");
            };
        }

        static Suite ofFormat(byte format) {
            return format == SM.format ? SM : AES;
        }
    }
}
