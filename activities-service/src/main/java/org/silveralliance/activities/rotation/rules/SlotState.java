package org.silveralliance.activities.rotation.rules;

/** What became of a month's turn. */
public enum SlotState {
    PLANNED,
    CONFIRMED,
    DONE,
    /** The planned host comes later, or the whole month is suspended (停办). */
    DEFERRED,
    SWAPPED,
    /** Somebody else hosts; a turn is owed for it. */
    SUBSTITUTED,
    /** This one occurrence falls away; its host is owed the turn. */
    CANCELLED
}
