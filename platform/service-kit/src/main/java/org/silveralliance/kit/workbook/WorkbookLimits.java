package org.silveralliance.kit.workbook;

/**
 * How much one workbook may hold. Each import says what it needs.
 *
 * @param rows data rows of the sheet that is read
 * @param inflated bytes of all parts together once inflated
 * @param strings bytes of the shared strings once inflated; they are held in memory while reading
 */
public record WorkbookLimits(int rows, long inflated, long strings) {
}
