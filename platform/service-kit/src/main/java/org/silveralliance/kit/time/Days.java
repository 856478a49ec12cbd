package org.silveralliance.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/**
 * The days a request may name: from {@value #FIRST_YEAR} to {@value #LAST_YEAR}. Java's calendar and PostgreSQL's end far
 * beyond, each at another place, and a day's reckoning fails at the end of either.
 */
public final class Days {

    public static final String EXPLAINED = "日期须在 1900 年至 2200 年之间";

    /** How a month is written in an address (ISO 8601), for {@code @Pattern}; with its message. */
    public static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";
    public static final String MONTH_EXPLAINED = "月份写作 2026-03";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Instant FIRST = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(CountyClock.ZONE).toInstant();
    private static final Instant BEYOND = LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(CountyClock.ZONE).toInstant();

    private Days() {
    }

    /** Whether a day, month, year or moment lies within; what is none of them does. */
    public static boolean take(Temporal moment) {
        if (moment instanceof Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(BEYOND);
        }
        if (!moment.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = moment.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
