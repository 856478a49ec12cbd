package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.silveralliance.alliance.fromactivities.Activities.HeldActivity;

/**
 * What one alliance owed in one month and what became of it. Each kind counts at most once, however often it was held
 * (R-04).
 */
record MonthSheet(UUID allianceId, YearMonth month, Map<Kind, Standing> kinds) {

    /** The three things every alliance owes every month. */
    enum Kind {
        MEETING,
        THEME_DAY,
        COLLECTIVE
    }

    /** OWED while the month runs, MISSED once it is over; HELD waits for its report, OVERDUE waits too long. */
    enum Standing {
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

    static MonthSheet of(UUID allianceId, YearMonth month, List<HeldActivity> held, LocalDate today) {
        Map<Kind, Standing> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Standing best = month.isBefore(YearMonth.from(today)) ? Standing.MISSED : Standing.OWED;
            for (HeldActivity activity : held) {
                if (activity.allianceId().equals(allianceId) && activity.kind().equals(kind.name())
                        && activity.month().equals(month.toString())) {
                    Standing now = standing(activity, today);
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
        return (int) kinds.values().stream().filter(it -> it.compareTo(Standing.HELD) >= 0).count();
    }

    int count(Standing wanted) {
        return (int) kinds.values().stream().filter(it -> it == wanted).count();
    }

    List<Kind> missed() {
        List<Kind> missed = new ArrayList<>();
        kinds.forEach((kind, standing) -> {
            if (standing == Standing.MISSED) {
                missed.add(kind);
            }
        });
        return missed;
    }

    private static Standing standing(HeldActivity activity, LocalDate today) {
        if (activity.isReported()) {
            return Standing.REPORTED;
        }
        return activity.isOverdueOn(today) ? Standing.OVERDUE : Standing.HELD;
    }
}
