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

/** A bucket of requests for every caller: user or client where known, else the address. Per replica. */
@ApplicationScoped
public class RateLimits {

    private final Cache<String, Bucket> buckets;
    private final GatewayConfig.Limits config;
    private final TimeMeter time;

    RateLimits(GatewayConfig config, TimeMeter time) {
        this.config = config.limits();
        this.time = time;
        this.buckets = Caffeine.newBuilder().maximumSize(this.config.callers()).expireAfterAccess(this.config.remembered())
                .build();
    }

    /** Seconds the caller must wait, at least one; zero when the request may pass. */
    public long secondsToWait(String caller) {
        return secondsToWait(caller, 1);
    }

    /** As {@link #secondsToWait}, for all that comes from one address, whoever it claims to be. */
    public long secondsToWaitFrom(String address) {
        return secondsToWait("address " + address, config.callersPerAddress());
    }

    private long secondsToWait(String whom, int share) {
        Bucket bucket = buckets.get(whom, unknown -> newBucket(share));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket newBucket(int share) {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(limit -> limit.capacity((long) config.burst() * share)
                .refillGreedy((long) config.requestsPerSecond() * share, Duration.ofSeconds(1))).build();
    }
}
