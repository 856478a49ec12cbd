package org.silveralliance.alliance.grouping.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.alliance.grouping.search.LowerBound;
import org.silveralliance.alliance.grouping.verify.MedianVerifier;

@DisplayName("G-03 search and bound agree with trying everything on small instances")
class MedianSearchTest {

    private static final int POINTS = 8;
    private static final int MEDIANS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}, equal capacities")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void shouldFindTheBestOfEqualCapacities(long seed) throws IOException {
        shouldFindTheBest(seed, false);
    }

    @ParameterizedTest(name = "seed {0}, differing capacities")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void shouldFindTheBestOfDifferingCapacities(long seed) throws IOException {
        shouldFindTheBest(seed, true);
    }

    private void shouldFindTheBest(long seed, boolean differ) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(POINTS + " " + MEDIANS + "\n");
        for (int i = 0; i < POINTS; i++) {
            text.append(random.nextInt(100)).append(' ').append(random.nextInt(100)).append(' ')
                    .append(differ ? 5 + random.nextInt(30) : 20).append(' ').append(3 + random.nextInt(5)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("small.txt"), text);
        double best = best(file);
        MedianInstance instance = MedianInstance.read(file);
        System.out.println("seed " + seed + ": " + best);

        MedianSearch.Answer answer = MedianSearch.run(instance, seed, 400_000, GroupingBench.watch());

        assertThat(MedianVerifier.cost(file, answer.groups())).isCloseTo(best, within(1e-6));
        long bound = new LowerBound(instance.instance()).reach(answer.cost(), 200, GroupingBench.watch());
        assertThat(bound).isLessThanOrEqualTo(answer.cost());
    }

    /** Every way to put the points into groups, judged by the referee. */
    private static double best(Path file) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        int[] groups = new int[POINTS];
        for (int code = 0; code < Math.pow(MEDIANS, POINTS); code++) {
            for (int i = 0, rest = code; i < POINTS; i++, rest /= MEDIANS) {
                groups[i] = rest % MEDIANS;
            }
            best = Math.min(best, costOrNone(file, groups));
        }
        return best;
    }

    private static double costOrNone(Path file, int[] groups) throws IOException {
        try {
            return MedianVerifier.cost(file, groups);
        } catch (IllegalStateException broken) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
