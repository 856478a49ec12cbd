package org.silveralliance.kit.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawCell.Kind;

/** What a cell holds, whatever it is stored as. The one place where cells are read. */
final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?(E[+-]?[0-9]{1,2})?");
    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0{1,9})?)?Z?$");

    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");

    private CellValue() {
    }

    /** The text the cell shows, without surrounding space and unseen characters; empty for an empty cell or an error value. */
    static String text(RawCell cell) {
        return switch (cell.kind()) {
            case TEXT -> isError(cell) ? "" : VisibleText.of(WebText.of(cell.text()));
            case NUMBER -> number(cell).map(number -> number.stripTrailingZeros().toPlainString())
                    .orElseGet(() -> VisibleText.of(cell.text()));
            case BOOLEAN -> cell.text();
            case DATE -> MIDNIGHT.matcher(VisibleText.of(cell.text())).replaceFirst("");
            case ERROR, NOTHING -> "";
        };
    }

    /** The number of a number cell or of a formula that gave one. */
    static Optional<BigDecimal> number(RawCell cell) {
        if (cell.kind() != Kind.NUMBER) {
            return Optional.empty();
        }
        String plain = cell.text().toUpperCase(Locale.ROOT);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Whether the cell is stored as a number, so that digits beyond the fifteenth are lost. */
    static boolean isNumber(RawCell cell) {
        return cell.kind() == Kind.NUMBER;
    }

    /** Whether the cell holds an error value such as #N/A, also as a text that a formula gave or that was pasted as a value. */
    static boolean isError(RawCell cell) {
        return cell.kind() == Kind.ERROR
                || cell.text().startsWith("#") && (cell.formula() || ERROR.matcher(cell.text()).matches());
    }

    /** Whether the cell computes a value that was never stored. */
    static boolean isNotComputed(RawCell cell) {
        return cell.kind() == Kind.NOTHING;
    }
}
