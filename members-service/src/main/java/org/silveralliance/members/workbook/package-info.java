/**
 * What the rows of a members' ledger and of a register of units mean: their columns, checked and normalised, with every
 * finding of a row named at once. How a workbook is read is the kit's. Knows nothing of the database.
 */
@NullMarked
package org.silveralliance.members.workbook;

import org.jspecify.annotations.NullMarked;
