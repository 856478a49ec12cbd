/** What members-service tells about units. */
@NullMarked
package org.silveralliance.alliance.fromunits;

import org.jspecify.annotations.NullMarked;
