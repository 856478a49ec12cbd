package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.alliance.known.Activities.HeldActivity;

/**
 * What one alliance owed in one month and what became of it. Each kind counts at most once, however often it was held
 * (R-04).
 */
record MonthSheet(UUID allianceId, YearMonth month, Map<Kind, MonthState> kinds) {

    /** The three things every alliance owes every month. */
    @Schema(name = "MonthlyKind")
    enum Kind {
        MEETING,
        THEME_DAY,
        COLLECTIVE
    }

    /** OWED while the month runs, MISSED once it is over; HELD waits for its report, OVERDUE waits too long. */
    @Schema(name = "MonthState")
    enum MonthState {
        OWED,
        MISSED,
        HELD,
        OVERDUE,
        REPORTED
    }

    /** An alliance owes from the month in which it took effect, through every day of it. */
    static boolean owes(LocalDate effectiveOn, YearMonth month) {
        return !YearMonth.from(effectiveOn).isAfter(month);
    }

    /** @param heldByIt what this alliance held in the month */
    static MonthSheet of(UUID allianceId, YearMonth month, List<HeldActivity> heldByIt, LocalDate today) {
        Map<Kind, MonthState> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            MonthState best = month.isBefore(YearMonth.from(today)) ? MonthState.MISSED : MonthState.OWED;
            for (HeldActivity activity : heldByIt) {
                if (activity.kind().equals(kind.name())) {
                    MonthState now = stateOf(activity, today);
                    best = now.compareTo(best) > 0 ? now : best;
                }
            }
            kinds.put(kind, best);
        }
        return new MonthSheet(allianceId, month, kinds);
    }

    int owed() {
        return kinds.size();
    }

    int held() {
        return (int) kinds.values().stream().filter(it -> it.compareTo(MonthState.HELD) >= 0).count();
    }

    int count(MonthState wanted) {
        return (int) kinds.values().stream().filter(it -> it == wanted).count();
    }

    List<Kind> missed() {
        List<Kind> missed = new ArrayList<>();
        kinds.forEach((kind, state) -> {
            if (state == MonthState.MISSED) {
                missed.add(kind);
            }
        });
        return missed;
    }

    private static MonthState stateOf(HeldActivity activity, LocalDate today) {
        if (activity.isReported()) {
            return MonthState.REPORTED;
        }
        return activity.isOverdueOn(today) ? MonthState.OVERDUE : MonthState.HELD;
    }
}
