/** How members can be reached, for notification-service at the moment of sending. */
@NullMarked
package org.silveralliance.members.contact;

import org.jspecify.annotations.NullMarked;
