package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
import org.silveralliance.kit.workbook.xlsx.MergedRange;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/** The upper rows of a sheet with their merged cells: what a reader sees above a column. */
final class HeadGrid {

    /** A heading over this share of all columns is a title, unless others stand left of it: 身份证号 over its digits. */
    private static final double TITLE_FROM = 0.8;

    /** A mobile has eleven, a person eighteen. */
    private static final int CHARACTERS_OF_A_NUMBER = 11;

    private static final int MOST_MERGES = 2_000;

    private final TreeMap<Integer, RawRow> rows = new TreeMap<>();
    private final List<MergedRange> merges;
    /** Which of them covers a cell, by row and column: asked for many times for every heading. */
    private final Map<Integer, @Nullable MergedRange[]> covered = new HashMap<>();

    HeadGrid(List<RawRow> rows, List<MergedRange> merges) {
        rows.forEach(row -> this.rows.put(row.number(), row));
        int last = rows.isEmpty() ? 0 : this.rows.lastKey();
        this.merges = merges.stream().filter(range -> range.firstRow() <= last).limit(MOST_MERGES).toList();
        this.merges.forEach(this::cover);
    }

    private void cover(MergedRange range) {
        for (int row : rows.subMap(range.firstRow(), true, range.lastRow(), true).keySet()) {
            @Nullable
            MergedRange[] cells = covered.computeIfAbsent(row, any -> new MergedRange[CellPlace.COLUMNS_LOOKED_AT]);
            for (int column = range.firstColumn(); column <= lastLookedAt(range); column++) {
                cells[column] = cells[column] == null ? range : cells[column];
            }
        }
    }

    private static int lastLookedAt(MergedRange range) {
        return Math.min(range.lastColumn(), CellPlace.COLUMNS_LOOKED_AT - 1);
    }

    /**
     * A column with what stands above it.
     *
     * @param group the headings over several columns, joined; empty when there is none
     * @param leaf its own heading, the lowest
     * @param over the first column its own heading stands over
     */
    record Head(int column, String group, String leaf, int over) {

        /** Both, as a message names the column. */
        String shown() {
            return group.isEmpty() ? leaf : group + "·" + leaf;
        }
    }

    /** One text with the columns it stands over, and of whom it says in brackets that they are. */
    private record Label(String text, String whose, int row, int from, int to) {
    }

    @Nullable
    RawRow row(int number) {
        return rows.get(number);
    }

    /** The row before, when it is the next one above. */
    boolean hasRow(int number) {
        return rows.containsKey(number);
    }

    /** The heads of all columns as far as the rows from {@code top} to {@code bottom} say. */
    List<Head> heads(int top, int bottom) {
        TreeSet<Integer> columns = new TreeSet<>();
        for (int number = top; number <= bottom; number++) {
            RawRow row = rows.get(number);
            if (row != null) {
                row.cells().stream().filter(cell -> cell.column() < CellPlace.COLUMNS_LOOKED_AT)
                        .filter(cell -> !CellValue.text(cell).isEmpty()).forEach(cell -> columns.add(cell.column()));
                addMerged(number, columns);
            }
        }
        List<Head> heads = new ArrayList<>();
        for (int column : columns) {
            Head head = head(column, top, bottom, columns);
            if (head != null && !(isMergedOn(column, bottom) && isEmptyBelow(column, bottom))) {
                heads.add(head);
                addSpilled(heads, head, bottom, columns);
            }
        }
        return heads;
    }

    /**
     * Adds the columns right of a heading that somebody forgot to merge over them: in each stands one character of a number.
     */
    private void addSpilled(List<Head> heads, Head head, int bottom, TreeSet<Integer> columns) {
        int last = head.column();
        while (last < CellPlace.COLUMNS_LOOKED_AT && !columns.contains(last + 1) && isCharacterBelow(last + 1, bottom)) {
            last++;
        }
        if (last - head.column() + 1 >= CHARACTERS_OF_A_NUMBER && isCharacterBelow(head.column(), bottom)) {
            for (int column = head.column() + 1; column <= last; column++) {
                heads.add(new Head(column, head.group(), head.leaf(), head.over()));
            }
        }
    }

    private boolean isCharacterBelow(int column, int bottom) {
        List<String> below = rows.tailMap(bottom, false).values().stream().map(row -> row.at(column))
                .map(cell -> cell == null ? "" : CellValue.text(cell)).filter(text -> !text.isEmpty()).toList();
        return !below.isEmpty() && below.stream().allMatch(text -> text.length() == 1);
    }

