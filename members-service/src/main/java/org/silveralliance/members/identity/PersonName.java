package org.silveralliance.members.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of people. Lengths count code points, because rare characters take two Java characters. */
public final class PersonName {

    public static final int MAX_LENGTH = 40;
    private static final Pattern DOTS = Pattern.compile("[•・‧⋅.．]");
    private static final Pattern SPACE_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private PersonName() {
    }

    /** Without padding (王 伟), with one kind of middle dot for long minority names. */
    public static String normalised(String text) {
        if (isHanAlone(text)) {
            return text;
        }
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replace('\u3000', ' ').strip();
        return DOTS.matcher(SPACE_BETWEEN_HAN.matcher(plain).replaceAll("")).replaceAll("·");
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
