/** People to be called, because no channel reaches them or nobody knows whether one did. */
@NullMarked
package org.silveralliance.notification.calllist;

import org.jspecify.annotations.NullMarked;
