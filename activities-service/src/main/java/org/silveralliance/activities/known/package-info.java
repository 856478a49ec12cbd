/** Alliances, units and members as far as this service has heard of them; the consumers of their owners' events write here. */
@NullMarked
package org.silveralliance.activities.known;

import org.jspecify.annotations.NullMarked;
