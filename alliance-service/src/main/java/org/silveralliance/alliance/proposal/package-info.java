/** Grouping proposals: solving as a job, moves by hand, approval. */
@NullMarked
package org.silveralliance.alliance.proposal;

import org.jspecify.annotations.NullMarked;
