/** Exact methods beside the search, by OR-Tools CP-SAT where its native library can be loaded. */
@NullMarked
package org.silveralliance.alliance.grouping.proof;

import org.jspecify.annotations.NullMarked;
