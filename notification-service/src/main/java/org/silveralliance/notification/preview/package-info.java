/** What a notice will look like, before it is sent. */
@NullMarked
package org.silveralliance.notification.preview;

import org.jspecify.annotations.NullMarked;
