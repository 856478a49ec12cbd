package org.silveralliance.alliance.surveyimport;

import org.silveralliance.kit.workbook.Findings.CellCodes;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.kit.workbook.Remark;

/** Everything that can be found in a row of a survey sheet. The names are part of the API. */
public enum SurveyIssueCode implements Issue.Code {

    REQUIRED(IssueSeverity.REJECTED),
    CELL_ERROR(IssueSeverity.REJECTED),
    UNIT_UNKNOWN(IssueSeverity.REJECTED),
    UNIT_TWICE(IssueSeverity.REJECTED),
    BRANCH_UNCLEAR(IssueSeverity.REJECTED),
    NOT_A_NUMBER(IssueSeverity.REJECTED),
    REGULAR_MISSING(IssueSeverity.REJECTED),
    REGULAR_ABOVE_MEMBERS(IssueSeverity.REJECTED),

    UNIT_NAME_DIFFERS(IssueSeverity.WARNED),
    ANSWER_REPLACED(IssueSeverity.WARNED),
    COLUMN_UNREAD(IssueSeverity.WARNED),
    SHEET_UNREAD(IssueSeverity.WARNED),
    SHEET_ASKED(IssueSeverity.WARNED),
    HEADINGS_NOT_KEPT(IssueSeverity.WARNED),
    FORMULA_VALUE_USED(IssueSeverity.WARNED),
    CELL_NOTE(IssueSeverity.WARNED);

    /** What may be found in any cell. */
    static final CellCodes OF_CELLS = new CellCodes(REQUIRED, CELL_ERROR, FORMULA_VALUE_USED);

    private final IssueSeverity severity;

    SurveyIssueCode(IssueSeverity severity) {
        this.severity = severity;
    }

    /** A finding about a sheet or a column that is not read. */
    static Issue about(Remark remark) {
        return remark.as(COLUMN_UNREAD, SHEET_UNREAD, SHEET_ASKED, COLUMN_UNREAD);
    }

    @Override
    public IssueSeverity severity() {
        return severity;
    }

    @Override
    public boolean isRemark() {
        return this == COLUMN_UNREAD || this == SHEET_UNREAD || this == SHEET_ASKED;
    }
}
