package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class PlanningLimitTest {

    /** A transaction that has written its key and not ended. */
    private static final String OPEN = """
            select 1 from pg_locks where relation = 'idempotency_key'::regclass and mode = 'RowExclusiveLock'
            and cast(? as uuid) is not null""";

    @Test
    @DisplayName("R-02 whoever waits for an alliance to be heard of holds no connection meanwhile")
    void shouldWaitOutsideTheTransaction() {
        UUID unknown = UUID.randomUUID();
        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> Api.bare(Tokens.committee())
                .header("Idempotency-Key", unknown)
                .body(Map.of("allianceId", unknown, "year", 2026, "dayOfMonth", 25, "shift", "NEXT"))
                .post("/api/v1/rotations").statusCode());
        AtomicInteger open = new AtomicInteger();
        await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(100)).until(() -> {
            open.addAndGet(County.count(OPEN, unknown));
            return asked.isDone();
        });

        assertThat(asked.join()).isEqualTo(404);
        // It is refused within it, in a moment.
        assertThat(open).hasValueLessThan(5);
    }
}
