package org.silveralliance.kit.workbook.xlsx;

/**
 * Where a cell stands.
 *
 * @param row as the spreadsheet program shows it, from 1
 * @param column counted from 0
 */
public record CellPlace(int row, int column) {

    /** Columns from the left in which headings and merged cells are looked at; no ledger is wider. */
    public static final int COLUMNS_LOOKED_AT = 300;

    /** The last row and column of the format. */
    public static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_383;
    private static final int LETTERS = 26;

    /** Reads A1 or $A$1. */
    static CellPlace of(String reference) {
        int at = 0;
        int column = 0;
        int row = 0;
        for (; at < reference.length() && !isDigit(reference.charAt(at)); at++) {
            char letter = Character.toUpperCase(reference.charAt(at));
            if (letter == '$') {
                continue;
            }
            if (letter < 'A' || letter > 'Z' || column > LAST_COLUMN) {
                throw new Malformed("A cell nowhere");
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        for (; at < reference.length(); at++) {
            if (!isDigit(reference.charAt(at)) || row > LAST_ROW) {
                throw new Malformed("A cell nowhere");
            }
            row = row * 10 + reference.charAt(at) - '0';
        }
        if (column < 1 || column > LAST_COLUMN + 1 || row < 1 || row > LAST_ROW) {
            throw new Malformed("A cell nowhere");
        }
        return new CellPlace(row, column - 1);
    }

    /** The column of a tag's place where that is its first attribute, right behind the name; −1 where it is not. */
    static int columnIn(StringBuilder tag, int behindName) {
        int at = tag.indexOf(" r=\"");
        if (at != behindName) {
            return -1;
        }
        int column = 0;
        for (at += 4; at < tag.length() && tag.charAt(at) >= 'A' && tag.charAt(at) <= 'Z'; at++) {
            column = column * LETTERS + tag.charAt(at) - 'A' + 1;
            if (column > LAST_COLUMN + 1) {
                return -1;
            }
        }
        return column == 0 || at == tag.length() || tag.charAt(at) < '1' || tag.charAt(at) > '9' ? -1 : column - 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The column of its letters, counted from 0; −1 for what is none. */
    public static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            if (letter < 'A' || letter > 'Z' || letters.length() > 3) {
                return -1;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column, counted from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** As the spreadsheet program names it, for example H5. */
    public String reference() {
        return letters(column) + row;
    }
}
