package org.silveralliance.members;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that can belong to nobody: division 370599, people born 1940-01-01, valid check digits. */
public final class TestIds {

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestIds() {
    }

    public static String next() {
        return of(NEXT.incrementAndGet());
    }

    /** The n-th number of 1940-01-01, n below 900. */
    public static String of(int n) {
        return of(LocalDate.of(1940, 1, 1), n);
    }

    /** A number of somebody born on that day, sequence below 1000. */
    public static String of(LocalDate birth, int sequence) {
        String seventeen = "370599" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** A social credit code of nobody, with a valid check character. */
    public static String nextUscc() {
        return usccOf("11");
    }

    /** A social credit code of nobody that begins with that authority and category. */
    public static String usccOf(String authority) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String seventeen = authority + "370599%09d".formatted(NEXT.incrementAndGet());
        int sum = 0;
        for (int i = 0, weight = 1; i < seventeen.length(); i++, weight = weight * 3 % 31) {
            sum += (seventeen.charAt(i) - '0') * weight;
        }
        return seventeen + alphabet.charAt((31 - sum % 31) % 31);
    }
}
