package org.silveralliance.activities.rotation;

/** What is proven of a plan: the best there is, at most so far from it, right by rule without a search, or nothing. */
public enum ProofStatus {
    OPTIMAL,
    WITHIN,
    BY_RULE,
    UNAVAILABLE
}
