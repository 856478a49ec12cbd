package org.silveralliance.activities.replan;

import java.util.UUID;

/** A replanning was put into the queue. */
record ReplanRequested(UUID jobId) {
}
