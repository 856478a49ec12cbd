/** Measures the grouping search on published instances and product-shaped cases; run by {@code ./alliance bench grouping}. */
@NullMarked
package org.silveralliance.alliance.grouping.bench;

import org.jspecify.annotations.NullMarked;
