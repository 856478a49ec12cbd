package org.silveralliance.alliance.grouping.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.silveralliance.alliance.grouping.search.LowerBound;
import org.silveralliance.alliance.grouping.search.SearchControl;
import org.silveralliance.alliance.grouping.verify.MedianVerifier;

/**
 * {@code GroupingBench DIR} solves every instance of a folder and prints a JSON line each; {@code GroupingBench --gates DIR}
 * measures the gates with the published values of that folder's {@code best.csv}. A file that is no instance is skipped with a
 * message, one that cannot be solved is a line with its error; the others go on.
 */
public final class GroupingBench {

    private static final long SEED = 1;
    private static final long ITERATIONS = 300_000_000_000L;
    private static final long USUAL_GROUP = 64;

    private GroupingBench() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("--gates")) {
            new GroupingGates(Path.of(args[1])).measure();
        } else if (args.length == 1) {
            for (Path file : files(Path.of(args[0]))) {
                solve(file);
            }
        } else {
            System.err.println("usage: GroupingBench DIR | GroupingBench --gates DIR");
            System.exit(2);
        }
    }

    /** Everything in a folder that could be an instance. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The instances among them, by their ending. */
    static List<Path> instances(Path folder) throws IOException {
        return files(folder).stream().filter(file -> file.toString().endsWith(".txt")).toList();
    }

    /**
     * About five seconds for a hundred points, twenty for some hundreds, at six million evaluations a second; a move in larger
     * groups takes longer, so there are fewer of them.
     */
    static long budget(MedianInstance file) {
        long group = Math.max(1, file.instance().units() / file.instance().groups());
        long units = file.instance().units();
        return units <= 110 ? Math.min(40_000_000, 20_000 * units * units)
                : 90_000_000 * USUAL_GROUP / Math.max(USUAL_GROUP, group);
    }

    static SearchControl watch() {
        return new SearchControl(() -> false, Duration.ofSeconds(120).toNanos(), 1, done -> {
        });
    }

    private static void solve(Path path) throws IOException {
        long start = System.nanoTime();
        MedianInstance file;
        try {
            file = MedianInstance.read(path);
        } catch (IllegalArgumentException | ArithmeticException | IOException unreadable) {
            System.err.println("skipped " + path.getFileName() + ": " + unreadable.getMessage());
            return;
        }
        try {
            MedianSearch.Answer answer = MedianSearch.run(file, SEED, budget(file), watch());
            double cost = MedianVerifier.cost(path, answer.groups());
            long size = (long) file.instance().units() * file.instance().units();
            long rounds = Math.clamp(ITERATIONS / (size * 1000), 20, 400);
            long bound = new LowerBound(file.instance()).reach(answer.cost(), (int) rounds, watch());
            // Rounding each distance to the grid can lift the bound by half a grid step per unit.
            double slack = file.rounded() ? 0 : file.instance().units() * 0.5 / file.scale();
            line(file, number(cost), number(Math.max(0, Math.min(cost, bound / file.scale() - slack))), start, "");
        } catch (IllegalStateException | OutOfMemoryError unsolved) {
            line(file, "null", "null", start, ",\"error\":" + quoted(String.valueOf(unsolved.getMessage())));
        }
    }

    private static void line(MedianInstance file, String cost, String bound, long start, String more) {
        System.out.println(String.format(Locale.ROOT, "{\"instance\":%s,\"cost\":%s,\"bound\":%s,\"seconds\":%.2f%s}",
                quoted(file.name()), cost, bound, (System.nanoTime() - start) / 1e9, more));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.00$", "");
    }
}
