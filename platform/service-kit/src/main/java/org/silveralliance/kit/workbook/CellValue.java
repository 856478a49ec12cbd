package org.silveralliance.kit.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell holds, whatever it is stored as. The one place where cells are read. */
final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?(E[+-]?[0-9]{1,2})?");

    private CellValue() {
    }

    /** The text the cell shows, without surrounding space; empty for an empty cell or an error value. */
    static String text(Cell cell) {
        if (isError(cell)) {
            return "";
        }
        return number(cell).map(number -> number.stripTrailingZeros().toPlainString()).orElseGet(() -> {
            String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
            return raw == null ? "" : raw.replace('\u00A0', ' ').replace('\u3000', ' ').strip();
        });
    }

    /** The number of a number cell or of a formula that gave one. */
    static Optional<BigDecimal> number(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || !isNumber(cell) && !isFormula(cell)) {
            return Optional.empty();
        }
        String plain = raw.strip().toUpperCase(Locale.ROOT);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Whether the cell is stored as a number, so that digits beyond the fifteenth are lost. */
    static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER;
    }

    /** Whether the cell computes its value. */
    static boolean isFormula(Cell cell) {
        return cell.getType() == CellType.FORMULA;
    }

    /** Whether the cell holds an error value such as #N/A. */
    static boolean isError(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getType() == CellType.ERROR || isFormula(cell) && raw != null && raw.startsWith("#");
    }
}
