package org.silveralliance.alliance.grouping.search;

/** Prices single moves from given groups, which may break hard rules; used to explain answers, not to find them. */
public final class Moves {

    /** What a way of bringing a block into a group costs: the change, and the block that leaves in exchange (−1: none). */
    public record Way(long change, int exchanged, int onward) {
    }

    private final Instance in;
    private final Assignment now;
    private final Limits limits;

    public Moves(Instance in, int[] groups) {
        this.in = in;
        this.now = new Assignment(in);
        this.limits = new Limits(in, now);
        now.load(groups);
    }

    public long total() {
        return now.total();
    }

    /** The 1-median of every group; −1 for an empty one. */
    public int[] centres() {
        int[] centres = new int[in.groups()];
        for (int g = 0; g < centres.length; g++) {
            centres[g] = now.lead(g);
        }
        return centres;
    }

    public int blockOf(int unit) {
        return now.blockOf[unit];
    }

    public int group(int block) {
        return now.group(block);
    }

    /** Cost change of moving a block, whatever rules that breaks. */
    public long shift(int block, int to) {
        return now.shift(block, to);
    }

    /** Units a block may not share this group with, among those in it: their blocks. */
    public int[] rivals(int block, int group) {
        int[] found = new int[limits.conflicts(block, group, -1)];
        int count = 0;
        for (int rival : in.apart()[block]) {
            if (now.group(rival) == group) {
                found[count++] = rival;
            }
        }
        return found;
    }

    /**
     * The cheapest way into a group that keeps the rules: alone, or against a block of that group that comes here or, when
     * {@code chains}, goes on to a third group. Change is {@code Long.MAX_VALUE} when there is none.
     */
    public Way into(int block, int to, boolean chains) {
        Way best = new Way(Long.MAX_VALUE, -1, -1);
        if (limits.shiftKeeps(block, to)) {
            best = new Way(now.shift(block, to), -1, -1);
        }
        int from = now.group(block);
        int[] list = java.util.Arrays.copyOf(now.member[to], now.size[to]);
        java.util.Arrays.sort(list);
        for (int m : list) {
            int other = now.blockOf[m];
            if (in.pinned()[other] < 0 && in.blocks()[other][0] == m) {
                if (limits.swapKeeps(block, other)) {
                    long change = now.swap(block, other);
                    best = change < best.change() ? new Way(change, other, from) : best;
                }
                best = chains ? chain(block, from, other, to, best) : best;
            }
        }
        return best;
    }

    private Way chain(int block, int from, int other, int to, Way best) {
        Way found = best;
        long first = now.shift(block, to);
        now.applyShift(block, to);
        for (int third = 0; third < in.groups(); third++) {
            if (third != to && third != from) {
                long change = first + now.shift(other, third);
                if (change < found.change()) {
                    now.applyShift(other, third);
                    found = limits.broken() == 0 ? new Way(change, other, third) : found;
                    now.applyShift(other, to);
                }
            }
        }
        now.applyShift(block, from);
        return found;
    }
}
