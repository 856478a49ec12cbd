/** Named points at which a test may stop the process; inert unless enabled. */
@NullMarked
package org.silveralliance.kit.failpoint;

import org.jspecify.annotations.NullMarked;
