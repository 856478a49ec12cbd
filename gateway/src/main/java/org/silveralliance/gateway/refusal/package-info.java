/** What the gateway refuses by itself, and how it says so. */
@NullMarked
package org.silveralliance.gateway.refusal;

import org.jspecify.annotations.NullMarked;
