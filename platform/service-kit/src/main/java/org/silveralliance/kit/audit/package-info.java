/** The append-only, hash-chained trail of reveals, exports, status changes and refusals. */
@NullMarked
package org.silveralliance.kit.audit;

import org.jspecify.annotations.NullMarked;
