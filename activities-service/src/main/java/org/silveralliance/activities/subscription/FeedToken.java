package org.silveralliance.activities.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the address: the division, under whose rows it is looked for, and 256 random bits, which nobody guesses. So
 * the digest needs neither salt nor stretching.
 */
record FeedToken(String division, String text) {

    private static final Pattern FORM = Pattern.compile("[1-8][0-9]{5}\\.[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken of(String division) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FeedToken(division, division + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty when it cannot be one. */
    static Optional<FeedToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedToken(text.substring(0, text.indexOf('.')), text))
                : Optional.empty();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "FeedToken[" + division + "]";
    }
}
