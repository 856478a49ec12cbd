/** The organiser's roll. Nobody has to check in by telephone. */
@NullMarked
package org.silveralliance.activities.attendance;

import org.jspecify.annotations.NullMarked;
