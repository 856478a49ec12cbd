/** Cursor paging: {items, next}. */
@NullMarked
package org.silveralliance.kit.paging;

import org.jspecify.annotations.NullMarked;
