package org.silveralliance.kit.workbook;

/**
 * What is to be said about a sheet as a whole: nothing is left out without a word.
 *
 * @param sheet its name; empty for the first that is read
 * @param row where it stands; 1 for the whole sheet
 * @param subject the heading or the sheet's name
 */
public record Remark(Kind kind, String sheet, int row, String subject, String message) {

    /**
     * The remark as a finding of an import, by the codes it gives a column, a sheet, one that is asked about and one that is
     * read as if nothing had been said before.
     */
    public Issue as(Issue.Code column, Issue.Code wholeSheet, Issue.Code asked, Issue.Code forgetful) {
        return new Issue(row, subject, switch (kind) {
            case COLUMN -> column;
            case FORGETFUL -> forgetful;
            case SHEET -> wholeSheet;
            case ASKED -> asked;
        }, message, sheet);
    }

    /** What it is about. */
    public enum Kind {
        /** A column that is not read. */
        COLUMN,
        /** A sheet that is read without what was said of its headings before, because with it a column would be missing. */
        FORGETFUL,
        /** A sheet that is not read. */
        SHEET,
        /** A sheet that is not read until somebody says so. */
        ASKED
    }
}
