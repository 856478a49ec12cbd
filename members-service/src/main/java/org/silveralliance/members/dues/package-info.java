/**
 * The party dues of retired members (党费): what they owe by month follows from their pension, their branch and their life,
 * and is written nowhere; what they paid or were let off is a register that agrees to the fen (M-21).
 */
@NullMarked
package org.silveralliance.members.dues;

import org.jspecify.annotations.NullMarked;
