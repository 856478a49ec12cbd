package org.silveralliance.testkit.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.testkit.KeyFile;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.scale.County.Size;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The keys change under a county of 100,000 that is in use: how long until all lies under the new one, and what a page of the
 * list waits meanwhile, as a multiple of what it waits at rest.
 */
@EnabledIfSystemProperty(named = "sa.bench", matches = "reseal", disabledReason = "a benchmark; ./alliance bench reseal runs it")
class ResealBench {

    private static final County COUNTY = Size.TWO_HUNDRED_THOUSAND.largest();
    private static final int WARM_UP = 1_500;
    private static final int AT_REST = 600;
    private static final long BETWEEN_CALLS = 20_000_000L;
    private static final long LOOK_EVERY = 1_000_000_000L;
    private static final long LONGEST = 300_000_000_000L;

    private final Path clone = Path.of(System.getProperty("sa.bench.clone", "../.."));

    @Test
    void shouldSealAnewBesideTheLists() throws Exception {
        try (EmbeddedPostgres server = ScaleBench.asTheLauncherStartsIt()) {
            System.setProperty("sa.test.postgres.port", Integer.toString(server.getPort()));
            try (BuiltService members = new BuiltService("members", clone, List.of());
                    Connection database = TestDatabase.superuser("members");
                    Statement statement = database.createStatement()) {
                new InventedMembers(database, new FieldCipher(Town.keys(members)), true).grow(List.of(COUNTY));
                statement.execute("vacuum analyze member");
                List<Question> questions = new MemberQuestions(members).of(COUNTY).stream()
                        .filter(question -> List.of("first page", "surname", "phone tail").contains(question.name())).toList();
                Samples cold = new Samples();
                for (int i = 0; i < WARM_UP; i++) {
                    ask(questions, i, cold, 0);
                }
                Samples atRest = new Samples();
                for (int i = 0; i < AT_REST; i++) {
                    ask(questions, i, atRest, BETWEEN_CALLS);
                }
                int next = KeyFile.rotate();
                Samples meanwhile = new Samples();
                double seconds = untilAllLieUnder(next, statement, questions, meanwhile);
                figure("reseal.seconds", seconds, "s", 60);
                figure("reseal.list-p95", meanwhile.p95() / atRest.p95(), "ratio", 2);
                System.out.printf(Locale.ROOT, "BENCH list at rest p50 %.2f p95 %.2f ms, meanwhile p50 %.2f p95 %.2f ms%n",
                        atRest.p50(), atRest.p95(), meanwhile.p50(), meanwhile.p95());
                assertThat(seconds).isPositive();
            }
        }
    }

    private static double untilAllLieUnder(int version, Statement statement, List<Question> questions, Samples samples)
            throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        long looked = start;
        for (int i = 0; System.nanoTime() - start < LONGEST; i++) {
            ask(questions, i, samples, BETWEEN_CALLS);
            if (System.nanoTime() - looked > LOOK_EVERY) {
                looked = System.nanoTime();
                if (isDone(version, statement)) {
                    return (looked - start) / 1e9;
                }
            }
        }
        throw new IllegalStateException("The members do not come to lie under the new key");
    }

    /** Along the index that knows the key of each member. */
    private static boolean isDone(int version, Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from member where division = '" + COUNTY.division()
                + "' and (sealed_under & 65535 <> " + version + " or index_key <> " + version + ") limit 1")) {
            return !found.next();
        }
    }

    private static void ask(List<Question> questions, int turn, Samples samples, long pause)
            throws IOException, InterruptedException {
        Question question = questions.get(turn % questions.size());
        long start = System.nanoTime();
        question.service().get(question.path(turn / questions.size()), question.token());
        samples.add(System.nanoTime() - start);
        LockSupport.parkNanos(pause);
    }

    private static void figure(String name, double value, String unit, double target) {
        System.out.printf(Locale.ROOT,
                "BENCH {\"name\": \"%s\", \"value\": %.2f, \"unit\": \"%s\", \"target\": \"%.0f\", \"met\": %s}%n", name, value,
                unit, target, value <= target);
    }
}
