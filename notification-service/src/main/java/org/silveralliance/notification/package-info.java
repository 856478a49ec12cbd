/** notification-service: what is told to whom by which channel, and how every message ended. */
@NullMarked
package org.silveralliance.notification;

import org.jspecify.annotations.NullMarked;
