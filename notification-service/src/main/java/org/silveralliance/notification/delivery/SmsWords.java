package org.silveralliance.notification.delivery;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as the short-message vendors take them in a variable: no 【】 (they mark the signature), no addresses of pages, no
 * telephone or account numbers, no emoji and other signs. Lengths are in UTF-16 units, as vendors bill: a rare character is
 * two.
 */
final class SmsWords {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)[\\w\\-./?%&=#:~+@!$,;]*");
    /** Mobile, landline and service numbers, and any other run of digits that is as long and no date. */
    private static final Pattern NUMBER = Pattern.compile(
            """
                    (?<!\\d)(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[-－— ]?\\d{7,8}|[48]00[- ]?\\d{3,4}[- ]?\\d{3,4}\
                    |(?!(?:19|20)\\d{6}(?!\\d))\\d{7,})(?!\\d)""");
    private static final Pattern OPENING = Pattern.compile("[【［\\[]");
    private static final Pattern CLOSING = Pattern.compile("[】］\\]]");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("（\\s*）|\\(\\s*\\)|《\\s*》|“\\s*”");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDING = Pattern.compile("[\\s（(《“‘、，；：—·]+$");
    private static final String CUT = "…";

    private SmsWords() {
    }

    /** The text without what a vendor refuses; may be empty. */
    static String accepted(String text) {
        String before;
        String plain = text;
        // What is left out may bring together what is to be left out, too.
        do {
            before = plain;
            plain = once(plain);
        } while (!plain.equals(before));
        return plain;
    }

    private static String once(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(SmsWords::isAccepted)
                .forEach(point -> kept.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        String plain = OPENING.matcher(CLOSING.matcher(kept).replaceAll("）")).replaceAll("（");
        plain = NUMBER.matcher(ADDRESS.matcher(plain).replaceAll("")).replaceAll("");
        return SPACES.matcher(EMPTY_BRACKETS.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    }

    private static boolean isAccepted(int point) {
        boolean variation = point >= 0xFE00 && point <= 0xFE0F || point == 0x20E3;
        return !variation && switch (Character.getType(point)) {
            case Character.OTHER_SYMBOL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.FORMAT ->
                false;
            case Character.MODIFIER_SYMBOL -> point < Character.MIN_SUPPLEMENTARY_CODE_POINT;
            default -> true;
        };
    }

    /** At most so many units, cut between characters, never within a number or a foreign word, and marked with …. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.CHINA);
        characters.setText(text);
        int end = Math.max(0, most - CUT.length());
        if (!characters.isBoundary(end)) {
            end = characters.preceding(end);
        }
        int word = end;
        while (word > 0 && isOfOneWord(text.charAt(word - 1)) && isOfOneWord(text.charAt(word))) {
            word--;
        }
        // A word that fills all there is room for is cut all the same.
        String kept = text.substring(0, word > 0 ? word : end);
        return ENDING.matcher(kept).replaceAll("") + CUT;
    }

    private static boolean isOfOneWord(char unit) {
        return unit < 0x80 && Character.isLetterOrDigit(unit);
    }
}
