package org.silveralliance.kit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A date as exactly as somebody said it: a day, a month or a year. Files know many dates to the month alone (入党时间 1975.06), and
 * a day made up for them would be believed. It is written as GB/T 7408.1-2023 (ISO 8601-1:2019) has it for reduced precision:
 * 1975-06-12, 1975-06 or 1975; so the order of the texts is that of the dates.
 *
 * <p>
 * Two questions are asked of a date that is a span. What is counted from it (age, party age, being on a ledger, an order) is
 * counted from its first day. That it lies beyond a bound is said only where all of it does.
 *
 * @param earliest the date, or the first day of the month or the year
 * @param precision how much of it was said
 */
@Schema(name = "PartialDate", type = SchemaType.STRING, implementation = String.class, pattern = PartialDate.WRITTEN)
public record PartialDate(LocalDate earliest, Precision precision) implements Comparable<PartialDate> {

    /** How it is written, for whoever describes it. */
    static final String WRITTEN = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

    public static final String EXPLAINED = "日期写作 1975-06-12；只知道年月的写作 1975-06，只知道年份的写作 1975";

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::earliest)
            .thenComparing(PartialDate::precision);

    /** How much of a date is known, from the least on. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /** A month begins on its first day and a year on that of January: a date that begins on another is that day. */
    public PartialDate {
        if (precision == Precision.MONTH && earliest.getDayOfMonth() != 1
                || precision == Precision.YEAR && earliest.getDayOfYear() != 1) {
            precision = Precision.DAY;
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), Precision.MONTH);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /**
     * What {@link #toString} wrote.
     *
     * @throws DateTimeException if it is written otherwise, or if the calendar has no such date
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate parse(String text) {
        Matcher written = TEXT.matcher(text);
        if (!written.matches()) {
            throw new DateTimeException("No date, month or year");
        }
        if (written.group(3) != null) {
            return of(LocalDate.parse(text));
        }
        return written.group(2) == null ? ofYear(Integer.parseInt(text)) : of(YearMonth.parse(text));
    }

    /** The last day it may mean. */
    public LocalDate latest() {
        return switch (precision) {
            case DAY -> earliest;
            case MONTH -> YearMonth.from(earliest).atEndOfMonth();
            case YEAR -> LocalDate.of(earliest.getYear(), 12, 31);
        };
    }

    /** Whether all of it lies before a day. */
    public boolean isBefore(LocalDate day) {
        return latest().isBefore(day);
    }

    /** Whether all of it lies after a day. */
    public boolean isAfter(LocalDate day) {
        return earliest.isAfter(day);
    }

    /** Whether a day is the one meant, as far as this goes. */
    public boolean agreesWith(LocalDate day) {
        return !isBefore(day) && !isAfter(day);
    }

    /** Whether both can be true: one is the other, or lies within it. */
    public boolean agreesWith(PartialDate other) {
        return !isBefore(other.earliest) && !isAfter(other.latest());
    }

    /**
     * What is known once somebody has said this of a date: where both can be true, what says more of it, so that a month in a
     * list takes no day away; else what was said.
     */
    public PartialDate beside(@Nullable PartialDate known) {
        return known != null && agreesWith(known) && known.precision.compareTo(precision) > 0 ? known : this;
    }

    /** As offices say it: 1975年6月12日, 1975年6月 or 1975年. */
    public String inWords() {
        String year = earliest.getYear() + "年";
        return switch (precision) {
            case YEAR -> year;
            case MONTH -> year + earliest.getMonthValue() + "月";
            case DAY -> year + earliest.getMonthValue() + "月" + earliest.getDayOfMonth() + "日";
        };
    }

    /** By the first day; of two that begin on one, the one that says less comes first, as a year stands above its months. */
    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (precision) {
            case YEAR -> "%04d".formatted(earliest.getYear());
            case MONTH -> YearMonth.from(earliest).toString();
            case DAY -> earliest.toString();
        };
    }
}
