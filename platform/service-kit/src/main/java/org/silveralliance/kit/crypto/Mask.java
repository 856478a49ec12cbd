package org.silveralliance.kit.crypto;

/** How sensitive values are shown by default (GB/T 35273-2020: de-identified on display). */
public final class Mask {

    /** Ten thousand numbers to try: with fewer the rest is soon found. */
    private static final int FEWEST_HIDDEN = 4;

    private Mask() {
    }

    /**
     * The first six characters of an identity number, the division it was given in. The last four would give the whole number
     * away wherever the birth date stands beside them.
     */
    public static String idNo(String value) {
        return keep(value, 6, 0);
    }

    /** First three and last four digits of a phone number, of a short one fewer. */
    public static String phone(String value) {
        return keep(value, 3, 4);
    }

    private static String keep(String value, int first, int last) {
        int shown = Math.max(0, value.length() - FEWEST_HIDDEN);
        int front = Math.min(first, shown);
        int back = Math.min(last, shown - front);
        return value.substring(0, front) + "*".repeat(value.length() - front - back)
                + value.substring(value.length() - back);
    }
}
