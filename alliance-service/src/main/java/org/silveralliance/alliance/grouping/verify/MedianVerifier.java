package org.silveralliance.alliance.grouping.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Referee of capacitated p-median answers, from the file's text alone. */
public final class MedianVerifier {

    private MedianVerifier() {
    }

    /**
     * The true cost of an answer.
     *
     * @throws IllegalStateException when it breaks a capacity, uses too many groups or leaves a point out
     */
    public static double cost(Path file, int[] groups) throws IOException {
        double[] v = Arrays.stream(Files.readString(file).replace("\uFEFF", "").trim().split("[\\s,;]+"))
                .mapToDouble(Double::parseDouble).toArray();
        // Four numbers a point, so the remainder tells the head: 2 numbers, 5, or 5 without the line of the best value.
        int head = List.of(0, 5, 2, 3).get(v.length % 4);
        boolean whole = head != 2;
        int n = (int) v[head == 5 ? 2 : 0];
        int p = (int) v[head == 5 ? 3 : 1];
        int at = whole ? 1 : 0;
        double[] load = new double[p];
        if (groups.length != n) {
            throw new IllegalStateException("a point is left out");
        }
        for (int i = 0; i < n; i++) {
            if (groups[i] < 0 || groups[i] >= p) {
                throw new IllegalStateException("no such group");
            }
            load[groups[i]] += v[head + 4 * i + 3];
        }
        double cost = 0;
        for (int g = 0; g < p; g++) {
            double best = Double.POSITIVE_INFINITY;
            boolean empty = true;
            for (int m = 0; m < n; m++) {
                double sum = 0;
                empty &= groups[m] != g;
                double capacity = whole ? v[head - 1] : v[head + 4 * m + 2];
                if (groups[m] == g && load[g] > capacity + 1e-6) {
                    continue;
                }
                for (int i = 0; groups[m] == g && i < n; i++) {
                    if (groups[i] == g) {
                        double dx = v[head + 4 * i + at] - v[head + 4 * m + at];
                        double dy = v[head + 4 * i + at + 1] - v[head + 4 * m + at + 1];
                        double d = Math.hypot(dx, dy);
                        sum += whole ? (int) (d + 1e-9) : d;
                    }
                }
                best = groups[m] == g ? Math.min(best, sum) : best;
            }
            if (!empty && best == Double.POSITIVE_INFINITY) {
                throw new IllegalStateException("capacity exceeded");
            }
            cost += empty ? 0 : best;
        }
        return cost;
    }
}
