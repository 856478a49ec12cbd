package org.silveralliance.kit.workbook.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param name as its tab shows it
 * @param hidden whether its tab is shown at all
 * @param part the part of the package that holds it
 */
public record SheetPart(String name, boolean hidden, String part) {
}
