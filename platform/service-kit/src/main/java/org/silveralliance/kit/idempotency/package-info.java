/** Idempotency-Key on whatever writes, and ETag with If-Match on updates. */
@NullMarked
package org.silveralliance.kit.idempotency;

import org.jspecify.annotations.NullMarked;
