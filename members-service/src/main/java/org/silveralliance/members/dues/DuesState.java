package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** How a member stands with a month's dues. */
public enum DuesState {
    DUE,
    PAID,
    EXEMPT,
    /** Nobody has said what his pension is. */
    NO_PENSION,
    /** Paid for a month after his death, which was told later (E-04). */
    TO_REFUND;

    /** Of the month somebody died in dues are owed; of the months after it none are (assumption). */
    static DuesState of(YearMonth month, @Nullable YearMonth died, @Nullable Kind settled, @Nullable BigDecimal pension) {
        if (settled == Kind.PAID) {
            return died != null && month.isAfter(died) ? TO_REFUND : PAID;
        }
        if (settled == Kind.EXEMPT) {
            return EXEMPT;
        }
        return pension == null ? NO_PENSION : DUE;
    }

    /** How a month was settled. */
    enum Kind {
        PAID,
        EXEMPT
    }
}
