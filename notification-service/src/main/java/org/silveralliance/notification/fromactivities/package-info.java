/** What activities-service tells: activities and turns of hosting. */
@NullMarked
package org.silveralliance.notification.fromactivities;

import org.jspecify.annotations.NullMarked;
