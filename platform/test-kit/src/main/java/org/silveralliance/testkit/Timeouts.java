package org.silveralliance.testkit;

import java.time.Duration;

/** How long a test waits for what must come. */
public final class Timeouts {

    /** Far beyond what a busy machine needs: a test that passes waits no longer than the thing takes. */
    public static final Duration EVENTUALLY = Duration.ofMinutes(3);

    private Timeouts() {
    }
}
