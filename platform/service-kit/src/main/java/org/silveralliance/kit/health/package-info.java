/** What readiness says beside the checks Quarkus brings. */
@NullMarked
package org.silveralliance.kit.health;

import org.jspecify.annotations.NullMarked;
