/** Events of other services are applied once, in order, or end as dead letters with a reason. */
@NullMarked
package org.silveralliance.kit.inbox;

import org.jspecify.annotations.NullMarked;
