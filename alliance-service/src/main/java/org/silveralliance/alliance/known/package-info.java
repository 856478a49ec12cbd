/**
 * What other services told about units, members and activities, as far as this one has heard: projections, changed by events
 * only.
 */
@NullMarked
package org.silveralliance.alliance.known;

import org.jspecify.annotations.NullMarked;
