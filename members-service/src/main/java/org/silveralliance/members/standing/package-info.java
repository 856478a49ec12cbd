/**
 * Standings of members (党员状态): lost contact, membership stopped, expelled, transferred out; each from a day on, with what it
 * rests on, and what follows.
 */
@NullMarked
package org.silveralliance.members.standing;

import org.jspecify.annotations.NullMarked;
