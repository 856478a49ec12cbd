/**
 * Workbooks as counties keep them: title rows, remarks, headers found by their names, mixed date notations, numbers that
 * should be text. Reads them as streams, says per row and column what is wrong, and writes the findings back into a copy.
 * Knows nothing of the database.
 */
@NullMarked
package org.silveralliance.members.workbook;

import org.jspecify.annotations.NullMarked;
