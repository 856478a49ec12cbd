package org.silveralliance.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Topics that are left alone for a while, because they are missing or took nothing. */
final class HeldTopics {

    private final Clock clock;
    private final Duration time;
    private final Map<String, Instant> until = new HashMap<>();

    HeldTopics(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
    }

    void add(Collection<String> topics) {
        topics.forEach(topic -> until.put(topic, clock.instant().plus(time)));
    }

    List<String> now() {
        until.values().removeIf(end -> !end.isAfter(clock.instant()));
        return List.copyOf(until.keySet());
    }
}
