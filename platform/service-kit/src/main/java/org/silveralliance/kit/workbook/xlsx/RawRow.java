package org.silveralliance.kit.workbook.xlsx;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row that holds something.
 *
 * @param number as the spreadsheet program shows it
 * @param hidden whether the program shows it at all
 * @param cells those that hold something, from left to right
 */
public record RawRow(int number, boolean hidden, List<RawCell> cells) {

    /** The cell in a column counted from 0; null when there is nothing. */
    public @Nullable RawCell at(int column) {
        int low = 0;
        int high = Math.min(cells.size(), column + 1);
        while (low < high) {
            int middle = low + high >>> 1;
            if (cells.get(middle).column() < column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < cells.size() && cells.get(low).column() == column ? cells.get(low) : null;
    }
}
