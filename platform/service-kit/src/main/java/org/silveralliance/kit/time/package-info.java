/** The clock and the identifiers. */
@NullMarked
package org.silveralliance.kit.time;

import org.jspecify.annotations.NullMarked;
