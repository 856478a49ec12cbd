package org.silveralliance.kit.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people type them. */
public final class CodeText {

    private static final Pattern SPACE = Pattern.compile("\\s");

    private CodeText() {
    }

    /** Half-width, upper case, without space. */
    public static String plain(String text) {
        return isPlain(text) ? text
                : SPACE.matcher(Normalizer.normalize(VisibleText.of(text), Normalizer.Form.NFKC)).replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }

    /** Nearly all codes are typed well, and looking is cheaper than rewriting. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return true;
    }
}
