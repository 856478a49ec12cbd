package org.silveralliance.kit.workbook;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** One data row, its cells reached by column. */
public final class SheetRow {

    private static final Pattern NOTHING = Pattern.compile("[-—–/\\\\]+|无|暂无|没有|空");
    private static final String NOTHING_STARTS_WITH = "-—–/\\无暂没空";

    private final Row row;
    private final Map<? extends Column, Integer> places;
    private final boolean from1904;

    SheetRow(Row row, Map<? extends Column, Integer> places, boolean from1904) {
        this.row = row;
        this.places = places;
        this.from1904 = from1904;
    }

    /** The row's number as the spreadsheet program shows it. */
    public int number() {
        return row.getRowNum();
    }

    /** The cell's text without surrounding space; empty for a missing cell, an empty one or an error value. */
    public String text(Column column) {
        return cell(column).map(CellValue::text).orElse("");
    }

    /** The cell's date; empty when there is none or it cannot be read. */
    public Optional<PartialDate> date(Column column) {
        return cell(column).flatMap(cell -> CellValue.number(cell).map(number -> PartialDate.read(number, from1904))
                .orElseGet(() -> PartialDate.read(CellValue.text(cell))));
    }

    /** The cell's yes or no; empty when it says neither. */
    public Optional<Boolean> yesOrNo(Column column) {
        return YesOrNo.read(text(column));
    }

    /** Whether the cell says in words that there is nothing, which an empty one does not. */
    public boolean saysNothing(Column column) {
        String text = text(column);
        // Most cells say something: only what begins like such a word is looked at closer.
        return !text.isEmpty() && NOTHING_STARTS_WITH.indexOf(text.charAt(0)) >= 0 && NOTHING.matcher(text).matches();
    }

    /** Whether the cell is stored as a number, so that digits beyond the fifteenth are lost. */
    public boolean isNumber(Column column) {
        return cell(column).filter(CellValue::isNumber).isPresent();
    }

    /** Whether the cell computes its value. */
    public boolean isFormula(Column column) {
        return cell(column).filter(CellValue::isFormula).isPresent();
    }

    /** Whether the cell holds an error value such as #N/A. */
    public boolean isError(Column column) {
        return cell(column).filter(CellValue::isError).isPresent();
    }

    /** Whether the cell is missing, empty or holds a text or a number that somebody typed. */
    boolean isPlain(Column column) {
        return cell(column).filter(cell -> CellValue.isFormula(cell) || CellValue.isError(cell)).isEmpty();
    }

    /** The text of the leftmost cell that shows one, wanted or not. */
    String beginning() {
        for (Cell cell : row) {
            String text = cell == null ? "" : CellValue.text(cell);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private Optional<Cell> cell(Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.getCellCount() ? Optional.empty() : row.getOptionalCell(place);
    }
}
