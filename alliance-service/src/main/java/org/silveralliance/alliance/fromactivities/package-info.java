/** What activities-service tells about activities held and reported. */
@NullMarked
package org.silveralliance.alliance.fromactivities;

import org.jspecify.annotations.NullMarked;
