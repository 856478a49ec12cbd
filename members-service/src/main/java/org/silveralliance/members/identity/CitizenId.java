package org.silveralliance.members.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citizen identification number, GB 11643-1999: six digits of division, eight of birth, three of sequence (odd for a man)
 * and a check character (ISO 7064 MOD 11-2).
 *
 */
public record CitizenId(String value, LocalDate birth, Sex sex) {

    /** Characters of a text that may be meant as a number, with what people write around it. */
    private static final int LONGEST = 100;
    private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern FIFTEEN = Pattern.compile("[0-9]{15}");
    /** Blanks, unseen characters and what people put between the groups; U+FE00 to U+FE0F choose a variant of a sign. */
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Zs}\\p{Cf}\\x{FE00}-\\x{FE0F}'‘’`·._-]+");
    /** 身份证号：… and …（旧）. */
    private static final Pattern DECORATION = Pattern
            .compile("^(居民|公民)?(身份证|身份)[件号码]{0,6}[:]?|[(\\[【][^()\\[\\]【】0-9]{0,20}[)\\]】]$");
    private static final Pattern AMONG = Pattern.compile("(?<![0-9])[0-9]{17}[0-9X](?![0-9X])");
    /** Quotes, commas, ID:, NO., 公民身份号码为. */
    private static final Pattern LABEL = Pattern
            .compile("(?:[\\p{P}\\p{S}]|ID|NO|[一二]代|公民|居民|身份|证件?|编?号|码|为|是)*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]\\.[0-9]{2,16}E\\+?1[0-9]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern OTHER_DOCUMENT = Pattern
            .compile("[HM][0-9]{8}([0-9]{2})?|[A-Z]{1,2}[0-9]{7,8}|[0-9]{8}([0-9]{2})?");
    private static final Pattern TWO = Pattern.compile(".*[0-9]{14,17}[0-9X].*[0-9]{14,17}[0-9X].*", Pattern.DOTALL);
    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    private static final String CHECKS = "10X98765432";
    private static final int FIRST_CENTENARIAN_SEQUENCE = 996;

    /** What is wrong with a text that should have been a citizen ID. */
    public enum Fault {
        LENGTH,
        /** Words: 待查. */
        NO_NUMBER,
        /** Written out by a spreadsheet program that keeps fifteen digits. */
        DIGITS_LOST,
        /** Some digits are stars. */
        MASKED,
        SEVERAL,
        CHARACTERS,
        /** A passport or a pass. */
        OTHER_DOCUMENT,
        IMPOSSIBLE_DATE,
        BORN_IN_FUTURE,
        CHECK_DIGIT
    }

    /** What a text turned out to be. */
    public sealed interface Reading {

        /** A valid number; {@code upgraded} when it was written in the fifteen-digit form of before 1999. */
        record Valid(CitizenId id, boolean upgraded) implements Reading {
        }

        /** Not a citizen ID. */
        record Invalid(Fault fault) implements Reading {
        }
    }

    /**
     * Reads a number as people write it: full-width digits, spaces and a lower-case x are forgiven. A text of more than
     * {@value #LONGEST} characters is none.
     *
     * @param today the last possible birth date
     */
    public static Reading read(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return new Reading.Invalid(Fault.LENGTH);
        }
        String plain = normalised(text);
        boolean legacy = FIFTEEN.matcher(plain).matches();
        String number = legacy ? upgraded(plain) : plain;
        if (!EIGHTEEN.matcher(number).matches()) {
            return new Reading.Invalid(fault(text, plain));
        }
        LocalDate birth;
        try {
            birth = LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
        } catch (DateTimeException e) {
            return new Reading.Invalid(Fault.IMPOSSIBLE_DATE);
        }
        if (birth.isAfter(today)) {
            return new Reading.Invalid(Fault.BORN_IN_FUTURE);
        }
        if (checkOf(number) != number.charAt(17)) {
            return new Reading.Invalid(number.endsWith("000") ? Fault.DIGITS_LOST : Fault.CHECK_DIGIT);
        }
        Sex sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        return new Reading.Valid(new CitizenId(number, birth, sex), legacy);
    }

    /** The first six digits: the division's code when the number was issued, which may be an old one. */
    public String division() {
        return value.substring(0, 6);
    }

    /** Six characters, eight stars, four characters. */
    public String masked() {
        return mask(value);
    }

    /** {@link #masked()} for a number that is known to be valid. */
    public static String mask(String number) {
        return number.substring(0, 6) + "********" + number.substring(14);
    }

    /** How many characters a text has that could be meant as digits. */
    public static int length(String text) {
        return normalised(text).length();
    }

    /**
     * Half-width, without what people put between the groups and around the number, X in upper case. Letters that look like a
     * digit are one where the check character then agrees.
     */
    static String normalised(String text) {
        if (text.length() > LONGEST || EIGHTEEN.matcher(text).matches()) {
            return text;
        }
        String plain = FILLING.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)).replaceAll("");
        plain = alone(DECORATION.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT));
        if (plain.length() != 18 || EIGHTEEN.matcher(plain).matches()) {
            return plain;
        }
        String alike = alike(plain);
        return EIGHTEEN.matcher(alike).matches() && checkOf(alike) == alike.charAt(17) ? alike : plain;
    }

    /** The one number among signs and words that only say that it follows; else the text. */
    private static String alone(String plain) {
        Matcher among = AMONG.matcher(plain);
        if (plain.length() <= 18 || !among.find()) {
            return plain;
        }
        String around = plain.substring(0, among.start()) + plain.substring(among.end());
        return LABEL.matcher(around).matches() ? among.group() : plain;
    }

    private static String alike(String plain) {
        StringBuilder digits = new StringBuilder(plain);
        for (int i = 0; i < digits.length(); i++) {
            digits.setCharAt(i, switch (digits.charAt(i)) {
                case 'O', 'Q', '〇', '\u041E', '\u039F' -> '0';
                case 'L', 'I', '|', '!' -> '1';
                case '×', '✕', '✖', '\u0425', '\u03A7' -> i == 17 ? 'X' : digits.charAt(i);
                default -> digits.charAt(i);
            });
        }
        return digits.toString();
    }

    private static Fault fault(String text, String plain) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (SCIENTIFIC.matcher(half.strip()).matches()) {
            return Fault.DIGITS_LOST;
        }
        if (plain.contains("*") && plain.length() == 18 && plain.indexOf('*') < 17) {
            return Fault.MASKED;
        }
        if (TWO.matcher(half).matches()) {
            return Fault.SEVERAL;
        }
        if (OTHER_DOCUMENT.matcher(plain).matches()) {
            return Fault.OTHER_DOCUMENT;
        }
        if (!DIGIT.matcher(plain).find()) {
            return Fault.NO_NUMBER;
        }
        return plain.length() == 18 || plain.length() == 15 || AMONG.matcher(plain).find() ? Fault.CHARACTERS : Fault.LENGTH;
    }

    /** The sequences 996 to 999 were kept for people born before 1900, so only those get an 18. */
    private static String upgraded(String fifteen) {
        String century = digits(fifteen, 12, 15) >= FIRST_CENTENARIAN_SEQUENCE ? "18" : "19";
        String seventeen = fifteen.substring(0, 6) + century + fifteen.substring(6);
        return seventeen + checkOf(seventeen);
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }
}
