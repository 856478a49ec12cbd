package org.silveralliance.activities.rotation.wish;

/** What may be demanded. */
public enum DemandKind {
    CANNOT_HOST,
    MUST_HOST,
    ON_DAY
}
