/** What members-service tells about members, kept with dates so that every list can be asked as of a day. */
@NullMarked
package org.silveralliance.alliance.frommembers;

import org.jspecify.annotations.NullMarked;
