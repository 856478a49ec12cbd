package org.silveralliance.local.planted.second;

import org.silveralliance.local.planted.first.First;

/** The other half. */
public record Second(First other) {
}
