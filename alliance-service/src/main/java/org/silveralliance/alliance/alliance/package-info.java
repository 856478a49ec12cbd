/** Alliances, their units, lead units and leaders. */
@NullMarked
package org.silveralliance.alliance.alliance;

import org.jspecify.annotations.NullMarked;
