package org.silveralliance.members.workbook;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Findings;

/** Cells in which anything may stand. */
final class FreeText {

    private static final int MAX_TEXT = 500;

    /** As above: a list that is sorted anew says something else. */
    private static final Pattern SAME = Pattern.compile("同上|同左|同前|[〃″\"＂〝〞]{1,2}|''");
    private static final int LONGEST_SAME = 3;

    private FreeText() {
    }

    /** The same of a cell that may say of the person, and not of a relative, that he has died or left, which is asked. */
    static @Nullable String ofThePerson(Findings findings, Column column) {
        String text = read(findings, column);
        if (text != null) {
            lookForLeft(findings, column, text);
        }
        return text;
    }

    /** The same of a relative, beside whom something may be said of the person himself. */
    static @Nullable String ofARelative(Findings findings, Column column) {
        String text = read(findings, column);
        if (text != null && text.contains("本人")) {
            lookForLeft(findings, column, text);
        }
        return text;
    }

    /** Asks about a text that says of the person that he has died, left or lives elsewhere. */
    static void lookForLeft(Findings findings, Column column, String text) {
        String asked = column == MemberColumn.ADDRESS || column == MemberColumn.BRANCH
                ? StillHere.askedOfAPlace(findings.row(), text)
                : StillHere.asked(findings.row(), "", text);
        if (!asked.isEmpty()) {
            findings.add(column, IssueCode.MAYBE_LEFT, Findings.quote(text) + asked);
        }
    }

    /** Whether a text only points to the cell above it. */
    static boolean isSame(String text) {
        return text.length() <= LONGEST_SAME && SAME.matcher(text).matches();
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
        if (isSame(text)) {
            findings.add(column, IssueCode.SAME_AS_ABOVE, Findings.quote(text) + "没有采用，请填写内容");
            return null;
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            findings.add(column, IssueCode.TEXT_TOO_LONG, "文字超过 " + MAX_TEXT + " 字，请缩短");
            return null;
        }
        return text;
    }
}
