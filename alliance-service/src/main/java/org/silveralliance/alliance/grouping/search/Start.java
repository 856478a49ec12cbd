package org.silveralliance.alliance.grouping.search;

import java.util.Arrays;

/** A first assignment: seeds spread by k-means++ (pinned blocks seed their own group), then blocks by regret. */
final class Start {

    private final Instance in;
    private final Assignment now;
    private final SplitMix64 dice;
    private final Limits limits;

    Start(Instance in, Assignment now, Limits limits, SplitMix64 dice) {
        this.in = in;
        this.now = now;
        this.limits = limits;
        this.dice = dice;
    }

    void build() {
        int[] seeds = seeds();
        int blocks = in.blocks().length;
        long[] order = new long[blocks];
        for (int b = 0; b < blocks; b++) {
            order[b] = -Math.min(regret(in.blocks()[b][0], seeds), 1L << 40) << 22 | b;
        }
        Arrays.sort(order);
        for (int b = 0; b < blocks; b++) {
            if (in.pinned()[b] >= 0) {
                now.place(b, in.pinned()[b]);
            }
        }
        for (int g = 0; g < seeds.length; g++) {
            if (now.groupOf[seeds[g]] < 0) {
                now.place(now.blockOf[seeds[g]], g);
            }
        }
        for (long key : order) {
            int b = (int) (key & (1 << 22) - 1);
            if (now.group(b) < 0) {
                now.place(b, nearestWithRoom(b, seeds));
            }
        }
        now.refresh();
    }

    private int[] seeds() {
        int n = in.units();
        int[] seeds = new int[in.groups()];
        Arrays.fill(seeds, -1);
        double[] near = new double[n];
        Arrays.fill(near, Double.MAX_VALUE);
        for (int b = 0; b < in.blocks().length; b++) {
            if (in.pinned()[b] >= 0 && seeds[in.pinned()[b]] < 0) {
                seeds[in.pinned()[b]] = in.blocks()[b][0];
                approach(near, in.blocks()[b][0]);
            }
        }
        for (int g = 0; g < seeds.length; g++) {
            if (seeds[g] < 0) {
                seeds[g] = draw(near, seeds);
                approach(near, seeds[g]);
            }
        }
        return seeds;
    }

    private void approach(double[] near, int seed) {
        int[] row = in.costs().row(seed);
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.min(near[i], row[i]);
        }
        for (int u : in.blocks()[now.blockOf[seed]]) {
            near[u] = -1;
        }
    }

    private int draw(double[] near, int[] seeds) {
        double total = 0;
        for (int i = 0; i < near.length; i++) {
            total += weight(near, i);
        }
        double mark = dice.fraction() * total;
        int last = -1;
        for (int i = 0; i < near.length; i++) {
            double w = weight(near, i);
            if (w > 0) {
                last = i;
                mark -= w;
                if (mark < 0) {
                    break;
                }
            }
        }
        if (last >= 0) {
            return last;
        }
        return seeds[0] < 0 ? 0 : seeds[0];
    }

    /** One more than the square, so that points on one place can all be seeds; taken or pinned ones never. */
    private double weight(double[] near, int i) {
        if (near[i] < 0 || in.pinned()[now.blockOf[i]] >= 0) {
            return 0;
        }
        return near[i] == Double.MAX_VALUE ? 1 : near[i] * near[i] + 1;
    }

    private long regret(int unit, int[] seeds) {
        long best = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int seed : seeds) {
            int cost = in.costs().at(seed, unit);
            if (cost < best) {
                second = best;
                best = cost;
            } else if (cost < second) {
                second = cost;
            }
        }
        return second == Long.MAX_VALUE ? 0 : second - best;
    }

    private int nearestWithRoom(int block, int[] seeds) {
        int best = -1;
        long bestKey = Long.MAX_VALUE;
        int unit = in.blocks()[block][0];
        for (int g = 0; g < seeds.length; g++) {
            boolean room = now.heads[g] + now.blockHeads[block] <= in.maxHeads()
                    && now.size[g] + in.blocks()[block].length <= in.maxUnits()
                    && limits.conflicts(block, g, -1) == 0;
            long key = in.costs().at(seeds[g], unit) + (room ? 0 : (1L << 40) + (now.heads[g] << 8));
            if (key < bestKey) {
                bestKey = key;
                best = g;
            }
        }
        return best;
    }
}
