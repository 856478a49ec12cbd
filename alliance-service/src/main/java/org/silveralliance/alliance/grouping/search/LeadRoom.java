package org.silveralliance.alliance.grouping.search;

/**
 * Sizes that depend on who leads: heads the group of a unit may have when that unit leads it. Kept by a price on every head
 * beyond, so whoever searches with it has to look whether the answer has any.
 *
 * @param heads per unit; empty when every group has the same limit
 * @param perHead cost of one head beyond
 */
public record LeadRoom(long[] heads, long perHead) {

    public static final LeadRoom SAME = new LeadRoom(new long[0], 0);

    boolean same() {
        return heads.length == 0;
    }

    long excess(int lead, long groupHeads) {
        return same() ? 0 : Math.max(0, groupHeads - heads[lead]) * perHead;
    }
}
