/**
 * The parts of an .xlsx package as streams: markup in tokens, shared strings, styles, rows. Reads what any program writes,
 * strict or transitional, and holds no more than the shared strings and one row. Knows nothing of what a sheet means.
 */
@NullMarked
package org.silveralliance.kit.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
