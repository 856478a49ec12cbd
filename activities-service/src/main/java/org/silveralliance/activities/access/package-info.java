/** What the caller may see and change: whole county, the alliances his unit leads, or his own unit. */
@NullMarked
package org.silveralliance.activities.access;

import org.jspecify.annotations.NullMarked;
