package org.silveralliance.alliance.grouping.search;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Lets a search be watched, cancelled and held to a time limit. Shared by the threads of one search. */
public final class SearchControl {

    private final BooleanSupplier cancelled;
    private final long deadline;
    private final DoubleConsumer progress;
    private final long budget;
    private final AtomicLong done = new AtomicLong();
    private volatile boolean late;

    /**
     * @param cancelled asked often, from the searching threads
     * @param nanos time limit, counted from now
     * @param budget evaluations that make up the whole
     * @param progress told the finished part between 0 and 1, from the searching threads
     */
    public SearchControl(BooleanSupplier cancelled, long nanos, long budget, DoubleConsumer progress) {
        this.cancelled = cancelled;
        this.deadline = System.nanoTime() + nanos;
        this.budget = budget;
        this.progress = progress;
    }

    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** The time limit ended the search before its evaluations were used up. */
    public boolean late() {
        return late;
    }

    /** What is left of the time limit, never below zero. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    boolean stopped() {
        if (System.nanoTime() - deadline > 0) {
            late = true;
        }
        return late || cancelled();
    }

    void did(long evaluations) {
        progress.accept(Math.min(1, done.addAndGet(evaluations) / (double) budget));
    }
}
