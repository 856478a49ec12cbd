package org.silveralliance.alliance.grouping.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.silveralliance.alliance.grouping.search.LowerBound;
import org.silveralliance.alliance.grouping.search.Search;
import org.silveralliance.alliance.grouping.search.Watch;
import org.silveralliance.alliance.grouping.verify.MedianVerifier;

/**
 * {@code GroupingBench DIR} solves every instance of a folder and prints a JSON line each; {@code GroupingBench --gates DIR}
 * measures the gates with the published values of that folder's {@code best.csv}.
 */
public final class GroupingBench {

    private static final long SEED = 1;
    private static final long ITERATIONS = 40_000_000_000L;

    private GroupingBench() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("--gates")) {
            new GroupingGates(Path.of(args[1])).measure();
        } else if (args.length == 1) {
            for (Path file : instances(Path.of(args[0]))) {
                System.out.println(line(file));
            }
        } else {
            System.err.println("usage: GroupingBench DIR | GroupingBench --gates DIR");
            System.exit(2);
        }
    }

    static List<Path> instances(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** About five seconds for a hundred points, twenty for some hundreds, at six million evaluations a second. */
    static long budget(MedianInstance file) {
        return file.instance().units() <= 110 ? 40_000_000 : 90_000_000;
    }

    static Watch watch() {
        return new Watch(() -> false, Duration.ofSeconds(120).toNanos(), 1, done -> {
        });
    }

    private static String line(Path path) throws IOException {
        long start = System.nanoTime();
        MedianInstance file = MedianInstance.read(path);
        Search.Found found = new Search(file.instance()).run(SEED, budget(file), 1, watch());
        if (!found.feasible()) {
            return String.format(Locale.ROOT, "{\"instance\":\"%s\",\"cost\":null,\"bound\":null,\"seconds\":%.2f}",
                    file.name(), seconds(start));
        }
        double cost = MedianVerifier.cost(path, found.groups());
        long rounds = Math.clamp(ITERATIONS / ((long) file.instance().units() * file.instance().units() * 1000), 20, 400);
        long bound = new LowerBound(file.instance()).reach(found.cost(), (int) rounds, watch());
        // Rounding each distance to the grid can lift the bound by half a grid step per unit.
        double slack = file.scale() == 1 ? 0 : file.instance().units() * 0.5 / file.scale();
        return String.format(Locale.ROOT, "{\"instance\":\"%s\",\"cost\":%s,\"bound\":%s,\"seconds\":%.2f}", file.name(),
                number(cost), number(Math.min(cost, bound / file.scale() - slack)), seconds(start));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.00$", "");
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
