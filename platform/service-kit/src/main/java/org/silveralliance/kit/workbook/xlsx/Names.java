package org.silveralliance.kit.workbook.xlsx;

/** Local names of tags. A sheet has few of them, a hundred thousand times each, so the last ones seen are kept. */
final class Names {

    private static final int KEPT = 256;
    private static final int LONGEST = 200;

    private final String[] kept = new String[KEPT];

    /** The name that begins at a place of a tag, without its prefix; empty when none does. */
    String of(CharSequence tag, int from) {
        int start = from;
        int end = from;
        while (end < tag.length() && !isEnd(tag.charAt(end))) {
            if (tag.charAt(end) == ':') {
                start = end + 1;
            }
            end++;
        }
        if (end == start || end - start > LONGEST) {
            return "";
        }
        int place = 31 * (end - start) + 7 * tag.charAt(start) + tag.charAt(end - 1) & KEPT - 1;
        String before = kept[place];
        if (before != null && same(before, tag, start, end)) {
            return before;
        }
        String name = tag.subSequence(start, end).toString();
        kept[place] = name;
        return name;
    }

    private static boolean isEnd(char c) {
        return c <= ' ' || c == '>' || c == '/' || c == '=';
    }

    private static boolean same(String name, CharSequence tag, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != tag.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }
}
