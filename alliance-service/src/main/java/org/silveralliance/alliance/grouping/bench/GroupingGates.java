package org.silveralliance.alliance.grouping.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.GroupingAnswer;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.ProofState;
import org.silveralliance.alliance.grouping.GroupingProblem;
import org.silveralliance.alliance.grouping.SolveSettings;
import org.silveralliance.alliance.grouping.search.Search;
import org.silveralliance.alliance.grouping.verify.GroupingVerifier;
import org.silveralliance.alliance.grouping.verify.MedianVerifier;

/** The gates, each figure one JSON line. Seconds are CPU seconds of the one searching thread: other load does not count. */
final class GroupingGates {

    private static final int SEEDS = 5;
    private static final long ONE_SECOND = 4_000_000;
    private static final int CASES = 20;

    private final Path folder;

    GroupingGates(Path folder) {
        this.folder = folder;
    }

    void measure() throws IOException {
        published();
        small();
        middle();
        large();
    }

    private void published() throws IOException {
        Map<String, Double> best = best();
        for (Path path : GroupingBench.instances(folder)) {
            MedianInstance file = MedianInstance.read(path);
            double known = best.getOrDefault(file.name(), file.published());
            boolean first = file.name().startsWith("g1_");
            double[] full = gaps(path, file, known, GroupingBench.budget(file));
            double seconds = file.name().startsWith("SJC") ? 20 : first ? 10 : 30;
            line("grouping " + file.name() + " gap", full[0], "%", first ? "0" : "<= 0.5", full[0] <= (first ? 1e-9 : 0.5));
            line("grouping " + file.name() + " time", full[1], "cpu s", "<= " + (int) seconds, full[1] <= seconds);
            if (first) {
                double[] quick = gaps(path, file, known, ONE_SECOND);
                line("grouping " + file.name() + " gap in 1 s", quick[0], "%", "<= 0.5", quick[0] <= 0.5 && quick[1] <= 1);
            }
        }
    }

    /** The worst gap in per cent and the longest time of five seeds. */
    private static double[] gaps(Path path, MedianInstance file, double known, long budget) throws IOException {
        double[] worst = new double[2];
        for (int seed = 1; seed <= SEEDS; seed++) {
            double start = cpu();
            Search.Found found = new Search(file.instance()).run(seed, budget, 1, GroupingBench.watch());
            double seconds = cpu() - start;
            double cost = found.feasible() ? MedianVerifier.cost(path, found.groups()) : Double.POSITIVE_INFINITY;
            // Published values are rounded to a hundredth.
            double gap = Math.max(0, 100 * (cost - known - 0.05 * (file.rounded() ? 0 : 1)) / known);
            worst[0] = Math.max(worst[0], gap);
            worst[1] = Math.max(worst[1], seconds);
        }
        return worst;
    }

