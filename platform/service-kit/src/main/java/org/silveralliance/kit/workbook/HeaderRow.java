package org.silveralliance.kit.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * Where the wanted columns stand. The one place where headings are recognised.
 *
 * @param number the row's number as the spreadsheet program shows it
 * @param places the columns that were found, by their place from the left, counted from 0
 */
record HeaderRow(int number, Map<Column, Integer> places) {

    /** What a row says as a heading: no, some or all of the columns. */
    static HeaderRow of(Row row, List<? extends Column> columns) {
        Map<String, Integer> titles = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                titles.putIfAbsent(Heading.plain(CellValue.text(cell)), cell.getColumnIndex());
            }
        }
        Map<Column, Integer> places = new HashMap<>();
        for (Column column : columns) {
            column.heading().names().map(titles::get).flatMap(place -> Optional.ofNullable(place).stream()).findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        return new HeaderRow(row.getRowNum(), places);
    }

    /** Whether a sheet can be read by this row. */
    boolean isComplete(List<? extends Column> columns) {
        return columns.stream().allMatch(column -> !column.heading().required() || places.containsKey(column));
    }
}
