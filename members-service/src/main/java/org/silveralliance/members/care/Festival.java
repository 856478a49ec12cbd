package org.silveralliance.members.care;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A festival on which old comrades are called on (慰问, M-16). Whom each list holds is an assumption until a county says
 * otherwise:
 * at 春节 and 重阳 everybody on the ledger, on 七一 and 国庆 the veterans and those in difficulty.
 */
@Schema(name = "Festival")
public enum Festival {
    SPRING_FESTIVAL(true, null),
    /** 七一. */
    PARTY_DAY(false, MonthDay.of(7, 1)),
    NATIONAL_DAY(false, MonthDay.of(10, 1)),
    /** 重阳. */
    DOUBLE_NINTH(true, null);

    /** The list is there so many days before. */
    static final int LIST_DAYS = 20;
    /** Whom nobody called on within so many days after it, nobody calls on for this festival any more. */
    static final int LAPSE_DAYS = 30;

    private static final int FIRST_YEAR = 2024;
    /** Lunar 1-1 and 9-9 by GB/T 33661-2017, as the calendar of activities-service has them; never derived by adding days. */
    private static final List<LocalDate> NEW_YEARS = days("2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26",
            "2029-02-13", "2030-02-03", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08");
    private static final List<LocalDate> DOUBLE_NINTHS = days("2024-10-11", "2025-10-29", "2026-10-18", "2027-10-08",
            "2028-10-26", "2029-10-16", "2030-10-05", "2031-10-24", "2032-10-12", "2033-10-01", "2034-10-20", "2035-10-09");

    private final boolean everybody;
    private final @Nullable MonthDay fixed;

    Festival(boolean everybody, @Nullable MonthDay fixed) {
        this.everybody = everybody;
        this.fixed = fixed;
    }

    /** A festival of a year. */
    record Day(Festival festival, LocalDate on) {
    }

    /** Whether everybody on the ledger is called on, or only veterans and those in difficulty. */
    boolean isForEverybody() {
        return everybody;
    }

    /** The day of a year; none of lunar ones in years the table does not hold. */
    Optional<LocalDate> in(int year) {
        if (fixed != null) {
            return Optional.of(Year.of(year).atMonthDay(fixed));
        }
        List<LocalDate> table = this == SPRING_FESTIVAL ? NEW_YEARS : DOUBLE_NINTHS;
        int index = year - FIRST_YEAR;
        return index < 0 || index >= table.size() ? Optional.empty() : Optional.of(table.get(index));
    }

    /** The festivals whose lists are to be there on a day: from twenty days before until the festival itself. */
    static List<Day> listedOn(LocalDate day) {
        return Arrays.stream(values()).flatMap(festival -> festival.in(day.plusDays(LIST_DAYS).getYear())
                .map(on -> new Day(festival, on)).stream())
                .filter(festival -> !day.isBefore(festival.on().minusDays(LIST_DAYS)) && !day.isAfter(festival.on())).toList();
    }

    private static List<LocalDate> days(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }
}
