/** From a fact to messages and reminders, once each. */
@NullMarked
package org.silveralliance.notification.planning;

import org.jspecify.annotations.NullMarked;
