package org.silveralliance.activities.rotation;

/** What became of a request to swap months. */
public enum SwapState {
    PROPOSED,
    ACCEPTED,
    REFUSED
}
