/** Changes for provincial systems. */
@NullMarked
package org.silveralliance.alliance.exchange;

import org.jspecify.annotations.NullMarked;
