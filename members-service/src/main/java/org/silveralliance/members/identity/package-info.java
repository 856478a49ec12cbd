/** The numbers that name people, bodies and places: GB 11643, GB 32100, GB 11714, GB/T 2260 and the code lists beside them. */
@NullMarked
package org.silveralliance.members.identity;

import org.jspecify.annotations.NullMarked;
