package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.dashboard.MonthSheet.Kind;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;

/**
 * What became of one alliance's year, month by month. Table {@code alliance_year} keeps a slot for each kind of each month, in
 * which stands R once it was reported, the day its report is due, H while no such day is known, or nothing.
 */
record YearSheet(List<MonthSheet> months) {

    private static final int MONTHS = 12;
    private static final int KINDS = Kind.values().length;
    private static final String REPORTED = "R";
    private static final String HELD = "H";
    /** Nothing is kept of a year in which nothing was held. */
    private static final String NOTHING = ",".repeat(MONTHS * KINDS - 1);

    /**
     * How far a year is today, by what is kept of it.
     *
     * @param suspended the months that are called off for the whole alliance, as YYYY-MM; what was held in them counts
     */
    static YearSheet of(@Nullable String kept, Collection<String> suspended, int year, LocalDate today) {
        String[] slots = (kept == null ? NOTHING : kept).split(",", -1);
        String day = today.toString();
        List<MonthSheet> months = new ArrayList<>(MONTHS);
        for (int month = 0; month < MONTHS; month++) {
            MonthState empty = notHeld(YearMonth.of(year, month + 1), suspended, today);
            int first = month * KINDS;
            months.add(new MonthSheet(List.of(state(slots[first], empty, day), state(slots[first + 1], empty, day),
                    state(slots[first + 2], empty, day))));
        }
        return new YearSheet(months);
    }

    MonthSheet month(YearMonth month) {
        return months.get(month.getMonthValue() - 1);
    }

    private static MonthState notHeld(YearMonth month, Collection<String> suspended, LocalDate today) {
        if (!suspended.isEmpty() && suspended.contains(month.toString())) {
            return MonthState.SUSPENDED;
        }
        return month.isBefore(YearMonth.from(today)) ? MonthState.MISSED : MonthState.OWED;
    }

    private static MonthState state(String slot, MonthState empty, String today) {
        return switch (slot) {
            case "" -> empty;
            case REPORTED -> MonthState.REPORTED;
            case HELD -> MonthState.HELD;
            default -> slot.compareTo(today) < 0 ? MonthState.OVERDUE : MonthState.HELD;
        };
    }
}
