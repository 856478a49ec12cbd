package org.silveralliance.kit.workbook;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as far as it was written: a day, a month or a year.
 *
 * @param day the date, or the first day of the month or the year
 * @param precision how much of it was written
 */
public record PartialDate(LocalDate day, Precision precision) {

    /** How much of a date was written. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    static PartialDate ofDay(int year, int month, int day) {
        return new PartialDate(LocalDate.of(year, month, day), Precision.DAY);
    }

    static PartialDate ofMonth(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** The last day it may mean. */
    public LocalDate lastDay() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }

    /** Whether a full date is the one meant, as far as this one goes. */
    public boolean agreesWith(LocalDate other) {
        return !other.isBefore(day) && !other.isAfter(lastDay());
    }
}
