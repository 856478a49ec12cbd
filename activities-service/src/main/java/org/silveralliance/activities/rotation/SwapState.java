package org.silveralliance.activities.rotation;

/** What became of a request to swap months. */
public enum SwapState {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    /** Host or day of a month changed before both had agreed. */
    EXPIRED
}
