/** The channels as small classes behind one interface; the facts of the vendors are in docs and configuration. */
@NullMarked
package org.silveralliance.notification.channel;

import org.jspecify.annotations.NullMarked;
