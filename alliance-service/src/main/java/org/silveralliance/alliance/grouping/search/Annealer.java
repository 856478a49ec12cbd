package org.silveralliance.alliance.grouping.search;

/** One cycle of annealing from a feasible assignment, and the descent to a local optimum that ends it. */
final class Annealer {

    private static final int STEP = 256;
    private static final long NEVER = Long.MAX_VALUE;

    private final Instance in;
    private final Assignment now;
    private final Limits limits;
    private final SplitMix64 dice;
    private final int[] free;
    private final int[][] near;

    Annealer(Instance in, Assignment now, Limits limits, SplitMix64 dice, int[] free, int[][] near) {
        this.in = in;
        this.now = now;
        this.limits = limits;
        this.dice = dice;
        this.free = free;
        this.near = near;
    }

    /** Cools from {@code hot} to {@code cold} in {@code evaluations} moves and leaves the best assignment seen. */
    void cool(long evaluations, double hot, double cold, SearchControl watch) {
        long cost = now.total();
        long bestCost = cost;
        int[] best = now.groupOf.clone();
        long steps = Math.max(1, evaluations / STEP);
        double factor = StrictMath.pow(cold / Math.max(hot, 1e-9), 1.0 / steps);
        double heat = hot;
        for (long step = 0; step < steps; step++) {
            for (int r = 0; r < STEP; r++) {
                long change = move(heat * dice.patience());
                if (change != NEVER) {
                    cost += change;
                    if (cost < bestCost) {
                        bestCost = cost;
                        System.arraycopy(now.groupOf, 0, best, 0, best.length);
                    }
                }
            }
            heat *= factor;
            if ((step & 15) == 15) {
                watch.did(16L * STEP);
                if (watch.stopped()) {
                    break;
                }
            }
        }
        now.load(best);
    }

    /** Tries one random move and does it when it costs no more than {@code limit}. */
    private long move(double limit) {
        int block = free[dice.below(free.length)];
        int[] neighbours = near[in.blocks()[block][0]];
        long draw = dice.next();
        int to = (draw & 15) == 0
                ? (int) ((draw >>> 33) * in.groups() >>> 31)
                : now.groupOf[neighbours[(int) ((draw >>> 33) * neighbours.length >>> 31)]];
        int from = now.group(block);
        if (to == from) {
            return NEVER;
        }
        if ((draw & 0x70) < 0x30) {
            if (!limits.shiftKeeps(block, to)) {
                return NEVER;
            }
            long change = now.shift(block, to);
            if (change <= limit) {
                now.applyShift(block, to);
                return change;
            }
            return NEVER;
        }
        int other = now.blockOf[now.member[to][dice.below(now.size[to])]];
        if (in.pinned()[other] >= 0 || !limits.swapKeeps(block, other)) {
            return NEVER;
        }
        long change = now.swap(block, other);
        if (change <= limit) {
            now.applySwap(block, other);
            return change;
        }
        return NEVER;
    }

    /** Does improving shifts and swaps until none is left (or the watch stops it). */
    void descend(SearchControl watch) {
        boolean better = true;
        while (better && !watch.stopped()) {
            better = false;
            for (int block : free) {
                if (watch.stopped()) {
                    return;
                }
                better |= improve(block);
            }
        }
    }

    private boolean improve(int block) {
        boolean better = false;
        boolean[] worth = worthTrying(block);
        for (int to = 0; to < in.groups(); to++) {
            if (worth.length > 0 && !worth[to] || to == now.group(block)) {
                continue;
            }
            if (limits.shiftKeeps(block, to) && now.shift(block, to) < 0) {
                now.applyShift(block, to);
                better = true;
                continue;
            }
            for (int r = 0; r < now.size[to]; r++) {
                int other = now.blockOf[now.member[to][r]];
                if (in.pinned()[other] < 0 && limits.swapKeeps(block, other) && now.swap(block, other) < 0) {
                    now.applySwap(block, other);
                    better = true;
                    break;
                }
            }
        }
        return better;
    }

    /** With very many groups only those of the neighbours are tried; empty means all. */
    private boolean[] worthTrying(int block) {
        if (in.units() * (long) in.groups() <= 400_000) {
            return new boolean[0];
        }
        boolean[] worth = new boolean[in.groups()];
        for (int m : near[in.blocks()[block][0]]) {
            worth[now.groupOf[m]] = true;
        }
        return worth;
    }
}
