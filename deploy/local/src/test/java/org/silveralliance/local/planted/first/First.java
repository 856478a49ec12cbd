package org.silveralliance.local.ring.first;

import org.silveralliance.local.ring.second.Second;

/** Half of a planted violation. */
public record First(Second other) {
}
