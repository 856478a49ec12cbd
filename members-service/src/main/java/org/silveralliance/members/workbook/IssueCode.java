package org.silveralliance.members.workbook;

/** Everything that can be found in a row. The names are part of the API. */
public enum IssueCode {

    REQUIRED(Severity.REJECTED),
    CELL_ERROR(Severity.REJECTED),
    TEXT_TOO_LONG(Severity.REJECTED),
    ID_LENGTH(Severity.REJECTED),
    ID_DIGITS_LOST(Severity.REJECTED),
    ID_IMPOSSIBLE_DATE(Severity.REJECTED),
    ID_BORN_IN_FUTURE(Severity.REJECTED),
    ID_CHECK_DIGIT(Severity.REJECTED),
    DUPLICATE_IN_FILE(Severity.REJECTED),
    SEX_CONFLICT(Severity.REJECTED),
    CATEGORY_UNKNOWN(Severity.REJECTED),
    UNIT_UNKNOWN(Severity.REJECTED),
    UNIT_CONFLICT(Severity.REJECTED),
    MEMBER_DECEASED(Severity.REJECTED),
    USCC_SHAPE(Severity.REJECTED),
    USCC_CHECK_CHARACTER(Severity.REJECTED),

    DIVISION_UNKNOWN(Severity.WARNED),
    ID_UPGRADED_FROM_15(Severity.WARNED),
    BIRTH_CONFLICT(Severity.WARNED),
    SEX_UNREADABLE(Severity.WARNED),
    DATE_UNREADABLE(Severity.WARNED),
    ETHNICITY_UNKNOWN(Severity.WARNED),
    EDUCATION_UNKNOWN(Severity.WARNED),
    PHONE_UNUSUAL(Severity.WARNED),
    UNIT_NAME_DIFFERS(Severity.WARNED),
    COORDINATES_UNREADABLE(Severity.WARNED),
    FORMULA_VALUE_USED(Severity.WARNED),
    TEXT_NEUTRALISED(Severity.WARNED);

    private final Severity severity;

    IssueCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
