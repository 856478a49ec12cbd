package org.silveralliance.activities.rotation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells working days from rest days over several years. Where two tables speak of one date the later year's wins: its
 * notice may change the last days of December.
 */
public final class WorkCalendar {

    private final Map<LocalDate, Holiday> days = new HashMap<>();
    private final TreeSet<Integer> known = new TreeSet<>();
    private final TreeSet<Integer> provisional = new TreeSet<>();

    private WorkCalendar(Collection<HolidayTable> tables) {
        for (HolidayTable table : tables.stream().sorted(Comparator.comparingInt(HolidayTable::year)).toList()) {
            known.add(table.year());
            if (table.provisional()) {
                provisional.add(table.year());
            }
            table.days().forEach(day -> days.put(day.date(), day));
        }
    }

    public static WorkCalendar of(Collection<HolidayTable> tables) {
        return new WorkCalendar(tables);
    }

    /** The tables shipped with the service for that year and its neighbours. */
    public static WorkCalendar shipped(int year) {
        return of(List.of(HolidayTables.of(year - 1), HolidayTables.of(year), HolidayTables.of(year + 1)));
    }

    public boolean isWorkingDay(LocalDate date) {
        Holiday holiday = days.get(date);
        if (holiday != null) {
            return !holiday.off();
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public boolean holidaysKnown(int year) {
        return known.contains(year) && !provisional.contains(year);
    }

    /** Why the date is a rest day or an unusual working day; empty for an ordinary working day. */
    public Optional<String> remark(LocalDate date) {
        Holiday holiday = days.get(date);
        if (holiday != null) {
            return Optional.of(holiday.off() ? holiday.name() : holiday.name() + "调休上班");
        }
        return isWorkingDay(date) ? Optional.empty() : Optional.of("周末");
    }

    /** The working day nearest to the date, the earlier one of two equally near, none beyond {@code within} days. */
    public Optional<LocalDate> nearestWorkingDay(LocalDate date, int within) {
        for (int distance = 0; distance <= within; distance++) {
            if (isWorkingDay(date.minusDays(distance))) {
                return Optional.of(date.minusDays(distance));
            }
            if (isWorkingDay(date.plusDays(distance))) {
                return Optional.of(date.plusDays(distance));
            }
        }
        return Optional.empty();
    }
}
