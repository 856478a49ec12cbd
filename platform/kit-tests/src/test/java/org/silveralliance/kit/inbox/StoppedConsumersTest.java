package org.silveralliance.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.smallrye.reactive.messaging.health.HealthReport;

class StoppedConsumersTest {

    private static final HealthReport WELL = HealthReport.builder().add("members", true).build();
    private static final HealthReport ENDED = HealthReport.builder().add("members", false, "failed").build();

    private final AtomicReference<HealthReport> channels = new AtomicReference<>(WELL);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    private final AtomicInteger ends = new AtomicInteger();
    private final StoppedConsumers watch = new StoppedConsumers(channels::get, ends::incrementAndGet, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    private void lookAfter(int seconds, HealthReport report) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
        channels.set(report);
        watch.look();
    }

    @Test
    void shouldEndAServiceWhoseConsumerStaysStopped() {
        lookAfter(0, ENDED);
        lookAfter(19, ENDED);
        assertThat(ends).hasValue(0);
        lookAfter(1, ENDED);
        assertThat(ends).hasValue(1);
    }

    @Test
    void shouldGoOnWhenItHearsAgain() {
        lookAfter(0, ENDED);
        lookAfter(19, WELL);
        lookAfter(10, ENDED);
        lookAfter(19, ENDED);
        assertThat(ends).hasValue(0);
    }
}