    private static void small() {
        Grouping grouping = Grouping.usual();
        int optimal = 0;
        double slowest = 0;
        for (int number = 1; number <= CASES; number++) {
            GroupingProblem problem = ProductCases.county(number, 24, 4);
            Grouped proven = solve(grouping, problem, 1, Duration.ofSeconds(60));
            int seeds = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                double start = cpu();
                Grouped answer = solve(grouping, problem, seed, Duration.ZERO);
                slowest = Math.max(slowest, cpu() - start);
                seeds += proven.proof().state() == ProofState.OPTIMAL && sameCost(answer, proven) ? 1 : 0;
            }
            line("grouping 24 to 4, case " + number + ", seeds at the proven optimum", seeds, "of " + SEEDS, "= " + SEEDS,
                    seeds == SEEDS);
            optimal += seeds == SEEDS ? 1 : 0;
        }
        line("grouping 24 to 4 equal to the proven optimum", optimal, "of " + CASES, "= " + CASES, optimal == CASES);
        line("grouping 24 to 4 slowest", slowest, "cpu s", "<= 2", slowest <= 2);
        GroupingProblem problem = ProductCases.county(1, 24, 4);
        Grouped one = solve(grouping, problem, 7, Duration.ZERO);
        GroupingAnswer two = grouping.solve(problem, SolveSettings.usual(7).withThreads(2).withProofTime(Duration.ZERO));
        line("grouping same answer on two threads", one.equals(two) ? 1 : 0, "yes", "= 1", one.equals(two));
    }

    private static void middle() {
        Grouping grouping = Grouping.usual();
        double worst = 0;
        double slowest = 0;
        for (int number = 1; number <= SEEDS; number++) {
            GroupingProblem problem = ProductCases.county(number, 70, 7);
            double bound = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                double start = cpu();
                Grouped answer = solve(grouping, problem, seed, Duration.ZERO);
                slowest = Math.max(slowest, cpu() - start);
                bound = Math.max(bound, answer.proof().gapPercent());
            }
            line("grouping 70 to 7, case " + number + ", worst bound", bound, "%", "<= 10", bound <= 10);
            worst = Math.max(worst, bound);
        }
        line("grouping 70 to 7 worst bound", worst, "%", "<= 10", worst <= 10);
        line("grouping 70 to 7 slowest", slowest, "cpu s", "<= 30", slowest <= 30);
    }

    private static void large() {
        Grouping grouping = Grouping.usual();
        GroupingProblem problem = ProductCases.county(1, 1_000, 120);
        @Nullable
        Grouped answer = null;
        for (int seed = 1; seed <= SEEDS; seed++) {
            double start = cpu();
            Grouped first = solve(grouping, problem, SolveSettings.usual(seed).withEvaluations(1).withProofTime(Duration.ZERO));
            double feasible = cpu() - start;
            String name = "grouping 1000 to 120, seed " + seed;
            line(name + ", feasible", feasible, "cpu s", "<= 5", feasible <= 5);
            start = cpu();
            answer = solve(grouping, problem, seed, Duration.ZERO);
            double whole = cpu() - start;
            line(name + ", local optimum", whole, "cpu s", "<= 30", whole <= 30);
            line(name + ", gain over the first answer", 100 * (1 - answer.score().total() / first.score().total()), "%", "-",
                    true);
        }
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP).mapToLong(p -> p.getPeakUsage().getUsed())
                .sum() >> 20;
        line("grouping peak heap", used, "MB", "<= 256", used <= 256);
        Map<String, Integer> groupOf = Objects.requireNonNull(answer).groupOf();
        double[] price = new double[20];
        for (int r = 0; r < price.length; r++) {
            double began = cpu();
            grouping.price(problem, groupOf, "u" + r, 1 + r);
            price[r] = (cpu() - began) * 1000;
        }
        Arrays.sort(price);
        line("grouping manual move re-priced (median of 20, 1000 units)", price[10], "cpu ms", "<= 50", price[10] <= 50);
    }

    private static Grouped solve(Grouping grouping, GroupingProblem problem, long seed, Duration proof) {
        return solve(grouping, problem, SolveSettings.usual(seed).withProofTime(proof).withLimit(Duration.ofMinutes(5)));
    }

    private static Grouped solve(Grouping grouping, GroupingProblem problem, SolveSettings settings) {
        if (grouping.solve(problem, settings) instanceof Grouped answer) {
            var faults = new GroupingVerifier(problem).faults(answer);
            if (faults.isEmpty()) {
                return answer;
            }
            throw new IllegalStateException("the verifier refuses seed " + settings.seed() + ": " + faults);
        }
        throw new IllegalStateException("no answer for seed " + settings.seed());
    }

    private static boolean sameCost(Grouped one, Grouped other) {
        return Math.abs(one.score().total() - other.score().total()) <= 1e-9 * other.score().total();
    }

    private Map<String, Double> best() throws IOException {
        Map<String, Double> best = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("best.csv"))) {
            String[] cells = line.split(",");
            if (!line.startsWith("instance")) {
                best.put(cells[0], Double.parseDouble(cells[1]));
            }
        }
        return best;
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static void line(String name, double value, String unit, String target, boolean met) {
        System.out.println(String.format(Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"target\":\"%s\",\"met\":%s}", name,
                Double.isNaN(value) || Double.isInfinite(value) ? "null" : String.format(Locale.ROOT, "%.4g", value), unit,
                target, met));
    }
}
