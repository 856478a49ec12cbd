package org.silveralliance.activities.cost;

/**
 * The bounds of an amount in yuan, to the fen. {@code @Digits} alone takes 1E2147483647, whose digits overflow its count; so
 * each
 * amount names {@link #MOST} too.
 */
public final class Yuan {

    /** The least that is something: one fen. */
    public static final String FEN = "0.01";
    /** The most, one fen below 100 million: what eight digits hold. */
    public static final String MOST = "99999999.99";
    public static final int DIGITS = 8;
    public static final String TOO_LARGE = "不能超过 99999999.99 元";
    public static final String NOT_NEGATIVE = "不能小于 0";
    public static final String POSITIVE = "应大于 0";
    public static final String TO_THE_FEN = "金额最多八位整数、两位小数";

    private Yuan() {
    }
}
