package org.silveralliance.alliance.grouping.search;

/** How far an assignment is from its hard rules, in heads; zero means none is broken. */
final class Limits {

    private final Instance in;
    private final Assignment now;
    private final long unitWorth;

    Limits(Instance in, Assignment now) {
        this.in = in;
        this.now = now;
        this.unitWorth = Math.max(1, in.totalHeads() / Math.max(1, in.units()));
    }

    boolean shiftKeeps(int block, int to) {
        int from = now.group(block);
        int units = in.blocks()[block].length;
        int heads = now.blockHeads[block];
        return now.heads[to] + heads <= in.maxHeads() && now.heads[from] - heads >= in.minHeads()
                && now.size[to] + units <= in.maxUnits() && now.size[from] - units >= in.minUnits()
                && conflicts(block, to, -1) == 0;
    }

    boolean swapKeeps(int one, int other) {
        int a = now.group(one);
        int b = now.group(other);
        int heads = now.blockHeads[other] - now.blockHeads[one];
        int units = in.blocks()[other].length - in.blocks()[one].length;
        return now.heads[a] + heads <= in.maxHeads() && now.heads[b] - heads <= in.maxHeads()
                && now.heads[a] + heads >= in.minHeads() && now.heads[b] - heads >= in.minHeads()
                && now.size[a] + units <= in.maxUnits() && now.size[b] - units <= in.maxUnits()
                && now.size[a] + units >= in.minUnits() && now.size[b] - units >= in.minUnits()
                && conflicts(one, b, other) == 0 && conflicts(other, a, one) == 0;
    }

    /** Blocks in {@code group}, other than {@code except}, that must not be with {@code block}. */
    int conflicts(int block, int group, int except) {
        int found = 0;
        for (int rival : in.apart()[block]) {
            if (rival != except && now.group(rival) == group) {
                found++;
            }
        }
        return found;
    }

    long broken() {
        long total = 0;
        for (int g = 0; g < in.groups(); g++) {
            total += broken(g, 0, 0);
        }
        int rivals = 0;
        for (int b = 0; b < in.blocks().length; b++) {
            rivals += conflicts(b, now.group(b), b);
        }
        return total + unitWorth * rivals / 2;
    }

    boolean breaks(int group) {
        return broken(group, 0, 0) > 0;
    }

    long shiftChange(int block, int to) {
        int from = now.group(block);
        int units = in.blocks()[block].length;
        int heads = now.blockHeads[block];
        return broken(from, -units, -heads) - broken(from, 0, 0) + broken(to, units, heads) - broken(to, 0, 0)
                + unitWorth * (conflicts(block, to, -1) - conflicts(block, from, -1));
    }

    long swapChange(int one, int other) {
        int a = now.group(one);
        int b = now.group(other);
        int heads = now.blockHeads[other] - now.blockHeads[one];
        int units = in.blocks()[other].length - in.blocks()[one].length;
        return broken(a, units, heads) - broken(a, 0, 0) + broken(b, -units, -heads) - broken(b, 0, 0) + unitWorth
                * (conflicts(one, b, other) - conflicts(one, a, -1) + conflicts(other, a, one) - conflicts(other, b, -1));
    }

    private long broken(int group, int moreUnits, long moreHeads) {
        int units = now.size[group] + moreUnits;
        long heads = now.heads[group] + moreHeads;
        return unitWorth * (Math.max(0, units - in.maxUnits()) + Math.max(0, in.minUnits() - units))
                + Math.max(0, heads - in.maxHeads()) + Math.max(0, in.minHeads() - heads);
    }
}
