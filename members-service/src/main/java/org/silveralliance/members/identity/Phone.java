package org.silveralliance.members.identity;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers as ledgers write them. A number is stored as its digits; a landline's extension follows behind 转, as people
 * say it to the exchange.
 */
public final class Phone {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0[0-9]{2,3})?[2-9][0-9]{6,7}(转[0-9]{1,6})?");

    private static final String BEGINS = "(?<![0-9])(?:\\(?(?:\\+|00)?86\\)?[- ]*)?";
    private static final Pattern MOBILE_IN = Pattern.compile(BEGINS + "(1[3-9][0-9](?:[- .·]?[0-9]){8})(?![0-9])");
    private static final Pattern LANDLINE_IN = Pattern.compile("""
            (?<![0-9])(?:(?:\\+|00)86[- ]*(?=0))?\\(?(0[0-9]{2,3})?\\)?[- ]*([2-9][0-9]{2,3}[- ]?[0-9]{4})\
            (?: *(?:转|分机|ext\\.?|-|#) *([0-9]{1,6}))?(?![0-9])""", Pattern.CASE_INSENSITIVE);
    private static final Pattern POWER_OF_TEN = Pattern.compile("[1-9](?:\\.[0-9]{1,20})?[Ee]\\+?[0-9]{1,2}");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("([0-9]{7,12})\\.0+");
    private static final Pattern NOTHING = Pattern
            .compile("[-/\\\\—]*|无|暂无|没有|空|未留|(?:暂?无|没有|未[用有]|不用)(?:手机|电话|号码|联系方式|联系电话)(?:号码?)?");
    private static final Pattern AS_ABOVE = Pattern.compile("同上|同左|同前|同右|[〃″′\"]+|''");
    private static final Pattern DEAD = Pattern.compile("已故|去世|病故|逝世|死亡|过世|亡故");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}−]");
    /** What says no more than that a number follows, and the signs around it. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)联系电话|座机|宅电|固话|小灵通|手机号码|手机号|手机|电话号码|电话|号码|本人|tel|mobile|[\\p{P}\\p{S} ]");
    private static final Pattern SEPARATOR = Pattern.compile("[^0-9]");
    private static final Pattern NOTE_EDGE = Pattern.compile("^[\\p{P}\\p{S} ]+|[\\p{P}\\p{S} ]+$");
    private static final int TAIL = 4;

    /** Why a text is no number to be stored. */
    public enum Fault {
        /** A telephone number, but with too few or too many digits. */
        LENGTH,
        /** A spreadsheet program rounded it: 1.99E+10. */
        DIGITS_LOST,
        /** It points to another row: 同上. */
        AS_ABOVE,
        /** It says that somebody has died. */
        DECEASED,
        /** Two numbers or more, so that one has to be chosen. */
        SEVERAL,
        /** No number at all. */
        NO_NUMBER
    }

    /** What a text turned out to be. */
    public sealed interface Reading {

        /** Nothing, or words for nothing. */
        record None() implements Reading {
        }

        /** One number; {@code note} is what else stands there (儿子, 微信同号), else empty. */
        record Number(String phone, String note) implements Reading {

            @Override
            public String toString() {
                return "Number";
            }
        }

        /** Something that has to be asked about. */
        record Unclear(Fault fault) implements Reading {
        }
    }

    private Phone() {
    }

    /** Reads a number as people write it: hidden characters, prefixes, groups, labels and notes are no obstacle. */
    public static Reading read(String text) {
        if (MOBILE.matcher(text).matches()) {
            return new Reading.Number(text, "");
        }
        String plain = DASH.matcher(PlainText.of(text)).replaceAll("-");
        if (NOTHING.matcher(plain).matches()) {
            return new Reading.None();
        }
        if (AS_ABOVE.matcher(plain).matches()) {
            return new Reading.Unclear(Fault.AS_ABOVE);
        }
        if (POWER_OF_TEN.matcher(plain).matches()) {
            plain = new BigDecimal(plain).toPlainString();
            // A number that is rounded to fewer digits than it has shows it by its zeros.
            if (!MOBILE.matcher(plain).matches() || plain.endsWith("00")) {
                return new Reading.Unclear(Fault.DIGITS_LOST);
            }
        }
        Matcher decimal = WHOLE_DECIMAL.matcher(plain);
        return among(decimal.matches() ? decimal.group(1) : plain);
    }

    private static Reading among(String plain) {
        Set<String> numbers = new LinkedHashSet<>();
        String rest = taken(plain, MOBILE_IN, numbers);
        rest = taken(rest, LANDLINE_IN, numbers);
        if (numbers.size() > 1) {
            return new Reading.Unclear(Fault.SEVERAL);
        }
        boolean digitsLeft = rest.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (numbers.isEmpty() || digitsLeft) {
            return new Reading.Unclear(
                    DEAD.matcher(rest).find() ? Fault.DECEASED : digitsLeft ? Fault.LENGTH : Fault.NO_NUMBER);
        }
        boolean says = !LABEL.matcher(rest).replaceAll("").isEmpty();
        return new Reading.Number(numbers.iterator().next(),
                says ? closed(NOTE_EDGE.matcher(rest).replaceAll("").strip()) : "");
    }

    /** A note whose bracket went with the signs at its edge: 王小试(子). */
    private static String closed(String note) {
        return note.indexOf('(') > 0 && note.indexOf(')') < 0 ? note + ")" : note;
    }

    /** Takes the numbers of one kind out of a text and leaves a blank in the place of each. */
    private static String taken(String text, Pattern kind, Set<String> numbers) {
        return kind.matcher(text).replaceAll(found -> {
            StringBuilder number = new StringBuilder();
            for (int group = 1; group <= found.groupCount(); group++) {
                String part = found.group(group);
                number.append(part == null ? "" : (group == 3 ? "转" : "") + SEPARATOR.matcher(part).replaceAll(""));
            }
            numbers.add(number.toString());
            return " ";
        });
    }

    /** The one number a text has, else the text without what is never part of a number: what to look for. */
    public static String normalised(String text) {
        return read(text) instanceof Reading.Number(String phone, String note) ? phone
                : PlainText.of(text).replaceAll("[ ()-]", "");
    }

    /** Whether a note beside a number says that its owner has died. */
    public static boolean saysDead(String note) {
        return DEAD.matcher(note).find();
    }

    /** Whether a short message can reach the number. */
    public static boolean isMobile(String phone) {
        return MOBILE.matcher(phone).matches();
    }

    /** Whether the number is a mobile or a landline. */
    public static boolean isUsual(String phone) {
        return isMobile(phone) || LANDLINE.matcher(phone).matches();
    }

    /** The last four digits people know a number by, an extension not counted; empty when there are fewer. */
    public static String tail(String phone) {
        String number = withoutExtension(phone);
        return number.length() < TAIL ? "" : number.substring(number.length() - TAIL);
    }

    /** The first three and the last four digits. */
    public static String mask(String phone) {
        String number = withoutExtension(phone);
        return number.length() < 8 ? "****" : number.substring(0, 3) + "****" + number.substring(number.length() - TAIL);
    }

    private static String withoutExtension(String phone) {
        int extension = phone.indexOf('转');
        return extension < 0 ? phone : phone.substring(0, extension);
    }
}
