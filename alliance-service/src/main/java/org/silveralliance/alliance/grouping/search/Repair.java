package org.silveralliance.alliance.grouping.search;

/** Mends broken hard rules by moves out of and into the groups that break them, cheap moves first when rules are equal. */
final class Repair {

    private final Instance in;
    private final Assignment now;
    private final Limits limits;
    private final SplitMix64 dice;
    private final int[] free;
    private final double mean;

    Repair(Instance in, Assignment now, Limits limits, SplitMix64 dice, int[] free, double mean) {
        this.in = in;
        this.now = now;
        this.limits = limits;
        this.dice = dice;
        this.free = free;
        this.mean = mean;
    }

    /** Tries at most {@code tries} moves; true when every hard rule is kept. */
    boolean mend(long tries, SearchControl watch) {
        long broken = limits.broken();
        double worth = Math.max(1, in.totalHeads() / (double) Math.max(1, in.units()));
        for (long t = 0; broken > 0 && t < tries && free.length > 0; t++) {
            if ((t & 1023) == 0 && watch.stopped()) {
                return false;
            }
            double heat = worth * 0.3 * (1 - (double) t / tries);
            double greed = mean == 0 ? 0 : worth / mean * 0.05;
            int block = free[dice.below(free.length)];
            int from = now.group(block);
            int to = dice.below(in.groups());
            boolean useful = limits.breaks(from) || limits.breaks(to) || in.apart()[block].length > 0 || t % 8 == 0;
            if (to == from || !useful) {
                continue;
            }
            double limit = heat * dice.patience();
            if (dice.below(2) == 0) {
                long change = limits.shiftChange(block, to);
                if (change <= limit && change + greed * now.shift(block, to) <= limit) {
                    now.applyShift(block, to);
                    broken += change;
                }
            } else if (now.size[to] > 0) {
                int other = now.blockOf[now.member[to][dice.below(now.size[to])]];
                if (in.pinned()[other] >= 0) {
                    continue;
                }
                long change = limits.swapChange(block, other);
                if (change <= limit && change + greed * now.swap(block, other) <= limit) {
                    now.applySwap(block, other);
                    broken += change;
                }
            }
        }
        return limits.broken() == 0;
    }
}
