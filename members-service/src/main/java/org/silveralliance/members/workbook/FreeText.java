package org.silveralliance.members.workbook;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Findings;

/** Cells in which anything may stand. */
final class FreeText {

    private static final int MAX_TEXT = 500;

    private FreeText() {
    }

    /**
     * The text as typed, null when the cell is empty or says there is nothing. Whoever makes a table of it disarms what could
     * run there as a formula.
     */
    static @Nullable String read(Findings findings, Column column) {
        String text = findings.row().text(column);
        if (text.isEmpty() || findings.row().saysNothing(column)) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            findings.add(column, IssueCode.TEXT_TOO_LONG, "文字超过 " + MAX_TEXT + " 字，请缩短");
            return null;
        }
        return text;
    }
}
