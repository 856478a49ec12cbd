package org.silveralliance.activities.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one place where a request waits for an event. What other services own is known here a moment later than there; a
 * client that approves a grouping and at once plans its rotation would get a 404 that is wrong a second later. So the
 * first use of an alliance or a member that is unknown waits until it is known, at most three seconds, and only then the
 * answer is 404 or 422. Few may wait at once, so that ids nobody ever heard of do not keep the service from its work.
 */
@ApplicationScoped
public class Arrivals {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int MOST = 8;

    private final Semaphore places = new Semaphore(MOST);

    /** Whether the condition became true in time; while too many wait already, whether it is true now. */
    public boolean await(BooleanSupplier known) {
        if (known.getAsBoolean()) {
            return true;
        }
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return poll(known);
        } finally {
            places.release();
        }
    }

    private static boolean poll(BooleanSupplier known) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!known.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
