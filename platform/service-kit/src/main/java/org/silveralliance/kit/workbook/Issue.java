package org.silveralliance.kit.workbook;

/**
 * One finding about one cell. The message is Chinese, for the person who keeps the workbook, and repeats no identity number
 * or phone.
 *
 * @param row the row's number as the spreadsheet program shows it
 * @param column the title of the column in our own template
 * @param sheet the sheet it stands on; empty for the first that is read
 * @param beside in which of the tables that stand side by side, from 0 at the left
 */
public record Issue(int row, String column, Code code, String message, String sheet, int beside) {

    /** A finding in the first table. */
    public Issue(int row, String column, Code code, String message, String sheet) {
        this(row, column, code, message, sheet, 0);
    }

    /** Something that can be found; each import lists its own in an enum, whose names are part of the API. */
    public interface Code {

        String name();

        IssueSeverity severity();

        /** Whether it says that something was not read at all, so that nothing of it was taken. */
        default boolean isRemark() {
            return false;
        }
    }

    public IssueSeverity severity() {
        return code.severity();
    }

    public boolean rejects() {
        return severity() == IssueSeverity.REJECTED;
    }
}
