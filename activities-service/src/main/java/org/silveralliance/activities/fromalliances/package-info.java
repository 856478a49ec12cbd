/** What alliance-service tells: alliances, their seats and lead units. */
@NullMarked
package org.silveralliance.activities.fromalliances;

import org.jspecify.annotations.NullMarked;
