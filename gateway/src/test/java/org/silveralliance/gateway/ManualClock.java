package org.silveralliance.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.bucket4j.TimeMeter;

/** Stands still until told that time has passed: how fast a machine sends its requests then decides nothing. */
@ApplicationScoped
public class ManualClock implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong();

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
