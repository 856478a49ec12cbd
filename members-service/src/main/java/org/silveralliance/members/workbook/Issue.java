package org.silveralliance.members.workbook;

/**
 * One finding. The message is Chinese, for the person who keeps the workbook, and repeats no identity number or phone.
 */
public record Issue(int row, String column, IssueCode code, String message) {

    public Severity severity() {
        return code.severity();
    }
}
