package org.silveralliance.members.care;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a visit stands on a day. */
@Schema(name = "CareVisitState")
public enum VisitState {
    OPEN,
    OVERDUE,
    DONE,
    /** The festival is long over and nobody called. */
    LAPSED,
    /** He died or is on the ledger no more, or the tag that asked for it is gone. */
    ENDED;

    /** The day after which nobody calls on him any more for this. */
    static LocalDate lapsesAfter(VisitReason reason, LocalDate due) {
        return reason == VisitReason.FESTIVAL ? due.plusDays(Festival.LAPSE_DAYS) : LocalDate.MAX;
    }

    /** {@code wanted} as long as he lives and has what it was asked for. */
    static VisitState on(LocalDate day, VisitReason reason, LocalDate due, @Nullable VisitOutcome outcome, boolean wanted) {
        if (outcome != null && outcome.settles()) {
            return DONE;
        }
        if (!wanted) {
            return ENDED;
        }
        if (day.isAfter(lapsesAfter(reason, due))) {
            return LAPSED;
        }
        return day.isAfter(due) ? OVERDUE : OPEN;
    }
}
