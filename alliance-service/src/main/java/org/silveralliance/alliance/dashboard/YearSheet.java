package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.dashboard.MonthSheet.Kind;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;

/**
 * What one alliance held in one year, as table {@code alliance_year} keeps it: a slot for each kind of each month, in which
 * stands R once it was reported, the day its report is due, H while no such day is known, or nothing.
 */
final class YearSheet {

    private static final int KINDS = Kind.values().length;
    private static final String REPORTED = "R";
    private static final String HELD = "H";

    private final String[] slots;
    private final Set<String> suspended;

    private YearSheet(String[] slots, Set<String> suspended) {
        this.slots = slots;
        this.suspended = suspended;
    }

    /**
     * Nothing is kept of a year in which nothing was held.
     *
     * @param suspended the months that are called off for the whole alliance, as YYYY-MM; what was held in them counts
     */
    static YearSheet of(@Nullable String kept, Collection<String> suspended) {
        return new YearSheet(kept == null ? new String[0] : kept.split(",", -1), Set.copyOf(suspended));
    }

    /** How far a kind of a month of this year is. */
    MonthState state(YearMonth month, Kind kind, LocalDate today) {
        int place = (month.getMonthValue() - 1) * KINDS + kind.ordinal();
        String slot = place < slots.length ? slots[place] : "";
        return switch (slot) {
            case "" -> notHeld(month, today);
            case REPORTED -> MonthState.REPORTED;
            case HELD -> MonthState.HELD;
            default -> slot.compareTo(today.toString()) < 0 ? MonthState.OVERDUE : MonthState.HELD;
        };
    }

    private MonthState notHeld(YearMonth month, LocalDate today) {
        if (suspended.contains(month.toString())) {
            return MonthState.SUSPENDED;
        }
        return month.isBefore(YearMonth.from(today)) ? MonthState.MISSED : MonthState.OWED;
    }
}
