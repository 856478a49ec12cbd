/** The change feed for the province. */
@NullMarked
package org.silveralliance.activities.exchange;

import org.jspecify.annotations.NullMarked;
