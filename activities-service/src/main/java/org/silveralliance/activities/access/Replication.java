package org.silveralliance.activities.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.ActivitiesConfig;

/**
 * The one place where a request waits for an event. What other services own is known here a moment later than there; a
 * client that approves a grouping and at once plans its rotation would get a 404 that is wrong a second later. So the
 * first use of an alliance or a member that is unknown waits until it is known, for a short while, and only then the
 * answer is 404 or 422. Few may wait at once, so that ids nobody ever heard of do not keep the service from its work.
 */
@ApplicationScoped
public class Replication {

    private final Duration longest;
    private final Duration step;
    private final Semaphore places;

    public Replication(ActivitiesConfig config) {
        this.longest = config.replication().longest();
        this.step = config.replication().step();
        this.places = new Semaphore(config.replication().waiters());
    }

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

    private boolean poll(BooleanSupplier known) {
        long end = System.nanoTime() + longest.toNanos();
        while (!known.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private void pause() {
        try {
            Thread.sleep(step);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
