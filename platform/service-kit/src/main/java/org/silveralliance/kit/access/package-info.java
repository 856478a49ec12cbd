/** Who calls, what they may see, and how the database is told. */
@NullMarked
package org.silveralliance.kit.access;

import org.jspecify.annotations.NullMarked;
