/** Messages: their states, who may see them, what the console lists. */
@NullMarked
package org.silveralliance.notification.message;

import org.jspecify.annotations.NullMarked;
