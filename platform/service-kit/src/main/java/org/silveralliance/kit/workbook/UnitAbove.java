package org.silveralliance.kit.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/**
 * Units that stand in the first row of their people and in no other, without a merge. That is a way of writing only where a
 * whole sheet keeps it: where a unit is named twice, each row names its own, and where one stands over nobody, it may stand
 * below its people.
 */
final class UnitAbove {

    private final @Nullable BooleanSupplier wholeSheet;
    private final Map<Integer, RawCell> last = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private @Nullable Boolean way;
    private boolean twice;
    private boolean orphaned;
    private int blank;
    private int taken;

    /**
     * Follows the rows of a sheet.
     *
     * @param wholeSheet whether the sheet is written so, asked at the first empty cell; null to find out
     */
    UnitAbove(@Nullable BooleanSupplier wholeSheet) {
        this.wholeSheet = wholeSheet;
    }

    /** The cell that stands for the unit's empty one in a row of people; null where the row says it, or where nobody does. */
    @Nullable
    RawCell of(int beside, RawRow row, HeadedTable table, Map<Integer, RawCell> merged) {
        if (table.unit() < 0) {
            return null;
        }
        RawCell own = row.at(table.unit());
        String unit = own == null ? "" : CellValue.text(own);
        if (merged.containsKey(table.unit()) || isCoded(row, table)) {
            last.remove(beside);
            return null;
        }
        if (own != null && !unit.isEmpty()) {
            last.put(beside, own);
            note(unit);
            return null;
        }
        RawCell above = last.get(beside);
        if (above == null || own != null && CellValue.isError(own)) {
            orphaned = true;
            return null;
        }
        blank++;
        if (!isWay()) {
            return null;
        }
        taken++;
        return above;
    }

    /**
     * Begins the people of a unit that stands alone in a row above them, in its own column or in another; else ends those
     * before.
     */
    void begin(int beside, RawRow row, HeadedTable table) {
        end(beside);
        String unit = table.unit() < 0 ? "" : UnitNames.ofGroup(UnitBeside.alone(row));
        if (!unit.isEmpty()) {
            last.put(beside, new RawCell(table.unit(), RawCell.Kind.TEXT, unit, false, 0));
            note(unit);
        }
    }

    /** Whether a row is such a one, the unit in its own column, in a sheet that writes units so. */
    boolean isBegunBy(int beside, RawRow row, HeadedTable table) {
        RawCell own = table.unit() < 0 ? null : row.at(table.unit());
        String unit = own == null ? "" : CellValue.text(own);
        boolean begun = !unit.isEmpty() && UnitBeside.alone(row).equals(unit) && isWay();
        if (begun) {
            begin(beside, row, table);
        }
        return begun;
    }

    private static boolean isCoded(RawRow row, HeadedTable table) {
        RawCell code = table.code() < 0 ? null : row.at(table.code());
        return code != null && !CellValue.text(code).isEmpty() && row.at(table.unit()) == null;
    }

    private void note(String unit) {
        if (wholeSheet == null && !twice) {
            twice = !named.add(unit);
        }
    }

    private boolean isWay() {
        if (wholeSheet == null) {
            return false;
        }
        if (way == null) {
            way = wholeSheet.getAsBoolean();
        }
        return way;
    }

    /** A row that is nobody's ends what a unit stands over. */
    void end(int beside) {
        last.remove(beside);
    }

    void endAll() {
        last.clear();
    }

    /** Whether the rows that were followed are written so: with fewer empty cells than units, an empty one is the odd one. */
    boolean isKept() {
        return !twice && !orphaned && blank > 0 && blank >= named.size();
    }

    /** How many empty cells were filled. */
    int taken() {
        return taken;
    }
}
