package org.silveralliance.alliance.grouping.search;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A Lagrangian lower bound of the capacitated p-median part: every unit pays a price, a possible lead takes whom it pays to
 * take within its sizes, the best {@code p} leads are chosen, prices follow the subgradient. Wishes and stability are left
 * out, which can only lower the bound. Works by iteration count, so it is the same on every machine.
 */
public final class LowerBound {

    private static final long TABLE_WORK = 20_000_000;
    private static final int PATIENCE = 20;
    private static final double SHRINK = 0.7;

    private final Instance in;
    private final int n;
    private final boolean exact;
    private final double[] price;
    private final double[] bestPrice;
    private final double[] value;
    private final double[] share;
    private final double[] covered;
    private final double[] reduced;
    private final double[] table;
    private int[] part;
    private int[] least;
    private int[] most;
    private double[] opened;

    public LowerBound(Instance in) {
        this.in = in;
        this.n = in.units();
        long room = Math.min(in.maxHeads(), in.totalHeads());
        this.exact = room * n * n <= TABLE_WORK;
        this.price = new double[n];
        this.bestPrice = new double[n];
        this.value = new double[n];
        this.share = new double[n];
        this.covered = new double[n];
        this.reduced = new double[n];
        this.table = new double[exact ? (int) room + 1 : 0];
        this.part = new int[n];
        this.least = new int[in.groups()];
        this.most = new int[in.groups()];
        this.opened = new double[in.groups()];
        Arrays.fill(most, in.groups());
    }

    /**
     * The bound after at most {@code iterations} steps towards a known cost.
     *
     * @return a cost no assignment can go below
     */
    public long reach(long known, int iterations, Watch watch) {
        start();
        double floor = spreadFloor();
        double goal = known - floor;
        double best = climb(goal, iterations, watch);
        return (long) Math.ceil(Math.min(best, goal) - 1e-6 + floor);
    }

    /**
     * Tightens {@link #reach} by cases: how many leads lie within each of the known groups. Best-first over at most
     * {@code cases} cases; the bound is that of the cheapest case left.
     */
    public long split(long known, long reached, int[] groups, int cases, int iterations, Watch watch) {
        double floor = spreadFloor();
        double goal = known - floor;
        part = groups.clone();
        int[] none = new int[in.groups()];
        int[] all = new int[in.groups()];
        Arrays.fill(all, in.groups());
        PriorityQueue<Case> open = new PriorityQueue<>((a, b) -> Double.compare(a.bound, b.bound));
        open.add(solve(new Case(none, all, reached - floor, bestPrice.clone(), new double[0]), goal, iterations, watch));
        for (int r = 0; r < cases && !watch.stopped(); r++) {
            Case weakest = open.element();
            int where = weakest.undecided();
            if (Math.ceil(weakest.bound - 1e-6) >= goal || where < 0) {
                break;
            }
            open.remove();
            int low = (int) Math.floor(weakest.opened[where]);
            low = Math.clamp(low, weakest.least[where], weakest.most[where] - 1);
            open.add(solve(weakest.with(where, weakest.least[where], low), goal, iterations, watch));
            open.add(solve(weakest.with(where, low + 1, weakest.most[where]), goal, iterations, watch));
        }
        double bound = Math.min(open.element().bound, goal);
        return Math.max(reached, (long) Math.ceil(bound - 1e-6 + floor));
    }

    private Case solve(Case from, double goal, int iterations, Watch watch) {
        int forced = Arrays.stream(from.least).sum();
        long room = 0;
        int[] size = new int[in.groups()];
        for (int g : part) {
            size[g]++;
        }
        boolean possible = forced <= in.groups();
        for (int g = 0; g < size.length; g++) {
            room += Math.min(from.most[g], size[g]);
            possible &= from.least[g] <= size[g];
        }
        if (!possible || room < in.groups()) {
            return new Case(from.least, from.most, Double.POSITIVE_INFINITY, from.prices, from.opened);
        }
        least = from.least;
        most = from.most;
        System.arraycopy(from.prices, 0, price, 0, n);
        System.arraycopy(from.prices, 0, bestPrice, 0, n);
        opened = new double[in.groups()];
        double best = climb(goal, iterations, watch);
        double sum = Math.max(1, Arrays.stream(opened).sum()) / in.groups();
        double[] average = Arrays.stream(opened).map(o -> o / sum).toArray();
        return new Case(from.least, from.most, Math.max(best, from.bound), bestPrice.clone(), average);
    }

    /** Between how many leads each part has, what they cost at least, and how many the relaxation opened on average. */
    private record Case(int[] least, int[] most, double bound, double[] prices, double[] opened) {

