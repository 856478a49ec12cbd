package org.silveralliance.kit.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.silveralliance.kit.problem.KitProblem;

/**
 * Room for so many requests at once at work that takes much memory, a processor or a connection. Whoever comes when all places
 * are taken waits his turn, and is refused with 503 when it does not come in time.
 */
public final class Room {

    private final Semaphore places;
    private final Duration longest;

    /**
     * @param places how many may be inside at once, from 1
     * @param longest how long a request waits for a place
     */
    public Room(int places, Duration longest) {
        if (places < 1) {
            throw new IllegalArgumentException("A room of " + places + " places");
        }
        this.places = new Semaphore(places, true);
        this.longest = longest;
    }

    /** A place in the room, given back when it is closed. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a place; {@code whenFull} tells the user in Chinese why there is none. */
    public Place enter(String whenFull) {
        if (!hasPlace()) {
            throw KitProblem.UNAVAILABLE.because(whenFull);
        }
        return places::release;
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
