package org.silveralliance.alliance;

import java.time.LocalDate;

import org.silveralliance.kit.problem.KitProblem;

/**
 * The days on which something dated begins or ends. What begins in the year 2926 by a slip of the hand keeps everybody from
 * entering what comes before it; what began long ago is entered late and is true all the same.
 */
public final class NearDay {

    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_BACK = 10;

    private NearDay() {
    }

    /** Refuses a day more than {@value #YEARS_AHEAD} years ahead or {@value #YEARS_BACK} years back, naming its field. */
    public static void must(LocalDate day, LocalDate today, String pointer) {
        if (day.isAfter(today.plusYears(YEARS_AHEAD)) || day.isBefore(today.minusYears(YEARS_BACK))) {
            throw KitProblem.INVALID.because("日期离今天太远，请检查").at(pointer,
                    "须在今天以前 " + YEARS_BACK + " 年至今天以后 " + YEARS_AHEAD + " 年之间");
        }
    }
}
