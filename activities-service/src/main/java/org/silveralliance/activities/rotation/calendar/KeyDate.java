package org.silveralliance.activities.rotation.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date worth an activity of its own (重要节点、重大节日, R-09).
 *
 * @param date the day itself, which may be a rest day
 */
public record KeyDate(String name, LocalDate date) {

    /** The key dates of a year in order; lunar ones are looked up, never derived by adding days. */
    public static List<KeyDate> of(int year) {
        return Stream.of(new KeyDate("元旦", LocalDate.of(year, 1, 1)),
                new KeyDate("春节", HolidayTables.lunar(year, 1, 1)),
                new KeyDate("元宵节", HolidayTables.lunar(year, 1, 15)),
                new KeyDate("清明节", HolidayTables.qingming(year)),
                new KeyDate("劳动节", LocalDate.of(year, 5, 1)),
                new KeyDate("端午节", HolidayTables.lunar(year, 5, 5)),
                new KeyDate("七一", LocalDate.of(year, 7, 1)),
                new KeyDate("八一", LocalDate.of(year, 8, 1)),
                new KeyDate("中秋节", HolidayTables.lunar(year, 8, 15)),
                new KeyDate("国庆节", LocalDate.of(year, 10, 1)),
                new KeyDate("重阳节", HolidayTables.lunar(year, 9, 9)))
                .sorted(Comparator.comparing(KeyDate::date)).toList();
    }

    /** The same, but only among the days of a month: 国庆 is marked in October after its holiday, not on 30 September. */
    public Optional<LocalDate> markedOn(WorkCalendar calendar, int within, YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(calendar::isWorkingDay)
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(date, day)) <= within)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(date, day))));
    }

    public boolean isNear(LocalDate day, int within) {
        return Math.abs(ChronoUnit.DAYS.between(date, day)) <= within;
    }

    /** The working day on which the date is marked, at most {@code within} days away; the earlier of two equally near. */
    public Optional<LocalDate> markedOn(WorkCalendar calendar, int within) {
        return calendar.nearestWorkingDay(date, within);
    }
}
