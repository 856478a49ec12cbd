/** Whose messages a caller may see. */
@NullMarked
package org.silveralliance.notification.access;

import org.jspecify.annotations.NullMarked;
