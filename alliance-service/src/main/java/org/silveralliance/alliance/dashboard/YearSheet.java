package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;

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

    private YearSheet(String[] slots) {
        this.slots = slots;
    }

    /** Nothing is kept of a year in which nothing was held. */
    static YearSheet of(@Nullable String kept) {
        return new YearSheet(kept == null ? new String[0] : kept.split(",", -1));
    }

    /** How far a kind of a month of this year is. */
    MonthState state(YearMonth month, Kind kind, LocalDate today) {
        int place = (month.getMonthValue() - 1) * KINDS + kind.ordinal();
        String slot = place < slots.length ? slots[place] : "";
        return switch (slot) {
            case "" -> month.isBefore(YearMonth.from(today)) ? MonthState.MISSED : MonthState.OWED;
            case REPORTED -> MonthState.REPORTED;
            case HELD -> MonthState.HELD;
            default -> slot.compareTo(today.toString()) < 0 ? MonthState.OVERDUE : MonthState.HELD;
        };
    }
}
