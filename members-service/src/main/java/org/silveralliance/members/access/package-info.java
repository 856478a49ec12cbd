/** Which units and members a caller may see, as a condition the database applies. */
@NullMarked
package org.silveralliance.members.access;

import org.jspecify.annotations.NullMarked;
