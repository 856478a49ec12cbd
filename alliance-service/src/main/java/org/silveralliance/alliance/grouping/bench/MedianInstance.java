package org.silveralliance.alliance.grouping.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.silveralliance.alliance.grouping.search.Costs;
import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.alliance.grouping.search.LeadRoom;

/**
 * A capacitated p-median instance from a file of either family: OR-Library ({@code number best / n p capacity / id x y
 * demand}, distances rounded down) or Lorena and Stefanello ({@code n p / x y capacity demand}, real distances, capacities may
 * differ). Only the order of the numbers counts: lines may be blank, joined or indented.
 *
 * @param scale integer cost units per unit of distance
 * @param rounded distances are whole numbers
 * @param published best known value in the file, or 0
 */
record MedianInstance(String name, Instance instance, double scale, boolean rounded, double published) {

    private static final long LARGEST_FILE = 64 << 20;
    private static final double FRACTIONS = 1000;

    /** @throws IllegalArgumentException when the file is not an instance of either family */
    static MedianInstance read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
        double[] v = numbers(file);
        if (v.length > 2 && v.length == 2 + 4 * v[0]) {
            return of(name, v, 2, whole(v[0]), whole(v[1]), false, 0);
        }
        if (v.length > 5 && v.length == 5 + 4 * v[2]) {
            return of(name, v, 5, whole(v[2]), whole(v[3]), true, v[1]);
        }
        if (v.length > 3 && v.length == 3 + 4 * v[0]) {
            return of(name, v, 3, whole(v[0]), whole(v[1]), true, 0);
        }
        throw new IllegalArgumentException("neither n p / x y capacity demand nor number best / n p capacity / id x y demand");
    }

    private static MedianInstance of(String name, double[] v, int head, int n, int p, boolean orLibrary, double published) {
        double[] x = new double[n];
        double[] y = new double[n];
        double[] demand = new double[n];
        double[] capacity = new double[n];
        for (int i = 0; i < n; i++) {
            int at = head + 4 * i + (orLibrary ? 1 : 0);
            x[i] = v[at];
            y[i] = v[at + 1];
            capacity[i] = orLibrary ? v[head - 1] : v[at + 2];
            demand[i] = v[head + 4 * i + 3];
        }
        if (p > n) {
            throw new IllegalArgumentException(p + " medians among " + n + " points");
        }
        double parts = Arrays.stream(demand).allMatch(d -> d == Math.rint(d))
                && Arrays.stream(capacity).allMatch(c -> c == Math.rint(c)) ? 1 : FRACTIONS;
        int[] heads = Arrays.stream(demand).mapToInt(d -> Math.toIntExact((long) Math.ceil(d * parts - 1e-9))).toArray();
        long[] room = Arrays.stream(capacity).mapToLong(c -> (long) Math.floor(c * parts + 1e-9)).toArray();
        double scale = orLibrary ? 1 : scale(x, y);
        Costs costs = new Costs(n, (i, m) -> {
            double d = Math.sqrt((x[i] - x[m]) * (x[i] - x[m]) + (y[i] - y[m]) * (y[i] - y[m]));
            return (int) (orLibrary ? Math.floor(d) : Math.round(d * scale));
        });
        Instance same = Instance.plain(costs, heads, p, Arrays.stream(room).max().orElse(0));
        boolean differ = Arrays.stream(room).distinct().count() > 1;
        return new MedianInstance(name, differ ? same.withLeadRoom(new LeadRoom(room, 1)) : same, scale, orLibrary, published);
    }

    private static double[] numbers(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IllegalArgumentException("too large");
        }
        String text = Files.readString(file).replace("\uFEFF", "").strip();
        double[] numbers = Arrays.stream(text.split("[\\s,;]+")).mapToDouble(Double::parseDouble).toArray();
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a number is not finite");
        }
        return numbers;
    }

    private static int whole(double value) {
        if (value < 1 || value > 100_000 || value != Math.rint(value)) {
            throw new IllegalArgumentException(value + " is no number of points or medians");
        }
        return (int) value;
    }

    /** As many decimals, at most four, as an int leaves room for. */
    private static double scale(double[] x, double[] y) {
        double widest = 1;
        for (int i = 0; i < x.length; i++) {
            widest = Math.max(widest, 2 * Math.hypot(x[i] - x[0], y[i] - y[0]));
        }
        double scale = 10_000;
        while (scale > 1e-6 && widest * scale > 1_000_000_000) {
            scale /= 10;
        }
        return scale;
    }
}
