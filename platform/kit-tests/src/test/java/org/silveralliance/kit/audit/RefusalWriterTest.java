package org.silveralliance.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class RefusalWriterTest {

    @Test
    @DisplayName("S-10 refusals beyond the queue are counted")
    void shouldCountWhatDoesNotFitTheQueue() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        RefusalWriter writer = new RefusalWriter(new AuditTrail(null, null, null, Clock.systemUTC()), 3, metrics);
        for (int i = 0; i < 5; i++) {
            writer.add("370522", new AuditTrail.Entry(Instant.EPOCH, "somebody", "internal", "access.refused", "GET /", ""));
        }
        assertThat(metrics.counter("sa.audit.refusals.lost").count()).isEqualTo(2);
    }
}
