package org.silveralliance.gateway.limits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.gateway.GatewayConfig;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * A bucket of requests for every caller: user or client where known, else the address. Per replica. Addresses are remembered
 * apart, because anybody may have many: they push nobody's bucket out who has said who he is.
 */
@ApplicationScoped
public class RateLimits {

    private final Cache<String, Bucket> callers;
    private final Cache<String, Bucket> addresses;
    private final GatewayConfig.Limits config;
    private final TimeMeter time;

    RateLimits(GatewayConfig config, TimeMeter time) {
        this.config = config.limits();
        this.time = time;
        this.callers = remembering(this.config.callers());
        this.addresses = remembering(this.config.addresses());
    }

    /** Seconds the caller must wait, at least one; zero when a request of that {@link Cost} may pass. */
    public long secondsToWait(String caller, int cost) {
        return take(callers.get(caller, unknown -> newBucket(1)), cost);
    }

    /** As {@link #secondsToWait}, for somebody who has not said who he is. */
    public long secondsToWaitUnnamed(String address, int cost) {
        return take(addresses.get("unnamed " + Addresses.subscriber(address), unknown -> newBucket(1)), cost);
    }

    /** As {@link #secondsToWait}, for all that comes from one address, whoever it claims to be. */
    public long secondsToWaitFrom(String address) {
        return take(addresses.get(Addresses.subscriber(address), unknown -> newBucket(config.callersPerAddress())), 1);
    }

    private Cache<String, Bucket> remembering(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(config.remembered()).build();
    }

    private long take(Bucket bucket, int cost) {
        // A bucket smaller than the cost would never yield.
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(cost, config.burst()));
        return probe.isConsumed() ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket newBucket(int share) {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(limit -> limit.capacity((long) config.burst() * share)
                .refillGreedy((long) config.requestsPerSecond() * share, Duration.ofSeconds(1))).build();
    }
}
