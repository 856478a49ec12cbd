package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.Optional;

import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/**
 * Of which unit the people of a sheet are that has no column for it.
 *
 * @param unit of all of them, or of those before the first group; empty when nobody says it
 */
record UnitBeside(String unit, UnitBy by) {

    static final UnitBeside NOBODYS = new UnitBeside("", UnitBy.NOBODY);

    /** Who says so. */
    enum UnitBy {
        NOBODY,
        PERSON,
        SHEET,
        /** A column with the units' codes. */
        CODE,
        /** A title, or 填报单位 above the heading. */
        TITLE,
        /** The name of the file. */
        FILE,
        /** Rows between the people. */
        GROUPS
    }

    /** What a person says of a sheet, else its own name. */
    static UnitBeside of(Layout.Sheet sheet) {
        Optional<String> said = sheet.unit();
        String unit = said.orElseGet(() -> UnitNames.ofSheet(VisibleText.of(sheet.name())));
        return new UnitBeside(unit, unit.isEmpty() ? UnitBy.NOBODY : said.isPresent() ? UnitBy.PERSON : UnitBy.SHEET);
    }

    /** What the name of the file says. */
    static UnitBeside ofFile(Layout.Sheet sheet) {
        String unit = UnitNames.ofFile(sheet.layout().file());
        return unit.isEmpty() ? NOBODYS : new UnitBeside(unit, UnitBy.FILE);
    }

    /** What another column says of each row, or else the rows around the heading. */
    static UnitBeside beside(List<RawRow> rows, TableHead head) {
        return head.places().keySet().stream().anyMatch(column -> column.heading().tellsItAsWell())
                ? new UnitBeside("", UnitBy.CODE)
                : around(rows, head);
    }

    /** What the rows above the heading say, and whether rows below it name a unit for each group. */
    private static UnitBeside around(List<RawRow> rows, TableHead head) {
        String unit = "";
        String foot = "";
        boolean groups = false;
        for (RawRow row : rows) {
            if (row.number() < head.top()) {
                String said = row.cells().stream().map(cell -> UnitNames.labelled(CellValue.text(cell)))
                        .filter(text -> !text.isEmpty()).findFirst().orElseGet(() -> UnitNames.ofTitle(alone(row)));
                unit = said.isEmpty() ? unit : said;
            } else if (row.number() > head.bottom()) {
                String group = UnitNames.ofGroup(alone(row));
                // People stand below the row that says whose they are, and only a label may stand below them.
                groups |= !group.isEmpty() && !isLast(row, rows);
                foot = isLast(row, rows) ? UnitNames.labelled(alone(row)) : foot;
            }
        }
        unit = unit.isEmpty() ? foot : unit;
        return new UnitBeside(unit, groups ? UnitBy.GROUPS : unit.isEmpty() ? UnitBy.NOBODY : UnitBy.TITLE);
    }

    private static boolean isLast(RawRow row, List<RawRow> rows) {
        return rows.size() < SheetHead.WITHIN_ROWS && rows.getLast().number() == row.number();
    }

    /** The only text of a row; empty where there are several. */
    static String alone(RawRow row) {
        String only = "";
        for (RawCell cell : row.cells()) {
            String text = CellValue.text(cell);
            if (!text.isEmpty() && !text.equals(only)) {
                if (!only.isEmpty()) {
                    return "";
                }
                only = text;
            }
        }
        return only;
    }

    /** The unit of the rows below one that says nothing else; empty when it is no such row. */
    String group(RawRow row) {
        return by == UnitBy.GROUPS || by == UnitBy.TITLE ? UnitNames.ofGroup(alone(row)) : "";
    }

    /** What a title, the file or rows between the people say is read, and said. */
    Optional<String> remark() {
        return switch (by) {
            case TITLE -> Optional.of("没有单位一列，已按标题全部归入" + Findings.quote(unit) + "，不对请在“识别结果”中另选单位");
            case FILE -> Optional.of("没有单位一列，已按文件名全部归入" + Findings.quote(unit) + "，不对请在“识别结果”中另选单位");
            case GROUPS -> Optional.of("没有单位一列，已按各组上面一行写的单位归入，请核对");
            case NOBODY, PERSON, SHEET, CODE -> Optional.empty();
        };
    }
}
