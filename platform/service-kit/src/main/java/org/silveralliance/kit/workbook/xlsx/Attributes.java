package org.silveralliance.kit.workbook.xlsx;

import org.jspecify.annotations.Nullable;

/** The attributes of a tag as it stands in the file. */
final class Attributes {

    private Attributes() {
    }

    /** The value of an attribute by its local name, references resolved; null when the tag has none. */
    static @Nullable String find(CharSequence tag, String wanted, boolean mustHavePrefix) {
        int[] value = place(tag, wanted, mustHavePrefix);
        if (value == null) {
            return null;
        }
        String text = References.resolve(tag.subSequence(value[0], value[1]));
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw new Malformed("A control character in an attribute");
        }
        return text;
    }

    /** Where the value of an attribute stands, from and to, its quotes left out; null when the tag has none. */
    static int @Nullable [] place(CharSequence tag, String wanted, boolean mustHavePrefix) {
        int at = endOfName(tag, 1);
        while (true) {
            while (at < tag.length() && (isSpace(tag.charAt(at)) || tag.charAt(at) == '/')) {
                at++;
            }
            if (at >= tag.length() || tag.charAt(at) == '>') {
                return null;
            }
            int start = at;
            int end = endOfName(tag, start);
            at = end;
            while (at < tag.length() && isSpace(tag.charAt(at))) {
                at++;
            }
            if (at + 1 >= tag.length() || end == start || tag.charAt(at) != '=') {
                throw new Malformed("An attribute without a value");
            }
            at++;
            while (at < tag.length() && isSpace(tag.charAt(at))) {
                at++;
            }
            char quote = at < tag.length() ? tag.charAt(at) : ' ';
            if (quote != '"' && quote != '\'') {
                throw new Malformed("An attribute without quotes");
            }
            int from = ++at;
            while (at < tag.length() && tag.charAt(at) != quote) {
                at++;
            }
            if (isNamed(tag, start, end, wanted, mustHavePrefix)) {
                return new int[] { from, at };
            }
            at++;
        }
    }

    private static boolean isNamed(CharSequence tag, int start, int end, String wanted, boolean mustHavePrefix) {
        int from = end - wanted.length();
        if (from < start || from > start && tag.charAt(from - 1) != ':' || from == start && mustHavePrefix) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (tag.charAt(from + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int endOfName(CharSequence tag, int from) {
        int at = from;
        while (at < tag.length() && !isSpace(tag.charAt(at)) && "=/>\"'".indexOf(tag.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c <= ' ';
    }
}
