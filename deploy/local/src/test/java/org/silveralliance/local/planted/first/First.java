package org.silveralliance.local.planted.first;

import org.silveralliance.local.planted.second.Second;

/** Half of a planted violation. */
public record First(Second other) {
}
