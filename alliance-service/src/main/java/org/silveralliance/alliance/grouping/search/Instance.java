package org.silveralliance.alliance.grouping.search;

/**
 * A grouping problem as numbers. A block is a set of units that stay together (usually one unit); blocks are what moves.
 *
 * @param heads people per unit
 * @param groups number of groups
 * @param blocks unit numbers per block, a partition of all units
 * @param pinned group a block is fixed to, or −1
 * @param apart per block, the blocks it must not share a group with (symmetric)
 * @param origin existing alliance per unit, or −1
 * @param origins number of existing alliances
 * @param balanceWeight cost of one head of difference between the largest and the smallest group
 * @param stabilityWeight cost of one unit that leaves the companions of its existing alliance
 * @param leadRoom limits of groups that depend on their lead
 */
public record Instance(Costs costs, int[] heads, int groups, int minUnits, int maxUnits, long minHeads, long maxHeads,
        int[][] blocks, int[] pinned, int[][] apart, int[] origin, int origins, long balanceWeight,
        long stabilityWeight, LeadRoom leadRoom) {

    /** A plain capacitated p-median: every unit on its own, no wishes. */
    public static Instance plain(Costs costs, int[] heads, int groups, long maxHeads) {
        int n = costs.size();
        int[][] blocks = new int[n][];
        int[] pinned = new int[n];
        int[] origin = new int[n];
        for (int i = 0; i < n; i++) {
            blocks[i] = new int[] { i };
            pinned[i] = -1;
            origin[i] = -1;
        }
        return new Instance(costs, heads, groups, 1, n, 0, maxHeads, blocks, pinned, new int[n][0], origin, 0, 0, 0,
                LeadRoom.SAME);
    }

    public Instance withLeadRoom(LeadRoom other) {
        return new Instance(costs, heads, groups, minUnits, maxUnits, minHeads, maxHeads, blocks, pinned, apart, origin,
                origins, balanceWeight, stabilityWeight, other);
    }

    public int units() {
        return heads.length;
    }

    long totalHeads() {
        long total = 0;
        for (int h : heads) {
            total += h;
        }
        return total;
    }
}
