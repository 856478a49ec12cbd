package org.silveralliance.alliance.grouping.search;

import java.util.Arrays;

/**
 * Which unit is in which group, with the sums that make a change cheap to price: {@code sum[m]} is what the group of
 * {@code m} would cost with {@code m} as its lead. A shift or a swap touches two groups and costs O(their sizes).
 */
final class Assignment {

    static final long EMPTY = 0;

    final Instance in;
    final Costs costs;
    final int[] groupOf;
    final int[] blockOf;
    final int[][] member;
    final int[] size;
    final long[] heads;
    final long[] cost;
    final int[] blockHeads;
    private final int[] slot;
    private final long[] sum;
    private final int[][] blockRow;
    private final int[] scratchOne;
    private final int[] scratchOther;
    private final Balance spread;
    private final Origins origins;
    private long leadCost;

    Assignment(Instance in) {
        this.in = in;
        this.costs = in.costs();
        int n = in.units();
        int k = in.groups();
        groupOf = new int[n];
        Arrays.fill(groupOf, -1);
        blockOf = new int[n];
        slot = new int[n];
        sum = new long[n];
        scratchOne = new int[costs.tabulated() ? 0 : n];
        scratchOther = new int[costs.tabulated() ? 0 : n];
        member = new int[k][Math.min(n, Math.max(8, 2 * n / k))];
        size = new int[k];
        heads = new long[k];
        cost = new long[k];
        blockHeads = new int[in.blocks().length];
        blockRow = new int[in.blocks().length][0];
        for (int b = 0; b < blockRow.length; b++) {
            for (int u : in.blocks()[b]) {
                blockOf[u] = b;
                blockHeads[b] += in.heads()[u];
            }
        }
        spread = new Balance(in.balanceWeight(), heads);
        origins = new Origins(in);
    }

    int group(int block) {
        return groupOf[in.blocks()[block][0]];
    }

    long total() {
        return leadCost + spread.cost() + origins.cost();
    }

    /** Change of the total when a block goes to another group. */
    long shift(int block, int to) {
        int from = group(block);
        int h = blockHeads[block];
        int[] row = row(block, from, to, scratchOne);
        return without(from, block, row, -1, row) - cost[from] + without(to, -1, row, block, row) - cost[to]
                + spread.change(from, heads[from] - h, to, heads[to] + h) + origins.change(block, from, to);
    }

    /** Change of the total when two blocks of different groups change places. */
    long swap(int one, int other) {
        int a = group(one);
        int b = group(other);
        int[] rowOne = row(one, a, b, scratchOne);
        int[] rowOther = row(other, a, b, scratchOther);
        int h = blockHeads[one] - blockHeads[other];
        return without(a, one, rowOne, other, rowOther) - cost[a] + without(b, other, rowOther, one, rowOne) - cost[b]
                + spread.change(a, heads[a] - h, b, heads[b] + h) + origins.exchange(one, a, other, b);
    }

    /** Cheapest lead's cost of a group after one block left (−1: none) and another came (−1: none). */
    private long without(int group, int out, int[] outRow, int incoming, int[] inRow) {
        if (!in.leadRoom().same()) {
            return withoutByRoom(group, out, outRow, incoming, inRow);
        }
        int[] list = member[group];
        int count = size[group];
        long best = Long.MAX_VALUE;
        if (out < 0) {
            for (int r = 0; r < count; r++) {
                int m = list[r];
                best = Math.min(best, sum[m] + inRow[m]);
            }
        } else if (incoming < 0) {
            for (int r = 0; r < count; r++) {
                int m = list[r];
                if (blockOf[m] != out) {
                    best = Math.min(best, sum[m] - outRow[m]);
                }
            }
            return best == Long.MAX_VALUE ? EMPTY : best;
        } else {
            for (int r = 0; r < count; r++) {
                int m = list[r];
                if (blockOf[m] != out) {
                    best = Math.min(best, sum[m] - outRow[m] + inRow[m]);
                }
            }
        }
        for (int m : in.blocks()[incoming]) {
            int[] row = in.blocks()[incoming].length == 1 ? inRow : costs.row(m);
            long s = inRow[m];
            for (int r = 0; r < count; r++) {
                s += row[list[r]];
            }
            best = Math.min(best, out < 0 ? s : s - outRow[m]);
        }
        return best;
    }

