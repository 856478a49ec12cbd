package org.silveralliance.alliance.grouping.search;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A Lagrangian lower bound of the capacitated p-median part: every unit pays a price, a possible lead takes whom it pays to
 * take within its sizes, the best {@code p} leads are chosen, prices follow the subgradient. Wishes and stability are left
 * out, which can only lower the bound. Works by iteration count, so it is the same on every machine.
 */
public final class LowerBound {

    private static final int PATIENCE = 20;
    private static final double SHRINK = 0.7;

    private final Instance in;
    private final int n;
    private final LeadCost lead;
    private final double[] price;
    private final double[] bestPrice;
    private final double[] value;
    private final double[] covered;
    private int[] part;
    private int[] least;
    private int[] most;
    private double[] opened;

    public LowerBound(Instance in) {
        this.in = in;
        this.n = in.units();
        this.price = new double[n];
        this.lead = new LeadCost(in, price);
        this.bestPrice = new double[n];
        this.value = new double[n];
        this.covered = new double[n];
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
    public long reach(long known, int iterations, SearchControl watch) {
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
    public long split(long known, long reached, int[] groups, int cases, int iterations, SearchControl watch) {
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

    private Case solve(Case from, double goal, int iterations, SearchControl watch) {
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

    private double climb(double goal, int iterations, SearchControl watch) {
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
            value[j] = lead.least(j);
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

    private double cover(int chosen) {
        double[] share = lead.shares(chosen);
        for (int i = 0; i < n; i++) {
            covered[i] += share[i];
        }
        opened[part[chosen]]++;
        return value[chosen];
    }
}
