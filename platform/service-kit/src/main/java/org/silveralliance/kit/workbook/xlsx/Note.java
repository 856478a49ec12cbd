package org.silveralliance.kit.workbook.xlsx;

/** A comment on a cell, in a column counted from 0. */
public record Note(int column, String text) {

    @Override
    public String toString() {
        return "Note";
    }
}