    /** The same where a lead's own room counts. */
    private long withoutByRoom(int group, int out, int[] outRow, int incoming, int[] inRow) {
        int[] list = member[group];
        long load = heads[group] - (out < 0 ? 0 : blockHeads[out]) + (incoming < 0 ? 0 : blockHeads[incoming]);
        long best = Long.MAX_VALUE;
        for (int r = 0; r < size[group]; r++) {
            int m = list[r];
            if (blockOf[m] != out) {
                long ways = sum[m] - (out < 0 ? 0 : outRow[m]) + (incoming < 0 ? 0 : inRow[m]);
                best = Math.min(best, ways + in.leadRoom().excess(m, load));
            }
        }
        for (int m : incoming < 0 ? new int[0] : in.blocks()[incoming]) {
            int[] row = in.blocks()[incoming].length == 1 ? inRow : costs.row(m);
            long ways = inRow[m] - (out < 0 ? 0 : outRow[m]);
            for (int r = 0; r < size[group]; r++) {
                ways += row[list[r]];
            }
            best = Math.min(best, ways + in.leadRoom().excess(m, load));
        }
        return best == Long.MAX_VALUE ? EMPTY : best;
    }

    void place(int block, int to) {
        int[] row = row(block, to, to, scratchOne);
        for (int r = 0; r < size[to]; r++) {
            int m = member[to][r];
            sum[m] += row[m];
        }
        for (int u : in.blocks()[block]) {
            int[] own = in.blocks()[block].length == 1 ? row : costs.row(u);
            long s = row[u];
            for (int r = 0; r < size[to]; r++) {
                if (blockOf[member[to][r]] != block) {
                    s += own[member[to][r]];
                }
            }
            sum[u] = s;
            if (size[to] == member[to].length) {
                member[to] = Arrays.copyOf(member[to], member[to].length * 2);
            }
            slot[u] = size[to];
            member[to][size[to]++] = u;
            groupOf[u] = to;
        }
        heads[to] += blockHeads[block];
        origins.enter(block, to);
        settle(to);
    }

    void remove(int block) {
        int from = group(block);
        int[] row = row(block, from, from, scratchOne);
        for (int u : in.blocks()[block]) {
            int last = member[from][--size[from]];
            member[from][slot[u]] = last;
            slot[last] = slot[u];
            groupOf[u] = -1;
        }
        for (int r = 0; r < size[from]; r++) {
            int m = member[from][r];
            sum[m] -= row[m];
        }
        heads[from] -= blockHeads[block];
        origins.leave(block, from);
        settle(from);
    }

    void applyShift(int block, int to) {
        remove(block);
        place(block, to);
        spread.refresh();
    }

    void applySwap(int one, int other) {
        int a = group(one);
        int b = group(other);
        remove(one);
        remove(other);
        place(one, b);
        place(other, a);
        spread.refresh();
    }

    void load(int[] groups) {
        for (int b = 0; b < in.blocks().length; b++) {
            if (groupOf[in.blocks()[b][0]] >= 0) {
                remove(b);
            }
        }
        for (int b = 0; b < in.blocks().length; b++) {
            place(b, groups[in.blocks()[b][0]]);
        }
        spread.refresh();
    }

    void refresh() {
        spread.refresh();
    }

    private void settle(int group) {
        long best = size[group] == 0 ? EMPTY : Long.MAX_VALUE;
        for (int r = 0; r < size[group]; r++) {
            best = Math.min(best, asLead(member[group][r], group));
        }
        leadCost += best - cost[group];
        cost[group] = best;
    }

    private long asLead(int unit, int group) {
        return sum[unit] + in.leadRoom().excess(unit, heads[group]);
    }

    /** The 1-median of a group, the smallest number on a tie. */
    int lead(int group) {
        int best = -1;
        for (int r = 0; r < size[group]; r++) {
            int m = member[group][r];
            if (best < 0 || asLead(m, group) < asLead(best, group)
                    || asLead(m, group) == asLead(best, group) && m < best) {
                best = m;
            }
        }
        return best;
    }

    private int[] row(int block) {
        int[] units = in.blocks()[block];
        if (units.length == 1) {
            return costs.row(units[0]);
        }
        int[] row = blockRow[block];
        if (row.length == 0) {
            row = new int[in.units()];
            for (int u : units) {
                int[] own = costs.row(u);
                for (int m = 0; m < row.length; m++) {
                    row[m] += own[m];
                }
            }
            blockRow[block] = row;
        }
        return row;
    }

    /** The row of a block where only two groups matter; without a table only those entries are computed. */
    private int[] row(int block, int a, int b, int[] scratch) {
        int[] units = in.blocks()[block];
        if (costs.tabulated() || units.length > 1) {
            return row(block);
        }
        scratch[units[0]] = 0;
        fill(units[0], a, scratch);
        fill(units[0], b, scratch);
        return scratch;
    }

    private void fill(int unit, int group, int[] scratch) {
        for (int r = 0; r < size[group]; r++) {
            scratch[member[group][r]] = costs.at(unit, member[group][r]);
        }
    }
}