    /** Whether a column's own heading is that of the column before, by a merge of both. */
    private boolean isMergedOn(int column, int bottom) {
        MergedRange range = rangeAt(bottom, column);
        return range != null && range.firstColumn() < column && label(bottom, column) != null;
    }

    /** Whether the rows that are looked at hold nothing in a column: its cells are merged as its heading is. */
    private boolean isEmptyBelow(int column, int bottom) {
        return rows.tailMap(bottom, false).values().stream().map(row -> row.at(column))
                .allMatch(cell -> cell == null || CellValue.text(cell).isEmpty());
    }

    private void addMerged(int number, TreeSet<Integer> columns) {
        for (MergedRange range : merges) {
            if (range.firstRow() == number && range.columns() <= 100 && label(number, range.firstColumn()) != null) {
                for (int column = range.firstColumn(); column <= lastLookedAt(range); column++) {
                    columns.add(column);
                }
            }
        }
    }

    private @Nullable Head head(int column, int top, int bottom, TreeSet<Integer> columns) {
        List<Label> labels = new ArrayList<>();
        for (int number = top; number <= bottom; number++) {
            Label label = label(number, column);
            if (label == null && number < bottom && label(bottom, column) != null) {
                label = fromTheLeft(number, bottom, column);
            }
            if (label != null && label.row() >= top && !labels.contains(label)) {
                labels.add(label);
            }
        }
        if (labels.isEmpty()) {
            return null;
        }
        StringBuilder group = new StringBuilder();
        for (Label label : labels.subList(0, labels.size() - 1)) {
            int over = columns.subSet(label.from(), true, label.to(), true).size();
            if (columns.size() < 3 || over < TITLE_FROM * columns.size() || columns.headSet(label.from()).size() > 1) {
                group.append(label.text()).append(label.whose());
            }
        }
        return new Head(column, group.append(labels.getLast().whose()).toString(), labels.getLast().text(),
                labels.getLast().from());
    }

    /**
     * A heading over several columns that somebody did not merge: it reaches to the right as far as nothing stands beside it.
     */
    private @Nullable Label fromTheLeft(int number, int bottom, int column) {
        for (int left = column - 1; left >= 0 && column - left < 20; left--) {
            Label label = label(number, left);
            if (label != null) {
                Label below = label(bottom, left);
                return label.from() == label.to() && below != null && !below.equals(label)
                        ? new Label(label.text(), label.whose(), number, left, column)
                        : null;
            }
        }
        return null;
    }

    private @Nullable Label label(int number, int column) {
        MergedRange range = rangeAt(number, column);
        int row = range == null ? number : range.firstRow();
        int from = range == null ? column : range.firstColumn();
        RawRow cells = rows.get(row);
        RawCell cell = cells == null ? null : cells.at(from);
        String text = cell == null ? "" : Heading.plain(CellValue.text(cell));
        return text.isEmpty() || cell == null ? null
                : new Label(text, Heading.whose(CellValue.text(cell)), row, from, range == null ? column : range.lastColumn());
    }

    private @Nullable MergedRange rangeAt(int row, int column) {
        @Nullable
        MergedRange[] cells = covered.get(row);
        return cells == null ? null : cells[column];
    }

    /** Whether the rows' headings go on below: by a merged cell, or by names beneath a heading over several columns. */
    boolean goesOnBelow(TableHead head, List<? extends Column> columns) {
        int next = head.bottom() + 1;
        RawRow below = rows.get(next);
        if (below == null) {
            return false;
        }
        for (int place : head.places().values()) {
            MergedRange range = rangeAt(head.bottom(), place);
            if (range != null && range.lastRow() == next) {
                return true;
            }
        }
        boolean keysEmpty = head.places().entrySet().stream()
                .filter(place -> place.getKey().heading().required() && !head.split().containsKey(place.getKey()))
                .allMatch(place -> below.at(place.getValue()) == null);
        return keysEmpty && below.cells().stream().allMatch(cell -> isName(cell, columns))
                && below.cells().stream().anyMatch(cell -> !CellValue.text(cell).isEmpty());
    }

    private static boolean isName(RawCell cell, List<? extends Column> columns) {
        String text = Heading.plain(CellValue.text(cell));
        return text.isEmpty() || columns.stream().anyMatch(column -> column.heading().rank(text) >= 0
                || column.heading().within().names().contains(text)
                || column.heading().parts() != Parts.CHOICE && column.heading().parts().isNamed(text));
    }
}
