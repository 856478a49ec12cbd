package org.silveralliance.kit.workbook;

import static org.silveralliance.kit.workbook.Findings.quote;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.DateReading.Asked;
import org.silveralliance.kit.workbook.DateReading.Nothing;
import org.silveralliance.kit.workbook.DateReading.Said;

/** Dates as texts: 1952-03-10, 1952.03, 1952年3月, 195203, 一九五二年三月, 民国41年3月, and what people write beside them. */
final class DateText {

    private static final int LONGEST = 60;
    private static final int REPUBLIC_BEFORE_YEAR_ONE = 1911;
    private static final String SEPARATOR = "\\s?[-./年、,·—–~]\\s?";
    private static final Pattern FULL = Pattern
            .compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})\\s?[-./月、,·—–]\\s?(\\d{1,2})\\s?[日号]?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})\\s?月?份?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern
            .compile("'?(\\d{2})" + SEPARATOR + "(\\d{1,2})(?:\\s?[-./月、]\\s?(\\d{1,2})\\s?[日号]?|月?)");
    private static final Pattern REPUBLIC = Pattern.compile("民国\\s?(元|\\d{1,2})\\s?年?\\s?(.*)");
    private static final Pattern LUNAR = Pattern.compile("农历|阴历|旧历|夏历|\\((农|阴)\\)|闰|初[一二三四五六七八九十]|[正腊冬]月");
    private static final Pattern NOT_KNOWN = Pattern.compile("[-—–/\\\\]+|无|空|暂无|没有|不详|不明|不清|未知|待查|暂缺|略|\\?+|N/A",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[T ]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final Duration LOST = Duration.ofMinutes(1);
    /** What was typed too much: 1952.6. and 1952.06—. */
    private static final Pattern AT_END = Pattern.compile("[\\s.,;:、—–-]+$");
    /** 1975 7 1, 1975:7 and lines of a narrow cell. */
    private static final Pattern BLANKS = Pattern.compile("\\d{4}[\\s:]+\\d{1,2}([\\s:]+\\d{1,2})?");
    private static final Pattern BESIDE = Pattern.compile("(出生|生|入党|退休|离休|离退休|办理|退)$");
    private static final Pattern WITH_NOTE = Pattern.compile("([^()\\[\\]【】]*)[(\\[【](.*)[)\\]】]");
    private static final Pattern WEEKDAY = Pattern.compile("[ (,]{0,3}(星期|周)[一二三四五六日天]\\)?$");
    private static final Pattern AN_AGE = Pattern.compile("(年龄)?[0-9]{1,3}\\s?(周?岁)?");
    private static final Pattern WHOLE_YEAR = Pattern.compile("^['`‘’][0-9]{4}");
    private static final int MONTHS = 12;
    private static final int THIS_CENTURY_UP_TO = 30;

    private DateText() {
    }

    /** Reads a text without surrounding space. */
    static DateReading read(String text) {
        PartialDate usual = usual(text);
        if (usual != null) {
            return new Said(usual);
        }
        if (text.isEmpty() || NOT_KNOWN.matcher(text).matches()) {
            return new Nothing();
        }
        if (text.length() > LONGEST) {
            return asked(text, "不像日期", null);
        }
        String plain = plain(text);
        if (LUNAR.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()) {
            return asked(text, "是农历日期，请改为公历", null);
        }
        Matcher noted = WITH_NOTE.matcher(plain);
        if (noted.matches() && !noted.group(1).isBlank()) {
            PartialDate before = certain(noted.group(1).strip());
            if (before != null && AN_AGE.matcher(noted.group(2)).matches()) {
                return new Said(before);
            }
            return asked(text, before == null ? "无法识别" : "日期后面有说明，已按前面的日期读取，请核对", before);
        }
        PartialDate certain = certain(plain);
        if (certain != null) {
            return new Said(certain);
        }
        Matcher shortYear = SHORT_YEAR.matcher(plain);
        if (shortYear.matches()) {
            return new Asked(quote(text) + "只写了两位年份，请写全四位", null, century(shortYear));
        }
        return asked(text, isNoDay(plain) ? "这一天不存在" : "无法识别为日期", null);
    }

    /** 1952.06 and 1952-06-15, as most are written and without a pattern; null for everything else. */
    private static @Nullable PartialDate usual(String text) {
        int length = text.length();
        if (length != 7 && length != 10 || text.charAt(4) != '.' && text.charAt(4) != '-'
                || length == 10 && text.charAt(7) != text.charAt(4)) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return null;
            }
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = length == 7 ? 0 : Integer.parseInt(text, 8, 10, 10);
        try {
            return month == 0 ? null : day == 0 ? LedgerYears.month(year, month) : LedgerYears.day(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Asked asked(String text, String why, @Nullable PartialDate sure) {
        return new Asked(quote(text) + why, sure, null);
    }

    private static String plain(String text) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        // A program's sign for a text, which became a part of it.
        String written = WEEKDAY.matcher(WHOLE_YEAR.matcher(typed).find() ? typed.substring(1) : typed).replaceFirst("");
        String plain = ChineseNumerals.inDates(written.replace("元月", "1月"));
        plain = inChina(plain);
        plain = TIME.matcher(plain).replaceFirst("");
        plain = AT_END.matcher(BESIDE.matcher(plain).replaceFirst("").replace('。', '.')).replaceFirst("");
        return BLANKS.matcher(plain).matches() ? plain.replaceAll("[\\s:]+", ".") : plain;
    }

    /**
     * The day in China of a moment that says to be of Greenwich: 1952-06-14T16:00:00Z is how programs store what a clerk typed
     * as the 15th. Some of them lose up to a minute.
     */
    private static String inChina(String plain) {
        if (!MOMENT.matcher(plain).matches()) {
            return plain;
        }
        try {
            return Instant.parse(plain).plus(LOST).atZone(CountyClock.ZONE).toLocalDate().toString();
        } catch (DateTimeException noSuchDay) {
            return plain;
        }
    }

    /** A date in a notation that has one meaning; null when it is none or one the calendar does not have. */
    private static @Nullable PartialDate certain(String plain) {
        try {
            Matcher republic = REPUBLIC.matcher(plain);
            if (republic.matches()) {
                int year = REPUBLIC_BEFORE_YEAR_ONE
                        + (republic.group(1).equals("元") ? 1 : Integer.parseInt(republic.group(1)));
                return certain(year + "年" + republic.group(2));
            }
            Matcher full = FULL.matcher(plain);
            if (full.matches()) {
                return date(full, 1, 2, 3);
            }
            Matcher month = MONTH.matcher(plain);
            if (month.matches()) {
                return date(month, 1, 2, 0);
            }
            Matcher year = YEAR.matcher(plain);
            if (year.matches()) {
                return LedgerYears.year(Integer.parseInt(year.group(1)));
            }
            Matcher digits = DIGITS.matcher(plain);
            return digits.matches() ? digits(digits) : dayFirst(plain);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static PartialDate date(Matcher found, int year, int month, int day) {
        int of = Integer.parseInt(found.group(year));
        if (day == 0 && Integer.parseInt(found.group(month)) == 0) {
            return LedgerYears.year(of);
        }
        // A day 00 stands for one that is not known, as it does among digits.
        return day == 0 || Integer.parseInt(found.group(day)) == 0 ? LedgerYears.month(of, Integer.parseInt(found.group(month)))
                : LedgerYears.day(of, Integer.parseInt(found.group(month)), Integer.parseInt(found.group(day)));
    }

    /** The digits of a date without separators; 00 stands for what is not known. */
    static PartialDate digits(Matcher digits) {
        int year = Integer.parseInt(digits.group(1));
        int month = Integer.parseInt(digits.group(2));
        int day = digits.group(3) == null ? 0 : Integer.parseInt(digits.group(3));
        if (month == 0 && day == 0) {
            return LedgerYears.year(year);
        }
        return day == 0 ? LedgerYears.month(year, month) : LedgerYears.day(year, month, day);
    }

    /** 15/6/1952 and 6/15/1952 say which is the month; 5/6/1952 does not. */
    private static @Nullable PartialDate dayFirst(String plain) {
        Matcher parts = DAY_FIRST.matcher(plain);
        if (!parts.matches()) {
            return null;
        }
        int one = Integer.parseInt(parts.group(1));
        int two = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        if (one > MONTHS == two > MONTHS && one != two) {
            return null;
        }
        return one > MONTHS ? LedgerYears.day(year, two, one) : LedgerYears.day(year, one, two);
    }

    private static @Nullable PartialDate century(Matcher shortYear) {
        int two = Integer.parseInt(shortYear.group(1));
        try {
            int year = two + (two > THIS_CENTURY_UP_TO ? 1900 : 2000);
            int month = Integer.parseInt(shortYear.group(2));
            return shortYear.group(3) == null ? LedgerYears.month(year, month)
                    : LedgerYears.day(year, month, Integer.parseInt(shortYear.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Whether a text is written like a day or a month of a year that can be. */
    private static boolean isNoDay(String plain) {
        for (Pattern pattern : List.of(FULL, MONTH, DIGITS)) {
            Matcher written = pattern.matcher(plain);
            if (written.matches() && LedgerYears.take(Integer.parseInt(written.group(1)))) {
                return true;
            }
        }
        return false;
    }
}
