package org.silveralliance.kit.workbook.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the text of a cell besides its characters: escapes of the format itself. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {
    }

    /** A text with the format's escapes resolved: _x000D_ for a line end, _x005F_ for the underscore that begins one. */
    static String of(String text) {
        if (!text.contains("_x")) {
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        }
        Matcher escaped = ESCAPED.matcher(text);
        String plain = escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }
}
