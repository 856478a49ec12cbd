package org.silveralliance.local.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all vendors took, newest last; the oldest give way beyond {@value #KEPT}. */
final class Mailbox {

    private static final int KEPT = 20_000;

    private final Deque<Sent> all = new ArrayDeque<>();
    private final Map<String, List<Sent>> byReceiver = new HashMap<>();

    synchronized void put(Sent sent) {
        all.addLast(sent);
        byReceiver.computeIfAbsent(sent.to(), to -> new ArrayList<>()).add(sent);
        if (all.size() > KEPT) {
            Sent oldest = all.removeFirst();
            byReceiver.getOrDefault(oldest.to(), new ArrayList<>()).remove(oldest);
        }
    }

    synchronized List<Sent> to(String receiver) {
        return List.copyOf(byReceiver.getOrDefault(receiver, List.of()));
    }

    synchronized List<Sent> all() {
        return List.copyOf(all);
    }

    synchronized void clear() {
        all.clear();
        byReceiver.clear();
    }
}
