package org.silveralliance.members.workbook;

import org.silveralliance.kit.workbook.Findings.CellCodes;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.kit.workbook.Remark;

/** Everything that can be found in a row. The names are part of the API. */
public enum IssueCode implements Issue.Code {

    REQUIRED(IssueSeverity.REJECTED),
    CELL_ERROR(IssueSeverity.REJECTED),
    TEXT_TOO_LONG(IssueSeverity.REJECTED),
    ID_LENGTH(IssueSeverity.REJECTED),
    ID_DIGITS_LOST(IssueSeverity.REJECTED),
    ID_IMPOSSIBLE_DATE(IssueSeverity.REJECTED),
    ID_BORN_IN_FUTURE(IssueSeverity.REJECTED),
    ID_CHECK_DIGIT(IssueSeverity.REJECTED),
    DUPLICATE_IN_FILE(IssueSeverity.REJECTED),
    SEX_CONFLICT(IssueSeverity.REJECTED),
    CATEGORY_UNKNOWN(IssueSeverity.REJECTED),
    UNIT_UNKNOWN(IssueSeverity.REJECTED),
    UNIT_CONFLICT(IssueSeverity.REJECTED),
    MEMBER_DECEASED(IssueSeverity.REJECTED),
    LEFT(IssueSeverity.REJECTED),
    NOT_A_PARTY_MEMBER(IssueSeverity.REJECTED),
    MAYBE_SAME_PERSON(IssueSeverity.REJECTED),
    USCC_SHAPE(IssueSeverity.REJECTED),
    USCC_CHECK_CHARACTER(IssueSeverity.REJECTED),

    DIVISION_UNKNOWN(IssueSeverity.WARNED),
    ID_UPGRADED_FROM_15(IssueSeverity.WARNED),
    BIRTH_CONFLICT(IssueSeverity.WARNED),
    SEX_UNREADABLE(IssueSeverity.WARNED),
    DATE_UNREADABLE(IssueSeverity.WARNED),
    ETHNICITY_UNKNOWN(IssueSeverity.WARNED),
    EDUCATION_UNKNOWN(IssueSeverity.WARNED),
    NAME_DOUBTFUL(IssueSeverity.WARNED),
    PHONE_UNUSUAL(IssueSeverity.WARNED),
    PHONE_NOTE(IssueSeverity.WARNED),
    PHONE_SEVERAL(IssueSeverity.WARNED),
    PHONE_DIGITS_LOST(IssueSeverity.WARNED),
    UNIT_NAME_DIFFERS(IssueSeverity.WARNED),
    CHANGED_BY_HAND(IssueSeverity.WARNED),
    NEWER_LIST(IssueSeverity.WARNED),
    COORDINATES_UNREADABLE(IssueSeverity.WARNED),
    COLUMN_UNREAD(IssueSeverity.WARNED),
    SHEET_UNREAD(IssueSeverity.WARNED),
    SHEET_ASKED(IssueSeverity.WARNED),
    HEADINGS_NOT_KEPT(IssueSeverity.WARNED),
    HEADINGS_NOT_USED(IssueSeverity.WARNED),
    FORMULA_VALUE_USED(IssueSeverity.WARNED),
    YES_NO_UNCLEAR(IssueSeverity.WARNED),
    DATE_IMPLAUSIBLE(IssueSeverity.WARNED),
    SAME_AS_ABOVE(IssueSeverity.WARNED),
    MAYBE_LEFT(IssueSeverity.WARNED),
    CELL_NOTE(IssueSeverity.WARNED),
    MORE_RELATIVES(IssueSeverity.WARNED),
    POLITICAL_STATUS_DOUBTFUL(IssueSeverity.WARNED),
    /** Of imports until texts were kept as typed. */
    TEXT_NEUTRALISED(IssueSeverity.WARNED);

    /** What may be found in any cell. */
    static final CellCodes OF_CELLS = new CellCodes(REQUIRED, CELL_ERROR, FORMULA_VALUE_USED);

    private final IssueSeverity severity;

    IssueCode(IssueSeverity severity) {
        this.severity = severity;
    }

    /** A finding about a sheet or a column that is not read. */
    public static Issue about(Remark remark) {
        return remark.as(COLUMN_UNREAD, SHEET_UNREAD, SHEET_ASKED, HEADINGS_NOT_USED);
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
