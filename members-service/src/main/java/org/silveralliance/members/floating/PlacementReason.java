package org.silveralliance.members.floating;

/** What is served by placing a floating member in a branch (source 001: 三个有利于). */
public enum PlacementReason {
    CARE_AND_EDUCATION,
    ORGANISATIONAL_LIFE,
    EXAMPLE
}
