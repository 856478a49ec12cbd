package org.silveralliance.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One process of the platform, ready to be started.
 *
 * @param marker a piece of the command line by which the process is known again
 * @param tier the order of stopping: higher tiers end first
 */
public record Part(String name, List<String> command, Map<String, String> environment, Path folder, Path log, String marker,
        int tier, Signal signal, int port, Readiness ready, Duration readyWithin) {

    public Part withCommand(List<String> other) {
        return new Part(name, other, environment, folder, log, marker, tier, signal, port, ready, readyWithin);
    }

    /** Whether a part does its work yet. */
    public interface Readiness {

        boolean now();
    }
}
