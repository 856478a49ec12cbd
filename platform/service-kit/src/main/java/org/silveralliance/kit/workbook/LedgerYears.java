package org.silveralliance.kit.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

import org.silveralliance.kit.time.PartialDate;

/** The dates of a ledger of our time: nobody in it has one of 1752 or 7506, whatever a cell looks like. */
final class LedgerYears {

    private static final int FIRST = 1850;
    private static final int LAST = 2150;

    private LedgerYears() {
    }

    static boolean take(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** A day the calendar has, or a {@link DateTimeException}. */
    static PartialDate day(int year, int month, int day) {
        return PartialDate.of(LocalDate.of(checked(year), month, day));
    }

    static PartialDate month(int year, int month) {
        return PartialDate.of(YearMonth.of(checked(year), month));
    }

    static PartialDate year(int year) {
        return PartialDate.ofYear(checked(year));
    }

    private static int checked(int year) {
        if (!take(year)) {
            throw new DateTimeException("A year of no ledger");
        }
        return year;
    }
}
