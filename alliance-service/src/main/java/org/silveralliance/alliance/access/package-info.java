/** What the caller may see: the whole county, the alliances his unit leads, or the alliance of his unit. */
@NullMarked
package org.silveralliance.alliance.access;

import org.jspecify.annotations.NullMarked;
