/** Replanning the unfrozen months after a unit dropped out or holidays became known, and saying why a unit hosts a month. */
@NullMarked
package org.silveralliance.activities.replan;

import org.jspecify.annotations.NullMarked;
