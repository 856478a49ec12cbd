package org.silveralliance.kit.workbook;

/**
 * Text as it is seen. Copies from chats, portals and PDF files carry characters that nobody sees and that make two equal
 * texts differ: zero-width signs, direction marks, soft hyphens, variation selectors. They go, in one place and everywhere;
 * all blanks become the same one.
 */
public final class VisibleText {

    private static final int JOINER = 0x200D;

    private VisibleText() {
    }

    /** The text without unseen characters and surrounding space. Line breaks and what joins emoji stay. */
    public static String of(String text) {
        return isPlain(text) ? text : seen(text).strip();
    }

    /** Nearly all cells are, and looking is cheaper than rewriting. */
    private static boolean isPlain(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && c < '\u4E00' && !isPunctuation(c) || c > '\u9FFF' && (c < '\uFF01' || c > '\uFF5E')) {
                return false;
            }
        }
        return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    private static boolean isPunctuation(char c) {
        return c == '\u00B7' || c >= '\u3001' && c <= '\u3011';
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == JOINER ? isEmoji(before) : !isUnseen(c)) {
                seen.appendCodePoint(isBlank(c) ? ' ' : c);
            }
            before = c;
        }
        return seen.toString();
    }

    private static boolean isEmoji(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x27BF || c == 0xFE0F;
    }

    private static boolean isBlank(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR || c == '\u3164' || c == '\t';
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            // Half of a character says nothing.
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
            // A noncharacter or a place without a sign.
            case Character.UNASSIGNED -> c >= 0xFFF0 && c <= 0xFFFF || (c & 0xFFFE) == 0xFFFE;
            default -> c >= 0xFE00 && c <= 0xFE0F || c == 0x034F || c >= 0x115F && c <= 0x1160;
        };
    }
}
