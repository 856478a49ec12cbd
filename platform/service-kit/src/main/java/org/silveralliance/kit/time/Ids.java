package org.silveralliance.kit.time;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562, 5.7), so that index pages fill in the order of time. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    /** A new identifier; its first 48 bits are the milliseconds since 1970. */
    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = System.currentTimeMillis() << 16 | 0x7000L | (random[0] & 0x0FL) << 8 | random[1] & 0xFFL;
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | random[i] & 0xFFL;
        }
        return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
