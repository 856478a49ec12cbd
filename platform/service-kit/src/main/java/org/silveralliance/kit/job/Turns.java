package org.silveralliance.kit.job;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** What waits for a worker: each division in its turn, whatever one of them has asked for; one division's in its own order. */
final class Turns {

    private final LinkedHashMap<String, Queue<Runnable>> waiting = new LinkedHashMap<>();

    synchronized void add(String division, Runnable work) {
        waiting.computeIfAbsent(division, first -> new ArrayDeque<>()).add(work);
    }

    /** Takes the next; there is one for everything that was added. */
    synchronized Runnable next() {
        Map.Entry<String, Queue<Runnable>> first = Objects.requireNonNull(waiting.pollFirstEntry(), "nothing was added");
        Queue<Runnable> own = first.getValue();
        Runnable work = own.remove();
        if (!own.isEmpty()) {
            waiting.put(first.getKey(), own);
        }
        return work;
    }
}
