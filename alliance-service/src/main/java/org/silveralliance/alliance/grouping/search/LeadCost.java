package org.silveralliance.alliance.grouping.search;

import java.util.Arrays;

/**
 * What a possible lead costs at given prices: it takes the units whose price exceeds their cost, within its sizes. Either size
 * alone is a relaxation, so the dearer of the two counts. Small instances are solved as whole numbers, others in parts of
 * units.
 */
final class LeadCost {

    private static final long TABLE_WORK = 20_000_000;

    private final Instance in;
    private final int n;
    private final long total;
    private final boolean exact;
    private final double[] price;
    private final double[] share;
    private final double[] reduced;
    private final double[] table;

    /** {@code price} per unit may change between questions. */
    LeadCost(Instance in, double[] price) {
        this.in = in;
        this.n = in.units();
        this.total = in.totalHeads();
        long room = Math.min(in.maxHeads(), total);
        this.exact = room * n * n <= TABLE_WORK;
        this.price = price;
        this.share = new double[n];
        this.reduced = new double[n];
        this.table = new double[exact ? (int) room + 1 : 0];
    }

    /** The least a lead can cost at today's prices. */
    double least(int lead) {
        return take(lead, false);
    }

    /** Whom the lead takes to cost that little: 1 wholly, 0 not at all. Valid until the next question. */
    double[] shares(int lead) {
        take(lead, true);
        return share;
    }

    private double take(int lead, boolean mark) {
        int[] row = in.costs().row(lead);
        int count = 0;
        for (int i = 0; i < n; i++) {
            reduced[i] = row[i] - price[i];
            if (i != lead && reduced[i] < 0) {
                count++;
            }
        }
        if (room(lead) >= total) {
            return byCount(lead, mark);
        }
        double heads = exact ? byTable(lead, mark && !countBinds(count)) : byDensity(lead, mark && !countBinds(count));
        if (!countBinds(count)) {
            return heads;
        }
        double units = byCount(lead, mark);
        if (mark && heads > units) {
            if (exact) {
                byTable(lead, true);
            } else {
                byDensity(lead, true);
            }
        }
        return Math.max(heads, units);
    }

    private long room(int lead) {
        return in.leadRoom().same() ? in.maxHeads() : in.leadRoom().heads()[lead];
    }

    private boolean countBinds(int negatives) {
        return negatives + 1 > in.maxUnits() || negatives + 1 < in.minUnits();
    }

    private double byCount(int lead, boolean mark) {
        double[] sorted = candidates(lead, true);
        if (sorted.length < in.minUnits() - 1) {
            sorted = candidates(lead, false);
        }
        Arrays.sort(sorted);
        double sum = reduced[lead];
        int taken = 0;
        while (taken < sorted.length && taken < in.maxUnits() - 1 && (sorted[taken] < 0 || taken < in.minUnits() - 1)) {
            sum += sorted[taken++];
        }
        if (mark) {
            double last = taken == 0 ? Double.NEGATIVE_INFINITY : sorted[taken - 1];
            int left = taken;
            for (int i = 0; i < n; i++) {
                share[i] = i == lead ? 1 : 0;
                if (i != lead && reduced[i] <= last && left > 0) {
                    share[i] = 1;
                    left--;
                }
            }
        }
        return sum;
    }

    private double[] candidates(int lead, boolean gainfulOnly) {
        double[] found = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (i != lead && (!gainfulOnly || reduced[i] < 0)) {
                found[count++] = reduced[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private double byDensity(int lead, boolean mark) {
        long room = Math.max(0, room(lead) - in.heads()[lead]);
        int count = 0;
        if (mark) {
            Arrays.fill(share, 0);
            share[lead] = 1;
        }
        double sum = reduced[lead];
        double[] density = new double[n];
        Integer[] items = new Integer[n];
        for (int i = 0; i < n; i++) {
            if (i != lead && reduced[i] < 0) {
                density[i] = reduced[i] / Math.max(1e-9, in.heads()[i]);
                items[count++] = i;
            }
        }
        Arrays.sort(items, 0, count, (a, b) -> Double.compare(density[a], density[b]));
        for (int r = 0; r < count && room >= 0; r++) {
            int i = items[r];
            double part = in.heads()[i] <= room ? 1 : (double) room / in.heads()[i];
            sum += part * reduced[i];
            room -= in.heads()[i];
            if (mark) {
                share[i] = part;
            }
        }
        return sum;
    }

    private double byTable(int lead, boolean mark) {
        int room = (int) Math.max(0, Math.min(room(lead), total) - in.heads()[lead]);
        Arrays.fill(table, 0, room + 1, 0);
        boolean[][] chosen = new boolean[mark ? n : 0][0];
        for (int i = 0; i < n; i++) {
            int weight = in.heads()[i];
            if (i == lead || reduced[i] >= 0 || weight > room) {
                continue;
            }
            boolean[] here = new boolean[mark ? room + 1 : 0];
            for (int c = room; c >= weight; c--) {
                double with = table[c - weight] + reduced[i];
                if (with < table[c]) {
                    table[c] = with;
                    if (mark) {
                        here[c] = true;
                    }
                }
            }
            if (mark) {
                chosen[i] = here;
            }
        }
        if (mark) {
            Arrays.fill(share, 0);
            share[lead] = 1;
            int c = room;
            for (int i = n - 1; i >= 0; i--) {
                if (chosen[i].length > 0 && chosen[i][c]) {
                    share[i] = 1;
                    c -= in.heads()[i];
                }
            }
        }
        return table[room] + reduced[lead];
    }
}
