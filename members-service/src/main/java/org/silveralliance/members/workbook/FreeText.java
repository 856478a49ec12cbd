package org.silveralliance.members.workbook;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Findings;

/** Cells in which anything may stand. */
final class FreeText {

    private static final int MAX_TEXT = 500;
    /** Half- and full-width: spreadsheet programs take both for the beginning of a formula. */
    private static final String FORMULA_STARTS_WITH = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private FreeText() {
    }

    /**
     * The text, null when the cell is empty or says there is nothing. Text that a spreadsheet program would run as a formula
     * gets an apostrophe in front, so that no later export can carry it on.
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
        if (FORMULA_STARTS_WITH.indexOf(text.charAt(0)) >= 0) {
            findings.add(column, IssueCode.TEXT_NEUTRALISED, "文字以公式符号开头，已按普通文字保存");
            return "'" + text;
        }
        return text;
    }
}
