package org.silveralliance.members.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How one import is read beside the rules everybody shares. It is kept with the import, so that what is applied is read as what
 * was checked.
 *
 * @param sheets whether a sheet is read, by its name
 * @param columns what a column of this workbook is
 * @param headings what people said before of headings
 * @param year the year before which sheets are asked about
 */
record Told(Map<String, Boolean> sheets, List<Column> columns, List<Heading> headings, int year) {

    /** Of imports until readings were kept. */
    static final Told NOTHING = new Told(Map.of(), List.of(), List.of(), 0);

    /**
     * What a column is.
     *
     * @param row the last one of its heading
     * @param column counted from 0
     * @param field the name of a column of ours; null when it is to be left out
     */
    record Column(String sheet, int row, int column, @Nullable String field) {

        boolean isOf(Column other) {
            return sheet.equals(other.sheet()) && row == other.row() && column == other.column();
        }
    }

    /**
     * What a heading means.
     *
     * @param county whether the whole county reads it so, and not the lists of one unit or account
     */
    record Heading(String heading, @Nullable String field, boolean county) {
    }

    /** The same with more; what is said anew of a sheet or a column goes before what was said. */
    Told with(Map<String, Boolean> moreSheets, List<Column> moreColumns) {
        Map<String, Boolean> allSheets = new LinkedHashMap<>(sheets);
        allSheets.putAll(moreSheets);
        List<Column> allColumns = new ArrayList<>(columns);
        moreColumns.forEach(column -> {
            allColumns.removeIf(column::isOf);
            allColumns.add(column);
        });
        return new Told(allSheets, allColumns, headings, year);
    }
}
