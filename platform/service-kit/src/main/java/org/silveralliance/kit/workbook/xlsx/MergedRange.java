package org.silveralliance.kit.workbook.xlsx;

/** Cells shown as one; only the first holds anything. Rows from 1, columns from 0, all inclusive. */
public record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    static MergedRange of(String reference) {
        int colon = reference.indexOf(':');
        CellPlace first = CellPlace.of(colon < 0 ? reference : reference.substring(0, colon));
        CellPlace last = colon < 0 ? first : CellPlace.of(reference.substring(colon + 1));
        return new MergedRange(Math.min(first.row(), last.row()), Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()), Math.max(first.column(), last.column()));
    }

    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }
}
