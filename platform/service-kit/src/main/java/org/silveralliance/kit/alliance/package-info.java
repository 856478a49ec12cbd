/** The dated facts of alliances that decide who may see what, kept the same way by every service that hears of them. */
@NullMarked
package org.silveralliance.kit.alliance;

import org.jspecify.annotations.NullMarked;
