package org.silveralliance.members.identity;

import java.util.regex.Pattern;

/** Names of people. Lengths count code points, because rare characters take two Java characters. */
public final class PersonName {

    public static final int MAX_LENGTH = 40;
    /** A family's two characters and a given name's two with a blank between are padded; longer ones lost their dot. */
    private static final int LONGEST_PADDED = 4;
    /** Every sign that keyboards, fonts and old programs put for the middle dot of U+00B7, after NFKC. */
    private static final Pattern DOTS = Pattern.compile(" ?[·•・‧∙⋅.。●◦⸱⸳᛫ㆍᐧ･﹒˙・] ?");
    private static final Pattern BLANK_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern DOT_OR_BLANK = Pattern.compile("[· ]");
    /** Letters of any script with their marks, dots, blanks and hyphens; no private characters, signs or digits. */
    private static final Pattern LIKE_A_NAME = Pattern.compile("[\\p{L}\\p{M}· '’-]+");

    private PersonName() {
    }

    /**
     * Without padding (王 伟) and unseen characters, compatibility characters as the usual ones, with one kind of middle dot for
     * long minority names, also where a blank stands for it.
     */
    public static String normalised(String text) {
        if (isHanAlone(text)) {
            return text;
        }
        String dotted = DOTS.matcher(PlainText.of(text)).replaceAll("·");
        return BLANK_BETWEEN_HAN.matcher(dotted).replaceAll(lostItsDot(dotted) ? "·" : "");
    }

    /** Whether a blank in the text was read as the middle dot, which somebody should look at. */
    public static boolean hasBlankForDot(String text) {
        return !isHanAlone(text) && lostItsDot(DOTS.matcher(PlainText.of(text)).replaceAll("·"));
    }

    /** Whether a name, as it is stored, has nothing in it that names have not: brackets, digits, signs, private characters. */
    public static boolean isPlausible(String name) {
        return isHanAlone(name) || LIKE_A_NAME.matcher(name).matches();
    }

    /** What a name is looked for by: dots and blanks do not count. */
    public static String key(String text) {
        return DOT_OR_BLANK.matcher(normalised(text)).replaceAll("");
    }

    private static boolean lostItsDot(String plain) {
        String[] parts = plain.split(" ");
        if (parts.length < 2 || plain.indexOf('·') >= 0) {
            return false;
        }
        int longest = 0;
        int all = 0;
        for (String part : parts) {
            int length = part.codePointCount(0, part.length());
            longest = Math.max(longest, length);
            all += length;
        }
        return all > LONGEST_PADDED && longest > 1 && BLANK_BETWEEN_HAN.matcher(plain).find();
    }

    /** As nearly every name is: of the block of unified ideographs, in which nothing is to be composed or closed up. */
    private static boolean isHanAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '\u4E00' || text.charAt(i) > '\u9FFF') {
                return false;
            }
        }
        return true;
    }

    public static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > MAX_LENGTH;
    }
}
