package org.silveralliance.members.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The findings of one row while it is read. */
final class Findings {

    private static final int MAX_TEXT = 500;
    private static final Pattern NOTHING = Pattern.compile("[-—–/\\\\]+|无|暂无|没有|空");
    private static final String NOTHING_STARTS_WITH = "-—–/\\无暂没空";
    /** Half- and full-width: spreadsheet programs take both for the beginning of a formula. */
    private static final String FORMULA_STARTS_WITH = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final SheetRow row;
    private final List<Issue> issues = new ArrayList<>(2);

    Findings(SheetRow row) {
        this.row = row;
    }

    SheetRow row() {
        return row;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    boolean reject() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.REJECTED);
    }

    void add(Column column, IssueCode code, String message) {
        issues.add(new Issue(row.number(), column.title(), code, message));
    }

    /** Names the cells nobody should trust blindly: error values and computed ones. */
    void lookAtCells(Column... columns) {
        for (Column column : columns) {
            if (row.isPlain(column)) {
                continue;
            }
            if (row.isError(column)) {
                add(column, IssueCode.CELL_ERROR, "单元格是错误值,请改正后再导入");
            } else if (row.isFormula(column)) {
                add(column, IssueCode.FORMULA_VALUE_USED, "单元格是公式,已按保存时的计算结果读取,请核对");
            }
        }
    }

    /** Whether the cell says in words that there is nothing, which an empty one does not. */
    boolean saysNothing(Column column) {
        return isNothing(row.text(column));
    }

    /** Most cells say something: only what begins like such a word is looked at closer. */
    private static boolean isNothing(String text) {
        return !text.isEmpty() && NOTHING_STARTS_WITH.indexOf(text.charAt(0)) >= 0 && NOTHING.matcher(text).matches();
    }

    /** A cell that must not be empty. */
    String required(Column column) {
        String text = row.text(column);
        if (text.isEmpty() && !row.isError(column)) {
            add(column, IssueCode.REQUIRED, "「" + column.title() + "」不能为空");
        }
        return text;
    }

    /**
     * Free text, null when the cell is empty or says there is nothing. Text that a spreadsheet program would run as a
     * formula gets an apostrophe in front, so that no later export can carry it on.
     */
    @Nullable
    String free(Column column) {
        String text = row.text(column);
        if (text.isEmpty() || isNothing(text)) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            add(column, IssueCode.TEXT_TOO_LONG, "文字超过 " + MAX_TEXT + " 字,请缩短");
            return null;
        }
        if (FORMULA_STARTS_WITH.indexOf(text.charAt(0)) >= 0) {
            add(column, IssueCode.TEXT_NEUTRALISED, "文字以公式符号开头,已按普通文字保存");
            return "'" + text;
        }
        return text;
    }
}
