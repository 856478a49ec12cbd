package org.silveralliance.kit.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Waiting for what another service has told and this one has not heard yet. It comes by an event in another transaction, maybe
 * at another instance, so that it can only be looked for.
 */
public final class Arrival {

    private final Duration longest;
    private final Duration step;
    private final Semaphore places;

    /** However many wait at once. */
    public Arrival(Duration longest, Duration step) {
        this(longest, step, Integer.MAX_VALUE);
    }

    /**
     * @param longest how long one waits
     * @param step how often it is looked for meanwhile
     * @param waiters how many wait at once; beyond them it is looked for once
     */
    public Arrival(Duration longest, Duration step, int waiters) {
        this.longest = longest;
        this.step = step;
        this.places = new Semaphore(waiters);
    }

    /**
     * Whether the condition became true in time; while too many wait already, whether it is true now. The caller holds no
     * transaction meanwhile, whose view of the database could be too old to see it.
     */
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
