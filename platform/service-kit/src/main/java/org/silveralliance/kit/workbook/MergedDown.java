package org.silveralliance.kit.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.MergedRange;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/** Cells merged down over several rows, followed from row to row: what stands in the first stands for all. */
final class MergedDown {

    private final List<MergedRange> ranges;
    private final Map<Integer, Open> open = new HashMap<>();
    private int next;

    private record Open(int lastRow, @Nullable RawCell cell) {
    }

    MergedDown(List<MergedRange> ranges) {
        this.ranges = ranges.stream().filter(range -> range.lastRow() > range.firstRow())
                .sorted(Comparator.comparingInt(MergedRange::firstRow)).toList();
    }

    /** Goes on to a row; rows are followed in their order. */
    void follow(RawRow row) {
        if (ranges.isEmpty()) {
            return;
        }
        open.values().removeIf(range -> range.lastRow() < row.number());
        for (; next < ranges.size() && ranges.get(next).firstRow() <= row.number(); next++) {
            MergedRange range = ranges.get(next);
            if (range.firstRow() == row.number()) {
                open.put(range.firstColumn(), new Open(range.lastRow(), row.at(range.firstColumn())));
            }
        }
    }

    /** What stands for cells of the current row in some columns, by column: a row takes along no more than is asked of it. */
    Map<Integer, RawCell> into(Collection<Integer> columns) {
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<Integer, RawCell> into = new HashMap<>();
        for (Integer column : columns) {
            Open range = open.get(column);
            if (range != null && range.cell() != null) {
                into.put(column, range.cell());
            }
        }
        return into;
    }
}
