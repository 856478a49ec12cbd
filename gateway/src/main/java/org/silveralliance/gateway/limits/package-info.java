/** How much one caller may ask for. */
@NullMarked
package org.silveralliance.gateway.limits;

import org.jspecify.annotations.NullMarked;
