package org.silveralliance.kit.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

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
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final Suite suite;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();
    private final Queue<Indexer> idle = new ArrayBlockingQueue<>(64);

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
        int version = keys.current();
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
        return ciphertext[0] != suite.format || ByteBuffer.wrap(ciphertext).getInt(1) != keys.current();
    }

    /** The keyed hash of a value for equality search; {@code purpose} keeps indexes of different columns apart. */
    public byte[] blindIndex(String purpose, String value) {
        Indexer indexer = indexer(keys.indexKey());
        indexer.mac().update(purpose.getBytes(StandardCharsets.UTF_8));
        indexer.mac().update((byte) 0);
        byte[] index = indexer.mac().doFinal(value.getBytes(StandardCharsets.UTF_8));
        idle.offer(indexer);
        return index;
    }

    /** One that was used before is ready for the next value; making one costs more than hashing. */
    private Indexer indexer(byte[] key) {
        Indexer known = idle.poll();
        if (known != null && known.key() == key) {
            return known;
        }
        try {
            Mac mac = Mac.getInstance(suite.mac, PROVIDER);
            mac.init(new SecretKeySpec(key, suite.mac));
            return new Indexer(key, mac);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Indexer(byte[] key, Mac mac) {
    }

    private byte[] run(Suite by, int mode, int version, byte[] nonce, FieldRef place, byte[] text) {
        try {
            Cipher cipher = by.take();
            byte[] key = Arrays.copyOf(keys.key(version).enc(), by.keyBytes);
            cipher.init(mode, new SecretKeySpec(key, by.keyName), new GCMParameterSpec(128, nonce));
            cipher.updateAAD((place.table() + "|" + place.column() + "|" + place.row() + "|" + version)
                    .getBytes(StandardCharsets.UTF_8));
            byte[] done = cipher.doFinal(text);
            by.idle.offer(cipher);
            return done;
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A field of " + place.table() + "." + place.column() + " does not open", damaged);
        }
    }

    enum Suite {
        SM((byte) 1, "SM4/GCM/NoPadding", "SM4", 16, "HmacSM3"),
        AES((byte) 2, "AES/GCM/NoPadding", "AES", 32, "HmacSHA256");

        private final byte format;
        private final String cipher;
        private final String keyName;
        private final int keyBytes;
        private final String mac;
        // A cipher that was used under the same key keeps its multiplication tables, which cost more than a field does.
        private final Queue<Cipher> idle = new ArrayBlockingQueue<>(64);

        Suite(byte format, String cipher, String keyName, int keyBytes, String mac) {
            this.format = format;
            this.cipher = cipher;
            this.keyName = keyName;
            this.keyBytes = keyBytes;
            this.mac = mac;
        }

        /** The JDK's own AES-GCM uses the processor's instructions; only SM4 needs the provider. */
        Cipher take() throws GeneralSecurityException {
            Cipher known = idle.poll();
            return known != null ? known : this == AES ? Cipher.getInstance(cipher) : Cipher.getInstance(cipher, PROVIDER);
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
