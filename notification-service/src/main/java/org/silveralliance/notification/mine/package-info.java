/** The in-app messages of the caller. */
@NullMarked
package org.silveralliance.notification.mine;

import org.jspecify.annotations.NullMarked;
