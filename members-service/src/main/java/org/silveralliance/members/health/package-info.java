/**
 * Health files (健康档案, M-11): in a schema of their own, sealed as a whole, for the role health and the member himself, as long
 * as his consent stands. Nothing outside of this package asks that schema anything.
 */
@NullMarked
package org.silveralliance.members.health;

import org.jspecify.annotations.NullMarked;
