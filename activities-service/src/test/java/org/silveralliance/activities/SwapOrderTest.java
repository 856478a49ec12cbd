package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.silveralliance.activities.Api.as;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever proposes a swap holds the year and then decides about an open request; whoever answers must not hold it before. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class SwapOrderTest {

    @Test
    @DisplayName("R-03 an answer that waits for the year holds no request, so that proposing and answering never wait for each other")
    void shouldHoldNoRequestWhileWaitingForTheYear() throws SQLException {
        County county = County.a1();
        List<String> slots = Api.planned(Tokens.leadUnit(county.uscc(1)), county, 2031);
        String request = as(Tokens.liaison(county.uscc(2))).body(Map.of("withSlotId", slots.get(4)))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200).extract().path("swapRequestId");
        try (Connection proposing = TestDatabase.superuser("activities");
                Connection looking = TestDatabase.superuser("activities");
                Statement year = proposing.createStatement();
                Statement look = looking.createStatement()) {
            proposing.setAutoCommit(false);
            year.execute("select 1 from rotation r join rotation_slot s on s.rotation_id = r.id where s.id = '" + slots.get(1)
                    + "' for update of r");
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> Api.bare(Tokens.liaison(county.uscc(5)))
                    .post("/api/v1/swap-requests/{id}/accept", request).statusCode());
            await().atMost(Timeouts.EVENTUALLY).until(() -> waits(look));

            assertThat(look.execute("select 1 from swap_request where id = '" + request + "' for update nowait")).isTrue();
            proposing.rollback();
            assertThat(answer.join()).isEqualTo(200);
        }
    }

    /** Whether some transaction of the service waits for one that holds a row. */
    private static boolean waits(Statement look) throws SQLException {
        try (ResultSet waiting = look.executeQuery("""
                select 1 from pg_stat_activity where usename = 'activities_app' and wait_event_type = 'Lock'
                and query like '%rotation%'""")) {
            return waiting.next();
        }
    }
}
