package org.silveralliance.testkit.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.silveralliance.testkit.Tokens;
import org.silveralliance.testkit.scale.County.Size;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * How long a county waits for its lists as it and its neighbours grow. Every question is asked over HTTP, one after the other,
 * the small county and the largest in turn; what is judged are ratios within the run.
 */
@EnabledIfSystemProperty(named = "sa.bench", matches = "scale", disabledReason = "a benchmark; ./alliance bench scale runs it")
class ScaleBench {

    private static final int ROUNDS = 4;
    private static final int CALLS_A_ROUND = 50;
    private static final long NANOS_A_ROUND = 1_500_000_000L;
    private static final int WARM_UP = 200;
    private static final double GROWTH = 1.5;
    /** What the largest county may wait, as a multiple of the small one. */
    private static final Map<String, Integer> LARGEST = new LinkedHashMap<>();
    static {
        Set.of("first page", "page 500", "initials", "phone tail").forEach(name -> LARGEST.put(name, 2));
        Set.of("surname", "full name", "unit name", "absent name").forEach(name -> LARGEST.put(name, 4));
    }

    private static final int PROVINCE = 6;
    private static final String ASKED = System.getProperty("sa.bench.sizes", "");

    /** Where the measured services were built; another clone shows how it was before. */
    private final Path clone = Path.of(System.getProperty("sa.bench.clone", "../.."));
    /** All sizes, or those that were asked for. */
    private final List<Size> sizes = Stream.of(Size.values())
            .filter(size -> ASKED.isEmpty() || List.of(ASKED.split(",")).contains(size.label)).toList();
    private final Map<Size, Map<String, Samples>> small = new EnumMap<>(Size.class);
    private final Map<Size, Map<String, Samples>> largest = new EnumMap<>(Size.class);
    private final Map<String, Samples> province = new LinkedHashMap<>();

    @Test
    void shouldNotWaitForTheNeighbours() throws Exception {
        try (EmbeddedPostgres server = asTheLauncherStartsIt()) {
            System.setProperty("sa.test.postgres.port", Integer.toString(server.getPort()));
            try (Town town = new Town(clone)) {
                for (Size size : sizes) {
                    long start = System.nanoTime();
                    town.grow(size);
                    note("%s members loaded in %.0f s".formatted(size.label, (System.nanoTime() - start) / 1e9));
                    measure(size, town);
                }
            }
        }
        judge();
        assertThat(small).hasSize(sizes.size());
    }

    private void measure(Size size, Town town) throws IOException, InterruptedException {
        List<Question> ofSmall = town.questions(County.small());
        List<Question> ofLargest = town.questions(size.largest());
        List<Question> ofProvince = town.ofAlliances(Tokens.of("county-committee", County.PROVINCE));
        if (small.isEmpty()) {
            warm(ofSmall);
        }
        Map<String, Samples> smallSamples = small.computeIfAbsent(size, any -> new LinkedHashMap<>());
        Map<String, Samples> largestSamples = largest.computeIfAbsent(size, any -> new LinkedHashMap<>());
        province.clear();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ofSmall.size(); i++) {
                ask(ofSmall.get(i), smallSamples);
                ask(ofLargest.get(i), largestSamples);
            }
            for (Question question : ofProvince) {
                ask(question, province);
            }
        }
        table(size);
    }

    private static void warm(List<Question> questions) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            for (Question question : questions) {
                question.service().get(question.path(i), question.token());
            }
        }
    }

    private static void ask(Question question, Map<String, Samples> samples) throws IOException, InterruptedException {
        Samples own = samples.computeIfAbsent(question.name(), any -> new Samples());
        long end = System.nanoTime() + NANOS_A_ROUND;
        for (int i = 0; i < CALLS_A_ROUND && System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            question.service().get(question.path(i), question.token());
            own.add(System.nanoTime() - start);
        }
    }

    private void table(Size size) {
        note("%n%s members%42s%24s".formatted(size.label, "county of 727", "county of " + size.largest().members()));
        note("%-28s%12s%12s%12s%12s".formatted("ms", "p50", "p95", "p50", "p95"));
        small.getOrDefault(size, Map.of()).forEach((name, samples) -> {
            Samples other = largest.getOrDefault(size, Map.of()).getOrDefault(name, samples);
            note(String.format(Locale.ROOT, "%-28s%12.2f%12.2f%12.2f%12.2f", name, samples.p50(), samples.p95(), other.p50(),
                    other.p95()));
            raw(size, 727, name, samples);
            raw(size, size.largest().members(), name, other);
        });
        province.forEach((name, samples) -> note(String.format(Locale.ROOT, "%-28s%12.2f%12.2f", name + " (province)",
                samples.p50(), samples.p95())));
    }

    private void judge() {
        Map<String, Samples> before = small.getOrDefault(Size.TWO_THOUSAND, Map.of());
        Map<String, Samples> after = small.getOrDefault(Size.MILLION, Map.of());
        Map<String, Samples> big = largest.getOrDefault(Size.MILLION, Map.of());
        after.forEach((name, samples) -> compare("neighbours", name, before.getOrDefault(name, samples), samples, GROWTH));
        LARGEST.forEach((name, target) -> {
            Samples ours = after.getOrDefault(name, new Samples());
            compare("largest", name, ours, big.getOrDefault(name, ours), target);
        });
        province.forEach((name, samples) -> compare("province", name, after.getOrDefault(name, samples), samples, PROVINCE));
    }

    private static void compare(String what, String question, Samples of, Samples to, double target) {
        String name = "scale." + what + "." + question.replace(' ', '-');
        figure(name + ".p50", to.p50() / of.p50(), target);
        figure(name + ".p95", to.p95() / of.p95(), target);
    }

    static EmbeddedPostgres asTheLauncherStartsIt() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("shared_buffers", "96MB").setServerConfig("work_mem", "8MB")
                .setServerConfig("maintenance_work_mem", "64MB").setServerConfig("effective_cache_size", "1GB")
                .setServerConfig("jit", "off").setServerConfig("max_wal_size", "1GB").setServerConfig("random_page_cost", "1.1")
                .setServerConfig("io_method", "sync").setServerConfig("max_connections", "100")
                // Nothing of this is to outlast the run.
                .setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off").start();
    }

    private static void note(String text) {
        text.lines().forEach(line -> System.out.println("BENCH " + line));
    }

    private static void raw(Size size, int members, String name, Samples samples) {
        System.out.printf(Locale.ROOT,
                "BENCH {\"question\": \"%s\", \"members\": \"%s\", \"county\": %d, \"p50\": %.3f, \"p95\": %.3f}%n", name,
                size.label, members, samples.p50(), samples.p95());
    }

    private static void figure(String name, double value, double target) {
        System.out.printf(Locale.ROOT,
                "BENCH {\"name\": \"%s\", \"value\": %.2f, \"unit\": \"ratio\", \"target\": \"%.1f\", \"met\": %s}%n", name,
                value, target, value <= target);
    }
}
