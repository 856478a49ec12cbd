package org.silveralliance.kit.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as far as it was written: a day, a month or a year.
 *
 * @param day the date, or the first day of the month or the year
 * @param precision how much of it was written
 */
public record PartialDate(LocalDate day, Precision precision) {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    /** How much of a date was written. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    static PartialDate ofDay(int year, int month, int day) {
        return new PartialDate(LocalDate.of(checked(year), month, day), Precision.DAY);
    }

    static PartialDate ofMonth(int year, int month) {
        return new PartialDate(LocalDate.of(checked(year), month, 1), Precision.MONTH);
    }

    static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(checked(year), 1, 1), Precision.YEAR);
    }

    /** Whether a year can be one of a ledger of our time: nobody in it has a date of 1752 or 7506. */
    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int checked(int year) {
        if (!isYear(year)) {
            throw new DateTimeException("A year of no ledger");
        }
        return year;
    }

    /** The last day it may mean. */
    public LocalDate lastDay() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }

    /** As far as it was written: 1950-01-31, 1950-01 or 1950. */
    String shown() {
        return switch (precision) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    /** Whether a full date is the one meant, as far as this one goes. */
    public boolean agreesWith(LocalDate other) {
        return !other.isBefore(day) && !other.isAfter(lastDay());
    }
}
