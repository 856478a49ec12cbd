/** Who the caller is and what he may act for. */
@NullMarked
package org.silveralliance.alliance.me;

import org.jspecify.annotations.NullMarked;
