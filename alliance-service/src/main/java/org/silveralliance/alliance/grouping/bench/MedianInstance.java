package org.silveralliance.alliance.grouping.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

import org.silveralliance.alliance.grouping.search.Costs;
import org.silveralliance.alliance.grouping.search.Instance;

/**
 * A capacitated p-median instance from a file of either family: OR-Library ({@code number best / n p capacity / id x y
 * demand}, distances rounded down) or Lorena and Stefanello ({@code n p / x y capacity demand}, real distances).
 *
 * @param scale integer cost units per unit of distance
 * @param published best known value in the file, or 0
 */
record MedianInstance(String name, Instance instance, double scale, double published, double[] x, double[] y) {

    static MedianInstance read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String text = Files.readString(file);
        StringTokenizer words = new StringTokenizer(text);
        boolean orLibrary = text.lines().filter(l -> !l.isBlank()).skip(1).findFirst().orElse("").trim()
                .split("\\s+").length == 3;
        double published = 0;
        if (orLibrary) {
            words.nextToken();
            published = Double.parseDouble(words.nextToken());
        }
        int n = Integer.parseInt(words.nextToken());
        int p = Integer.parseInt(words.nextToken());
        long capacity = orLibrary ? Long.parseLong(words.nextToken()) : -1;
        double[] x = new double[n];
        double[] y = new double[n];
        int[] demand = new int[n];
        for (int i = 0; i < n; i++) {
            if (orLibrary) {
                words.nextToken();
            }
            x[i] = Double.parseDouble(words.nextToken());
            y[i] = Double.parseDouble(words.nextToken());
            if (!orLibrary) {
                long own = (long) Double.parseDouble(words.nextToken());
                if (capacity >= 0 && own != capacity) {
                    throw new IOException(name + ": capacities differ; only equal ones are supported");
                }
                capacity = own;
            }
            demand[i] = (int) Double.parseDouble(words.nextToken());
        }
        double scale = orLibrary ? 1 : scale(x, y);
        Costs costs = new Costs(n, (i, m) -> {
            double d = distance(x, y, i, m);
            return (int) (orLibrary ? Math.floor(d) : Math.round(d * scale));
        });
        return new MedianInstance(name, Instance.plain(costs, demand, p, capacity), scale, published, x, y);
    }

    /** As many decimals, at most four, as an int leaves room for. */
    private static double scale(double[] x, double[] y) {
        double widest = 1;
        for (int i = 0; i < x.length; i++) {
            widest = Math.max(widest, distance(x, y, i, 0) * 2);
        }
        double scale = 10_000;
        while (scale > 1 && widest * scale > 1_000_000_000) {
            scale /= 10;
        }
        return scale;
    }

    static double distance(double[] x, double[] y, int i, int m) {
        double dx = x[i] - x[m];
        double dy = y[i] - y[m];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Cost of an answer with unrounded distances. */
    double cost(int[] groups, int[] leads) {
        double total = 0;
        for (int i = 0; i < groups.length; i++) {
            int lead = leads[groups[i]];
            total += scale == 1 ? instance.costs().at(i, lead) : distance(x, y, i, lead);
        }
        return total;
    }
}
