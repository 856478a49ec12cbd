package org.silveralliance.activities.replan;

/** Where a replanning stands. IMPOSSIBLE is an answer too: the demands contradict each other or the rules. */
public enum ReplanState {
    QUEUED,
    RUNNING,
    DONE,
    IMPOSSIBLE,
    CANCELLED
}
