package org.silveralliance.members.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** One data row, its cells reached by column. */
public final class SheetRow {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?(E[+-]?[0-9]{1,2})?");

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
        return cell(column).map(SheetRow::textOf).orElse("");
    }

    /** The cell's date; empty when there is none or it cannot be read. */
    public Optional<PartialDate> date(Column column) {
        return cell(column).flatMap(cell -> {
            Optional<BigDecimal> number = numberOf(cell);
            return number.isPresent() ? PartialDate.read(number.get(), from1904) : PartialDate.read(textOf(cell));
        });
    }

    /** Whether the cell is stored as a number, so that digits beyond the fifteenth are lost. */
    public boolean isNumber(Column column) {
        return cell(column).filter(cell -> cell.getType() == CellType.NUMBER).isPresent();
    }

    /** Whether the cell computes its value. */
    public boolean isFormula(Column column) {
        return cell(column).filter(cell -> cell.getType() == CellType.FORMULA).isPresent();
    }

    /** Whether the cell is missing, empty or holds a text or a number that somebody typed. */
    boolean isPlain(Column column) {
        return cell(column).filter(cell -> cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR).isEmpty();
    }

    /** Whether the cell holds an error value such as #N/A. */
    public boolean isError(Column column) {
        return cell(column).filter(SheetRow::holdsError).isPresent();
    }

    private Optional<Cell> cell(Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.getCellCount() ? Optional.empty() : row.getOptionalCell(place);
    }

    private static boolean holdsError(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#");
    }

    /** The text a cell shows, whatever it is stored as. */
    static String textOf(Cell cell) {
        if (holdsError(cell)) {
            return "";
        }
        return numberOf(cell).map(number -> number.stripTrailingZeros().toPlainString()).orElseGet(() -> {
            String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
            return raw == null ? "" : raw.replace('\u00A0', ' ').replace('\u3000', ' ').strip();
        });
    }

    private static Optional<BigDecimal> numberOf(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return Optional.empty();
        }
        String plain = raw.strip().toUpperCase(Locale.ROOT);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
