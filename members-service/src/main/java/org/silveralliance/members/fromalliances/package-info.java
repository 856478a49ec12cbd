/** What alliance-service tells: which units form an alliance and which unit leads it on which dates. */
@NullMarked
package org.silveralliance.members.fromalliances;

import org.jspecify.annotations.NullMarked;
