package org.silveralliance.kit.crypto;

/** How sensitive values are shown by default (GB/T 35273-2020: de-identified on display). */
public final class Mask {

    private Mask() {
    }

    /**
     * The first six characters of an identity number, the division it was given in. The last four would give the whole number
     * away wherever the birth date stands beside them.
     */
    public static String idNo(String value) {
        return keep(value, 6, 0);
    }

    /** First three and last four digits of a phone number. */
    public static String phone(String value) {
        return keep(value, 3, 4);
    }

    private static String keep(String value, int first, int last) {
        int hidden = value.length() - first - last;
        return hidden <= 0 ? "*".repeat(value.length())
                : value.substring(0, first) + "*".repeat(hidden) + value.substring(value.length() - last);
    }
}
