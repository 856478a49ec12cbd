package org.silveralliance.local.ring.second;

import org.silveralliance.local.ring.first.First;

/** The other half. */
public record Second(First other) {
}
