package org.silveralliance.alliance.grouping.search;

/**
 * Symmetric cost of unit {@code i} being led by unit {@code m}. Up to {@link #TABLE_LIMIT} points, and as long as it takes
 * at most a quarter of the heap, it is a table; above that a row is computed when asked for: ten thousand units would need 400
 * MB.
 */
public final class Costs {

    static final int TABLE_LIMIT = 5_000;

    /** Cost between two points; symmetric, never negative, zero on the diagonal. */
    public interface Measure {
        int between(int i, int m);
    }

    private final int size;
    private final Measure measure;
    private final int[][] rows;

    public Costs(int size, Measure measure) {
        this(size, measure, size <= TABLE_LIMIT && 4L * size * size <= Runtime.getRuntime().maxMemory() / 4);
    }

    private Costs(int size, Measure measure, boolean tabulated) {
        this.size = size;
        this.measure = measure;
        this.rows = tabulated ? table(size, measure) : new int[0][];
    }

    /** Without a table: for pricing a few moves, which needs few of the costs. */
    public static Costs onDemand(int size, Measure measure) {
        return new Costs(size, measure, false);
    }

    public int size() {
        return size;
    }

    public boolean tabulated() {
        return rows.length == size;
    }

    public int at(int i, int m) {
        return tabulated() ? rows[i][m] : measure.between(i, m);
    }

    /** Whole row of a point; the caller must not change it. */
    public int[] row(int i) {
        if (tabulated()) {
            return rows[i];
        }
        int[] row = new int[size];
        for (int m = 0; m < size; m++) {
            row[m] = measure.between(i, m);
        }
        return row;
    }

    /** Mean over (at most a few hundred thousand) pairs; the scale of the temperatures. */
    double mean() {
        int step = Math.max(1, size / 500);
        double sum = 0;
        long pairs = 0;
        for (int i = 0; i < size; i += step) {
            for (int m = 0; m < size; m += step) {
                if (i != m) {
                    sum += at(i, m);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /** The {@code count} cheapest other points of every point, nearest first, ties by number. */
    int[][] nearest(int count) {
        int[][] near = new int[size][];
        for (int i = 0; i < size; i++) {
            near[i] = nearest(i, row(i), Math.min(count, size - 1));
        }
        return near;
    }

    private static int[] nearest(int own, int[] row, int count) {
        int[] picked = new int[count];
        int found = 0;
        for (int m = 0; m < row.length; m++) {
            if (m == own || count == 0 || found == count && row[m] >= row[picked[count - 1]]) {
                continue;
            }
            int at = found < count ? found++ : count - 1;
            while (at > 0 && row[picked[at - 1]] > row[m]) {
                picked[at] = picked[at - 1];
                at--;
            }
            picked[at] = m;
        }
        return picked;
    }

    private static int[][] table(int size, Measure measure) {
        int[][] rows = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int m = i + 1; m < size; m++) {
                int cost = measure.between(i, m);
                rows[i][m] = cost;
                rows[m][i] = cost;
            }
        }
        return rows;
    }
}
