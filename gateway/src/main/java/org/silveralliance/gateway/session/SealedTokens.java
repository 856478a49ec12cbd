package org.silveralliance.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a session's tokens under a key that only the browser's cookie gives: a copy of the table opens nothing. */
final class SealedTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    private SealedTokens() {
    }

    static String newId() {
        byte[] id = new byte[32];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    static byte[] hash(String id) {
        return digest("session-id", id);
    }

    static byte[] seal(String id, String tokens) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, id, nonce, tokens.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    static String open(String id, byte[] sealed) {
        byte[] text = run(Cipher.DECRYPT_MODE, id, Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, String id, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(digest("session-key", id), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A session does not open", damaged);
        }
    }

    /** SHA-256 of a value, different for every purpose. */
    static byte[] digest(String purpose, String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + ":").getBytes(StandardCharsets.UTF_8));
            return digest.digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
