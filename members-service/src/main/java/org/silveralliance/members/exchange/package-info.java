/** The change feed for provincial systems. */
@NullMarked
package org.silveralliance.members.exchange;

import org.jspecify.annotations.NullMarked;
