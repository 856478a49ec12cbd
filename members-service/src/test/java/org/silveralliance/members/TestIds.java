package org.silveralliance.members;

import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers that can belong to nobody: division 370599, born 1940-01-01, valid check digits. */
public final class TestIds {

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestIds() {
    }

    public static String next() {
        return of(NEXT.incrementAndGet());
    }

    /** The n-th number, n below 900. */
    public static String of(int n) {
        String seventeen = "37059919400101" + "%03d".formatted(n);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
