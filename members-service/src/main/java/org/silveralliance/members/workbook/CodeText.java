package org.silveralliance.members.workbook;

import java.text.Normalizer;
import java.util.Locale;

/** Codes as people type them. */
final class CodeText {

    private CodeText() {
    }

    /** Half-width, upper case, without space. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
