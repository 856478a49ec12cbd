package org.silveralliance.alliance.grouping.search;

/**
 * Stability: the heir of an existing alliance is the group that holds most of its units; every unit elsewhere has left its
 * companions and costs the weight once.
 */
final class Origins {

    private final Instance in;
    private final long weight;
    private final boolean idle;
    private final int[][] held;
    private long cost;

    Origins(Instance in) {
        this.in = in;
        this.weight = in.stabilityWeight();
        this.idle = weight == 0 || in.origins() == 0;
        this.held = idle ? new int[0][] : new int[in.origins()][in.groups()];
    }

    long cost() {
        return cost;
    }

    void enter(int block, int group) {
        cost += idle ? 0 : step(block, -1, group);
    }

    void leave(int block, int group) {
        cost += idle ? 0 : step(block, group, -1);
    }

    long change(int block, int from, int to) {
        if (idle) {
            return 0;
        }
        long change = step(block, from, to);
        step(block, to, from);
        return change;
    }

    long exchange(int one, int groupOfOne, int other, int groupOfOther) {
        if (idle) {
            return 0;
        }
        long change = step(one, groupOfOne, groupOfOther) + step(other, groupOfOther, groupOfOne);
        step(one, groupOfOther, groupOfOne);
        step(other, groupOfOne, groupOfOther);
        return change;
    }

    private long step(int block, int from, int to) {
        long change = 0;
        for (int u : in.blocks()[block]) {
            int o = in.origin()[u];
            if (o < 0) {
                continue;
            }
            int before = largest(held[o]);
            if (from >= 0) {
                held[o][from]--;
            }
            if (to >= 0) {
                held[o][to]++;
            }
            int present = (to >= 0 ? 1 : 0) - (from >= 0 ? 1 : 0);
            change += weight * (present - (largest(held[o]) - before));
        }
        return change;
    }

    private static int largest(int[] counts) {
        int best = 0;
        for (int c : counts) {
            best = Math.max(best, c);
        }
        return best;
    }
}
