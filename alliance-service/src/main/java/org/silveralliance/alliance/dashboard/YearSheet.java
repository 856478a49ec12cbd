package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
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
    private static final char REPORTED = 'R';
    private static final char HELD = 'H';
    private static final char SEPARATOR = ',';
    /** Nothing is kept of a year in which nothing was held. */
    private static final String NOTHING = ",".repeat(MONTHS * KINDS - 1);

    /**
     * How far a year is today, by what is kept of it.
     *
     * @param suspended the months that are called off for the whole alliance, as YYYY-MM; what was held in them counts
     */
    static YearSheet of(@Nullable String kept, Collection<String> suspended, int year, LocalDate today) {
        String slots = kept == null ? NOTHING : kept;
        String day = today.toString();
        int over = (today.getYear() - year) * MONTHS + today.getMonthValue() - 1;
        MonthSheet[] months = new MonthSheet[MONTHS];
        MonthState[] states = new MonthState[KINDS];
        // A province has fifty thousand slots a year: they are read where they stand, without a text for each.
        int from = 0;
        for (int month = 0; month < MONTHS; month++) {
            MonthState empty = isSuspended(suspended, year, month + 1) ? MonthState.SUSPENDED
                    : month < over ? MonthState.MISSED : MonthState.OWED;
            for (int kind = 0; kind < KINDS; kind++) {
                int to = slots.indexOf(SEPARATOR, from);
                states[kind] = state(slots, from, to < 0 ? slots.length() : to, empty, day);
                from = to + 1;
            }
            months[month] = MonthSheet.of(states);
        }
        return new YearSheet(List.of(months));
    }

    MonthSheet month(YearMonth month) {
        return months.get(month.getMonthValue() - 1);
    }

    private static boolean isSuspended(Collection<String> suspended, int year, int month) {
        return !suspended.isEmpty() && suspended.contains(YearMonth.of(year, month).toString());
    }

    private static MonthState state(String slots, int from, int to, MonthState empty, String today) {
        if (to == from) {
            return empty;
        }
        return switch (slots.charAt(from)) {
            case REPORTED -> MonthState.REPORTED;
            case HELD -> MonthState.HELD;
            default -> slots.substring(from, to).compareTo(today) < 0 ? MonthState.OVERDUE : MonthState.HELD;
        };
    }
}