        Case with(int where, int low, int high) {
            int[] newLeast = least.clone();
            int[] newMost = most.clone();
            newLeast[where] = low;
            newMost[where] = high;
            return new Case(newLeast, newMost, bound, prices, opened);
        }

        /** The part whose average is farthest from a whole number, or −1 when all are decided. */
        int undecided() {
            int best = -1;
            double farthest = -1;
            for (int g = 0; g < least.length; g++) {
                double distance = Math.abs(opened[g] - Math.rint(opened[g]));
                if (least[g] < most[g] && distance > farthest) {
                    farthest = distance;
                    best = g;
                }
            }
            return best;
        }
    }

    private double climb(double goal, int iterations, Watch watch) {
        double best = 0;
        double step = 1.5;
        int stale = 0;
        for (int r = 0; r < iterations && step > 0.003 && !watch.stopped(); r++) {
            double bound = relax();
            stale = bound > best ? 0 : stale + 1;
            if (bound > best) {
                best = bound;
                System.arraycopy(price, 0, bestPrice, 0, n);
            }
            if (Math.ceil(best - 1e-6) >= goal) {
                break;
            }
            double norm = 0;
            for (int i = 0; i < n; i++) {
                norm += (1 - covered[i]) * (1 - covered[i]);
            }
            if (norm < 1e-9) {
                break;
            }
            if (stale >= PATIENCE) {
                step *= SHRINK;
                stale = 0;
                System.arraycopy(bestPrice, 0, price, 0, n);
                continue;
            }
            double length = step * Math.max(goal * 1.01 - bound, goal * 0.001) / norm;
            for (int i = 0; i < n; i++) {
                price[i] += length * (1 - covered[i]);
                // Without a lower size nobody has to be taken twice, and a price below zero only slows the search.
                price[i] = in.minUnits() > 1 ? price[i] : Math.max(0, price[i]);
            }
        }
        return best;
    }

    /**
     * Leads that an assignment cheaper than {@code known} could have: with any other lead even the bound is dearer. To be asked
     * after {@link #reach}.
     */
    public boolean[] worthLeading(long known) {
        System.arraycopy(bestPrice, 0, price, 0, n);
        double bound = relax() + spreadFloor();
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        double last = sorted[in.groups() - 1];
        boolean[] worth = new boolean[n];
        for (int j = 0; j < n; j++) {
            worth[j] = bound + Math.max(0, value[j] - last) <= known + 1e-6;
        }
        return worth;
    }

    /** Equal heads are impossible when they do not divide; then at least one head of difference is paid for. */
    private double spreadFloor() {
        return in.totalHeads() % in.groups() == 0 ? 0 : in.balanceWeight();
    }

    private void start() {
        for (int i = 0; i < n; i++) {
            int[] row = in.costs().row(i).clone();
            Arrays.sort(row);
            price[i] = row[Math.min(n - 1, Math.max(1, n / in.groups() / 2))];
        }
    }

    private double relax() {
        for (int j = 0; j < n; j++) {
            value[j] = take(j, false);
        }
        Integer[] leads = new Integer[n];
        Arrays.setAll(leads, j -> j);
        Arrays.sort(leads, (a, b) -> Double.compare(value[a], value[b]));
        Arrays.fill(covered, 0);
        double bound = 0;
        for (int i = 0; i < n; i++) {
            bound += price[i];
        }
        int[] count = new int[in.groups()];
        boolean[] chosen = new boolean[n];
        int left = in.groups();
        for (int pass = 0; pass < 2; pass++) {
            for (int r = 0; r < n && left > 0; r++) {
                int j = leads[r];
                int limit = pass == 0 ? least[part[j]] : most[part[j]];
                if (!chosen[j] && count[part[j]] < limit) {
                    chosen[j] = true;
                    count[part[j]]++;
                    left--;
                    bound += cover(j);
                }
            }
        }
        return bound;
    }

    private double cover(int lead) {
        take(lead, true);
        for (int i = 0; i < n; i++) {
            covered[i] += share[i];
        }
        opened[part[lead]]++;
        return value[lead];
    }

    /** The least a lead can cost at today's prices; with {@code mark} also whom it takes. */
    private double take(int lead, boolean mark) {
        int[] row = in.costs().row(lead);
        int count = 0;
        for (int i = 0; i < n; i++) {
            reduced[i] = row[i] - price[i];
            if (i != lead && reduced[i] < 0) {
                count++;
            }
        }
        if (in.maxHeads() >= in.totalHeads()) {
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
        long room = in.maxHeads() - in.heads()[lead];
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
        int room = (int) (Math.min(in.maxHeads(), in.totalHeads()) - in.heads()[lead]);
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
