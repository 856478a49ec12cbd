package org.silveralliance.kit.workbook;

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

    /** What is merged into a row from above, by column. Rows are asked for in their order. */
    Map<Integer, RawCell> into(RawRow row) {
        if (ranges.isEmpty()) {
            return Map.of();
        }
        open.values().removeIf(range -> range.lastRow() < row.number());
        Map<Integer, RawCell> into = new HashMap<>();
        open.forEach((column, range) -> {
            if (range.cell() != null) {
                into.put(column, range.cell());
            }
        });
        for (; next < ranges.size() && ranges.get(next).firstRow() <= row.number(); next++) {
            MergedRange range = ranges.get(next);
            if (range.firstRow() == row.number()) {
                open.put(range.firstColumn(), new Open(range.lastRow(), row.at(range.firstColumn())));
            }
        }
        return into;
    }
}
