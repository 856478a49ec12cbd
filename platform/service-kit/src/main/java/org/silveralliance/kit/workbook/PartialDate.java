package org.silveralliance.kit.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as ledgers write it: 1952-03-10, 1952.03, 1952年3月, 195203, or the day number of a date cell.
 *
 * @param day the date, or the first day of the month when the ledger gives only the month
 * @param monthOnly whether the day of the month was not written
 */
public record PartialDate(LocalDate day, boolean monthOnly) {

    private static final Pattern WRITTEN = Pattern
            .compile("(\\d{4})[-./年](\\d{1,2})(?:[-./月](\\d{1,2})?日?)?(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_DAY_NUMBER = 80_000;
    private static final int DAYS_OF_1904 = 1_462;

    /** Reads a text; empty when it is no date or one the calendar does not have. */
    public static Optional<PartialDate> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace("年 ", "年").replace("月 ", "月");
        Matcher written = WRITTEN.matcher(plain);
        Matcher parts = written.matches() ? written : DIGITS.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            return Optional.of(parts.group(3) == null ? new PartialDate(month.atDay(1), true)
                    : new PartialDate(month.atDay(1).withDayOfMonth(Integer.parseInt(parts.group(3))), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a number cell: a day number, or the digits of a date somebody typed without separators. */
    public static Optional<PartialDate> read(BigDecimal number, boolean from1904) {
        int whole = number.intValue();
        if (whole > 0 && whole < LAST_DAY_NUMBER && String.valueOf(whole).length() <= 5) {
            return Optional.of(new PartialDate(DAY_ZERO.plusDays(from1904 ? whole + DAYS_OF_1904 : whole), false));
        }
        return read(number.stripTrailingZeros().toPlainString());
    }

    /** Whether a full date is the one meant, as far as this one goes. */
    public boolean agreesWith(LocalDate other) {
        return monthOnly ? YearMonth.from(day).equals(YearMonth.from(other)) : day.equals(other);
    }
}
