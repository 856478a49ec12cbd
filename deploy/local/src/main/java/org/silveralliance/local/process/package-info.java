/**
 * Operating system processes: starting, watching, ending, and recognising them again after a crash.
 */
@NullMarked
package org.silveralliance.local.process;

import org.jspecify.annotations.NullMarked;
