package org.silveralliance.members.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people type them. */
final class CodeText {

    private static final Pattern SPACE = Pattern.compile("\\s");

    private CodeText() {
    }

    /** Half-width, upper case, without space. */
    static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
