package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.silveralliance.activities.Api.as;
import static org.silveralliance.activities.Api.bare;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Requests that wait for news of other services. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class ReplicationTest {

    private static final String IN_TRANSACTION = """
            select 1 from pg_stat_activity where usename = 'activities_app' and state = 'idle in transaction'
            and cast(? as uuid) is not null""";

    @Test
    @DisplayName("those who wait for unknown members are few and hold no connection; everybody else is served")
    void shouldServeOthersMeanwhile() throws Exception {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        UUID id = UUID.fromString(Api.published(lead, county, 10));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> unknown = IntStream.range(0, 20).mapToObj(no -> threads.submit(() -> bare(lead)
                    .header("Idempotency-Key", UUID.randomUUID().toString()).body(Api.signUp(List.of(Ids.next()), "PHONE"))
                    .post("/api/v1/activities/{id}/registrations", id).statusCode())).toList();

            await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(20)).until(() -> done(unknown) >= 12);
            as(lead).get("/api/v1/activities/{id}", id).then().statusCode(200);
            await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(20))
                    .until(() -> County.count(IN_TRANSACTION, id) == 0);

            assertThat(done(unknown)).as("some still wait").isLessThan(unknown.size());
            for (Future<Integer> answer : unknown) {
                assertThat(answer.get()).isEqualTo(422);
            }
        }
    }

    private static long done(List<Future<Integer>> answers) {
        return answers.stream().filter(Future::isDone).count();
    }
}
