package org.silveralliance.alliance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one alliance owed in one month and what became of it. Each kind counts at most once, however often it was held
 * (R-04).
 *
 * @param states of the kinds, in their order
 */
record MonthSheet(List<MonthState> states) {

    private static final List<Kind> KINDS = List.of(Kind.values());

    /** The three things every alliance owes every month. */
    @Schema(name = "MonthlyKind")
    enum Kind {
        MEETING,
        THEME_DAY,
        COLLECTIVE
    }

    /**
     * OWED while the month runs, MISSED once it is over, neither when the month is called off: SUSPENDED (E-16). HELD waits for
     * its report, OVERDUE waits too long.
     */
    @Schema(name = "MonthState")
    enum MonthState {
        SUSPENDED,
        OWED,
        MISSED,
        HELD,
        OVERDUE,
        REPORTED
    }

    private static final int STATES = MonthState.values().length;
    /** There are some two hundred of them; a province has seventeen thousand months a year. */
    private static final List<MonthSheet> ALL = all();

    private static List<MonthSheet> all() {
        List<MonthState> any = List.of(MonthState.values());
        return any.stream().flatMap(meeting -> any.stream().flatMap(themeDay -> any.stream()
                .map(collective -> new MonthSheet(List.of(meeting, themeDay, collective))))).toList();
    }

    /** The sheet of a month by what became of each kind, in their order. */
    static MonthSheet of(MonthState[] states) {
        int place = 0;
        for (MonthState state : states) {
            place = place * STATES + state.ordinal();
        }
        return ALL.get(place);
    }

    /** An alliance owes from the month in which it took effect, through every day of it. */
    static boolean owes(LocalDate effectiveOn, YearMonth month) {
        return effectiveOn.getYear() < month.getYear()
                || effectiveOn.getYear() == month.getYear() && effectiveOn.getMonthValue() <= month.getMonthValue();
    }

    MonthState state(Kind kind) {
        return states.get(kind.ordinal());
    }

    List<Kind> missed() {
        return states.contains(MonthState.MISSED)
                ? KINDS.stream().filter(kind -> state(kind) == MonthState.MISSED).toList()
                : List.of();
    }

    Map<Kind, MonthState> kinds() {
        Map<Kind, MonthState> kinds = new EnumMap<>(Kind.class);
        KINDS.forEach(kind -> kinds.put(kind, state(kind)));
        return kinds;
    }
}
