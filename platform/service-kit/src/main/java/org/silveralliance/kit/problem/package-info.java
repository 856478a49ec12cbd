/** Errors as RFC 9457 problem details from a catalogue. */
@NullMarked
package org.silveralliance.kit.problem;

import org.jspecify.annotations.NullMarked;
