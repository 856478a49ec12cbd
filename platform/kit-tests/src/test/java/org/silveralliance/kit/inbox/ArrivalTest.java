package org.silveralliance.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(1);

    @Test
    @DisplayName("what comes a moment later is waited for")
    void shouldWait() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(new Arrival(LONG, STEP).await(() -> looks.incrementAndGet() == 5)).isTrue();
        assertThat(looks).hasValue(5);
    }

    @Test
    @DisplayName("what does not come in time is unknown")
    void shouldGiveUp() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(new Arrival(Duration.ofMillis(20), STEP).await(() -> looks.incrementAndGet() < 0)).isFalse();
        assertThat(looks).hasValueGreaterThan(2);
    }

    @Test
    @DisplayName("beyond so many that wait it is looked for once; a place is free again when one is through")
    void shouldLetFewWait() {
        Arrival arrival = new Arrival(LONG, STEP, 1);
        CountDownLatch waits = new CountDownLatch(3);
        AtomicInteger arrived = new AtomicInteger();
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> arrival.await(() -> {
            waits.countDown();
            return arrived.get() == 1;
        }));
        assertThat(waits).satisfies(CountDownLatch::await);

        AtomicInteger looks = new AtomicInteger();
        assertThat(arrival.await(() -> looks.incrementAndGet() > 1)).isFalse();
        assertThat(looks).hasValue(1);

        arrived.set(1);
        assertThat(first.join()).isTrue();
        assertThat(arrival.await(() -> looks.incrementAndGet() > 3)).isTrue();
    }

    @Test
    @DisplayName("who is told to stop waits no longer, and stays told")
    void shouldNotWaitAtTheEnd() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Arrival(LONG, STEP).await(() -> false)).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
