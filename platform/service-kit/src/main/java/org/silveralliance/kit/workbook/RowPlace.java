package org.silveralliance.kit.workbook;

/**
 * Where a row stands.
 *
 * @param key a number no other row of the workbook has, {@link SheetRow#key()}; it is not the row's own beyond the first sheet
 * @param row the row's number as the spreadsheet program shows it
 * @param sheet the sheet; empty for the first that is read
 */
public record RowPlace(int key, int row, String sheet) {

    /** A finding in one of the row's columns. */
    public Issue issue(String column, Issue.Code code, String message) {
        return new Issue(row, column, code, message, sheet, SheetRow.beside(key));
    }
}
