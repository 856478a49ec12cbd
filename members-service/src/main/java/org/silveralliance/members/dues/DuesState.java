package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** How a member stands with a month's dues, as one branch sees it. */
public enum DuesState {
    DUE,
    PAID,
    EXEMPT,
    /** Nobody has said what his pension is. */
    NO_PENSION,
    /** Paid for a month after his death, which was told later (E-04). */
    TO_REFUND,
    /** Settled with another branch, whose money it is. */
    ELSEWHERE;

    /**
     * Of the month somebody died in dues are owed; of the months after it none are (assumption).
     *
     * @param here whether it was this branch that settled the month
     */
    static DuesState of(YearMonth month, @Nullable YearMonth died, DuesRegister.@Nullable Settlement settled, boolean here,
            @Nullable BigDecimal pension) {
        if (settled == null) {
            return pension == null ? NO_PENSION : DUE;
        }
        if (!here) {
            return ELSEWHERE;
        }
        return switch (settled.kind()) {
            case EXEMPT -> EXEMPT;
            case PAID -> died != null && month.isAfter(died) ? TO_REFUND : PAID;
        };
    }

    /** Whether the branch is owed the month's dues, settled or not. */
    boolean isOwed() {
        return this == DUE || this == PAID || this == NO_PENSION;
    }
}
