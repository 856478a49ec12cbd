package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The trail at 200 refusals a second: what one append takes with its commit, how many connections the refusals hold, and
 * whether any is lost. The tests' database does not wait for the disk, so the figures are ours and not the disk's.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
@EnabledIfSystemProperty(named = "sa.bench", matches = "audit", disabledReason = "a benchmark; ./alliance bench audit runs it")
class AuditBench {

    private static final int PER_SECOND = 200;
    private static final int SECONDS = 20;
    private static final int WARM_UP = 3_000;
    private static final String COUNTY = "450190";

    @TestHTTPResource("/notes")
    URI notes;

    @Inject
    AuditTrail audit;

    @Inject
    MeterRegistry metrics;

    @Test
    void shouldAppendFastEnough() throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            append();
        }
        double[] taken = new double[PER_SECOND * SECONDS];
        paced(taken.length, i -> {
            long start = System.nanoTime();
            append();
            taken[i] = (System.nanoTime() - start) / 1e6;
        });
        Arrays.sort(taken);
        figure("audit.append-p50", taken[taken.length / 2], "ms", 0);
        figure("audit.append-p95", taken[(int) (taken.length * 0.95)], "ms", 1);
        refuse();
        assertThat(DivisionScope.<Long> call(COUNTY, () -> audit.verify(COUNTY).firstBroken())).isZero();
    }

    private void refuse() throws SQLException {
        HttpRequest refused = HttpRequest.newBuilder(notes)
                .header("Authorization", "Bearer " + Tokens.of("auditor", COUNTY)).build();
        double lost = lost();
        AtomicInteger most = new AtomicInteger();
        try (HttpClient client = HttpClient.newHttpClient();
                Connection behind = TestDatabase.superuser("kit");
                Statement statement = behind.createStatement()) {
            paced(PER_SECOND * SECONDS, i -> {
                client.sendAsync(refused, BodyHandlers.discarding());
                most.accumulateAndGet(appending(statement), Math::max);
            });
        }
        figure("audit.connections", most.get(), "connections", 1);
        figure("audit.lost", lost() - lost, "refusals", 0.5);
    }

    private interface Turn {
        void take(int turn);
    }

    private static void paced(int turns, Turn turn) {
        long next = System.nanoTime();
        for (int i = 0; i < turns; i++) {
            turn.take(i);
            next += 1_000_000_000L / PER_SECOND;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    private void append() {
        DivisionScope.run(COUNTY, () -> audit.record("access.refused", "GET /notes", null));
    }

    /** Connections that hold a chain, or wait for one. */
    private static int appending(Statement statement) {
        try (ResultSet found = statement
                .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1"
                        + " and database = (select oid from pg_database where datname = 'kit')"
                        + " and pid in (select pid from pg_stat_activity where usename = 'kit_app')")) {
            found.next();
            return found.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private double lost() {
        return metrics.counter("sa.audit.refusals.lost").count();
    }

    private static void figure(String name, double value, String unit, double target) {
        System.out.printf(Locale.ROOT,
                "BENCH {\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"target\": %s, \"met\": %s}%n",
                name, value, unit, target == 0 ? "null" : Double.toString(target), target == 0 || value <= target);
    }
}
