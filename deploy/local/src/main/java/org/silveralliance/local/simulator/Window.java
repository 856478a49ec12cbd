package org.silveralliance.local.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** At most so many per span of time and key. */
final class Window {

    private final int most;
    private final Duration span;
    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Window(int most, Duration span, Clock clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
    }

    /** Whether one more is within the limit; it then counts. */
    synchronized boolean take(String key) {
        Deque<Instant> times = taken.computeIfAbsent(key, k -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(span))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    synchronized void clear() {
        taken.clear();
    }
}
