/** Writing many rows by one statement. */
@NullMarked
package org.silveralliance.kit.bulk;

import org.jspecify.annotations.NullMarked;
