package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a retired member pays a month: of all the pension he is actually paid, 0.5 % up to 5,000 yuan and 1 % above
 * (中组发〔2008〕3号,
 * 第五条). The rate is that of the whole amount, so one fen more doubles it; that is the rule and no fault.
 */
final class DuesRate {

    private static final BigDecimal LOWER_BAND = new BigDecimal("5000.00");
    private static final BigDecimal LOWER = new BigDecimal("0.005");
    private static final BigDecimal HIGHER = new BigDecimal("0.01");
    private static final int FEN = 2;

    /** The same of the column {@code pension}, for sums. */
    static final String SQL = "round(pension * case when pension <= %s then %s else %s end, %d)".formatted(LOWER_BAND, LOWER,
            HIGHER, FEN);

    private DuesRate() {
    }

    /** In yuan to the fen, half a fen up (assumption; the rule names no rounding). */
    static BigDecimal of(BigDecimal pension) {
        BigDecimal rate = pension.compareTo(LOWER_BAND) <= 0 ? LOWER : HIGHER;
        return pension.multiply(rate).setScale(FEN, RoundingMode.HALF_UP);
    }
}
