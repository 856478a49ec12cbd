/** Imports of workbooks: taken at once, worked on in the background, told row by row. */
@NullMarked
package org.silveralliance.members.ledger;

import org.jspecify.annotations.NullMarked;
