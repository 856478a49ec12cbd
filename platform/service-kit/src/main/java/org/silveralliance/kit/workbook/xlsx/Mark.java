package org.silveralliance.kit.workbook.xlsx;

/**
 * What is to be seen at a cell.
 *
 * @param rejects whether it is red, else yellow
 * @param text the comment
 */
public record Mark(boolean rejects, String text) {
}
