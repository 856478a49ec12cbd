package org.silveralliance.kit.workbook;

import java.util.List;

import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawCell.Kind;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/** What a row of the heading says, without what may stand beside a name. */
record HeadTexts(List<Text> cells) {

    private record Text(int column, String plain) {
    }

    static HeadTexts of(RawRow row) {
        return new HeadTexts(row.cells().stream().map(cell -> new Text(cell.column(), plain(cell)))
                .filter(text -> !text.plain().isEmpty()).toList());
    }

    private static String plain(RawCell cell) {
        return cell.kind() == Kind.TEXT ? Heading.plain(cell.text()) : CellValue.text(cell);
    }

    boolean isSaidBy(RawRow row) {
        int said = 0;
        for (RawCell cell : row.cells()) {
            String plain = plain(cell);
            if (plain.isEmpty()) {
                continue;
            }
            if (said == cells.size() || !cells.get(said).equals(new Text(cell.column(), plain))) {
                return false;
            }
            said++;
        }
        return said == cells.size();
    }
}
