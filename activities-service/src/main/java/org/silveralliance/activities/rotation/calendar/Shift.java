package org.silveralliance.activities.rotation.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** Where a fixed day goes when it falls on a rest day (遇休顺延, 遇休提前). */
public enum Shift {
    NEXT(1),
    PREVIOUS(-1);

    private final int step;

    Shift(int step) {
        this.step = step;
    }

    /**
     * The fixed day of a month before any shift. Day 31 means the last day of a shorter month.
     */
    public static LocalDate planned(YearMonth month, int dayOfMonth) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    /**
     * The working day for a planned one. It stays in the month, because every month owes its own activity: where the
     * wanted direction would leave the month the other one is taken.
     */
    public LocalDate workingDay(LocalDate planned, WorkCalendar calendar) {
        LocalDate found = search(planned, step, calendar);
        return YearMonth.from(found).equals(YearMonth.from(planned)) ? found : search(planned, -step, calendar);
    }

    private static LocalDate search(LocalDate from, int step, WorkCalendar calendar) {
        LocalDate day = from;
        for (int i = 0; i < 31 && !calendar.isWorkingDay(day); i++) {
            day = day.plusDays(step);
        }
        return day;
    }
}
