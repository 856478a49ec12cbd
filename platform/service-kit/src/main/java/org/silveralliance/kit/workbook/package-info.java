/**
 * Workbooks as offices keep them: title rows, remarks, headings found by their names, mixed date notations, numbers that
 * should be text. Reads them as streams, says per row and column what is wrong, and writes the findings back into a copy.
 * What a cell means is decided here, once for every import; what a row means is its feature's. Plain Java, no container.
 *
 * <p>
 * {@link org.silveralliance.kit.workbook.WorkbookGuard} looks at the file before anybody parses it,
 * {@link org.silveralliance.kit.workbook.FileKind} says what one is that is no workbook,
 * {@link org.silveralliance.kit.workbook.FoundSheets} and {@link org.silveralliance.kit.workbook.SheetHead} find sheets and
 * headings, {@link org.silveralliance.kit.workbook.CellValue} reads cells,
 * {@link org.silveralliance.kit.workbook.LedgerSheet} hands over rows,
 * {@link org.silveralliance.kit.workbook.Findings} collects what is to be said about one.
 */
@NullMarked
package org.silveralliance.kit.workbook;

import org.jspecify.annotations.NullMarked;
