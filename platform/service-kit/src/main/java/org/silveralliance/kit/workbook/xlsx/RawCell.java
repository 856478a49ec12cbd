package org.silveralliance.kit.workbook.xlsx;

/**
 * One cell as stored.
 *
 * @param column counted from 0
 * @param text the text; a number, an ISO date or an error value as written; TRUE or FALSE
 * @param formula whether the value was computed
 * @param style its place among the {@link CellStyles}
 */
public record RawCell(int column, Kind kind, String text, boolean formula, int style) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        ERROR,
        /** A formula without a stored result. */
        NOTHING
    }
}
