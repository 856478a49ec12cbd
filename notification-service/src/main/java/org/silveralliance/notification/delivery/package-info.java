/** From a queued message to its end: claim, ask for contacts, choose a channel, send, reconcile. */
@NullMarked
package org.silveralliance.notification.delivery;

import org.jspecify.annotations.NullMarked;
