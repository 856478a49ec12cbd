package org.silveralliance.kit.workbook;

import static org.silveralliance.kit.workbook.Findings.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.time.PartialDate.Precision;
import org.silveralliance.kit.workbook.DateReading.Asked;
import org.silveralliance.kit.workbook.DateReading.Said;
import org.silveralliance.kit.workbook.xlsx.CellStyles;

/**
 * Dates stored as numbers. The same 1952.06 is a month to the clerk who typed it and a day of May 1905 to the program, so the
 * cell's format decides first and plausibility after it: nobody in a ledger of our time has a date of 1905.
 */
final class DateNumber {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_OF_1904 = 1_462;
    /** In a cell that is not formatted as a date, day numbers of 1927 to 2118. */
    private static final int FIRST_DAY_NUMBER = 10_000;
    private static final int LAST_DAY_NUMBER = 80_000;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");

    private DateNumber() {
    }

    /** Reads a number with the format of its cell. */
    static DateReading read(BigDecimal number, String format, boolean from1904) {
        // 1952.06 is stored as 1952.0599999999999.
        BigDecimal rounded = number.setScale(6, RoundingMode.HALF_UP);
        int whole = rounded.setScale(0, RoundingMode.FLOOR).intValue();
        if (rounded.signum() <= 0 || rounded.compareTo(BigDecimal.valueOf(100_000_000)) >= 0) {
            return asked(rounded, "不是日期");
        }
        boolean formatted = CellStyles.isDate(format);
        boolean looksLikeYear = LedgerYears.take(whole);
        if (formatted && !looksLikeYear) {
            DateReading day = serial(whole, from1904, CellStyles.showsDay(format) ? Precision.DAY : Precision.MONTH);
            return CellStyles.showsDay(format) && format.indexOf('h') < 0 && isMidnightOfChina(rounded)
                    ? orTheDayAfter(number, day, whole, from1904)
                    : day;
        }
        if (formatted) {
            return asked(number, "在日期格式的单元格里，像是年份，请改为年月");
        }
        if (looksLikeYear) {
            return withYear(number, rounded, whole);
        }
        if (whole >= FIRST_DAY_NUMBER && whole < LAST_DAY_NUMBER) {
            return serial(whole, from1904, Precision.DAY);
        }
        Matcher digits = DIGITS.matcher(String.valueOf(whole));
        if (digits.matches() && LedgerYears.take(Integer.parseInt(digits.group(1)))
                && rounded.stripTrailingZeros().scale() <= 0) {
            try {
                return new Said(DateText.digits(digits));
            } catch (DateTimeException noSuchDay) {
                return asked(number, "这一天不存在");
            }
        }
        return whole < 100 && rounded.scale() > 0 && whole != 0 ? DateText.read(rounded.stripTrailingZeros().toPlainString())
                : asked(rounded, "无法识别为日期");
    }

    /** 16:00 at Greenwich, 15:00 in the summers with a time of their own, or up to a minute before midnight. */
    private static boolean isMidnightOfChina(BigDecimal rounded) {
        long seconds = rounded.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP).longValue();
        return LongStream.of(15 * 3_600, 16 * 3_600, SECONDS_OF_A_DAY)
                .anyMatch(midnight -> seconds <= midnight && seconds > midnight - 60);
    }

    /** Programs that store a typed day as a moment at Greenwich are a day early; nobody types a day with that time of it. */
    private static DateReading orTheDayAfter(BigDecimal number, DateReading day, int whole, boolean from1904) {
        return day instanceof Said(PartialDate early)
                && serial(whole + 1, from1904, Precision.DAY) instanceof Said(PartialDate next)
                        ? new Asked(
                                quote(number.setScale(4, RoundingMode.HALF_UP).toPlainString()) + "像是按世界时间保存的 " + next
                                        + "（表中显示 " + early + "），已按 " + next + " 读取，请核对",
                                next, next)
                        : day;
    }

    private static DateReading serial(int whole, boolean from1904, Precision precision) {
        LocalDate day = DAY_ZERO.plusDays(from1904 ? whole + DAYS_OF_1904 : whole);
        return !LedgerYears.take(day.getYear()) ? asked(BigDecimal.valueOf(whole), "无法识别为日期")
                : new Said(precision == Precision.DAY ? PartialDate.of(day)
                        : LedgerYears.month(day.getYear(), day.getMonthValue()));
    }

    private static DateReading withYear(BigDecimal number, BigDecimal rounded, int year) {
        String decimals = rounded.subtract(BigDecimal.valueOf(year)).stripTrailingZeros().toPlainString();
        String after = decimals.startsWith("0.") ? decimals.substring(2) : "";
        if (after.isEmpty()) {
            return new Said(LedgerYears.year(year));
        }
        // Typed as 1952.10 it is stored and, with two decimals, shown alike.
        if (after.equals("1")) {
            return new Asked(quote(number.toPlainString()) + "可能是 1 月，也可能是 10 月，已只按年份读取，请核对", LedgerYears.year(year),
                    null);
        }
        try {
            return switch (after.length()) {
                case 1, 2 -> new Said(LedgerYears.month(year, Integer.parseInt(after)));
                case 3, 4 -> new Said(LedgerYears.day(year, Integer.parseInt(after.substring(0, 2)),
                        Integer.parseInt((after + "0").substring(2, 4))));
                default -> asked(number, "无法识别为日期");
            };
        } catch (DateTimeException noSuchMonth) {
            return asked(number, "没有这个月份或日期");
        }
    }

    private static Asked asked(BigDecimal number, String why) {
        return new Asked(quote(number.stripTrailingZeros().toPlainString()) + why, null, null);
    }
}
