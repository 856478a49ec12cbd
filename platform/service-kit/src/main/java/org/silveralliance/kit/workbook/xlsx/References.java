package org.silveralliance.kit.workbook.xlsx;

/** The references of markup (&amp;amp; and its kin) in both directions. */
final class References {

    private static final int LONGEST = 10;

    private References() {
    }

    /** A text with its references resolved; only the five of the standard and characters by number are known. */
    static String resolve(CharSequence raw) {
        String text = raw.toString();
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', from)) {
            int end = text.indexOf(';', at);
            if (end < 0 || end - at > LONGEST) {
                throw new Malformed("A reference that does not end");
            }
            resolved.append(text, from, at);
            append(resolved, text.substring(at + 1, end));
            from = end + 1;
        }
        return resolved.append(text, from, text.length()).toString();
    }

    private static void append(StringBuilder resolved, String name) {
        switch (name) {
            case "amp" -> resolved.append('&');
            case "lt" -> resolved.append('<');
            case "gt" -> resolved.append('>');
            case "quot" -> resolved.append('"');
            case "apos" -> resolved.append('\'');
            default -> resolved.appendCodePoint(character(name));
        }
    }

    private static int character(String name) {
        try {
            int code = name.startsWith("#x") ? Integer.parseInt(name, 2, name.length(), 16)
                    : name.startsWith("#") ? Integer.parseInt(name, 1, name.length(), 10) : -1;
            if (code == '\t' || code == '\n' || code == '\r' || code >= ' ' && Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException notANumber) {
            throw new Malformed(notANumber);
        }
        throw new Malformed("A reference nobody has declared");
    }

    /** A text as it may stand in markup, in an attribute too; signs that markup cannot carry are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
