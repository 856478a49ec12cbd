/** What members-service tells: members and units. */
@NullMarked
package org.silveralliance.notification.frommembers;

import org.jspecify.annotations.NullMarked;
