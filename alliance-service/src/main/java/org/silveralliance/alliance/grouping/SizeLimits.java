package org.silveralliance.alliance.grouping;

/** Hard sizes: the number of groups, and units and heads per group, both ends included. */
public record SizeLimits(int groups, int minUnits, int maxUnits, int minHeads, int maxHeads) {

    /** One unit more or less than the even share, heads not limited: 24 units in 4 groups give 5 to 7. */
    public static SizeLimits around(int units, int groups) {
        int share = groups <= 0 ? units : units / groups;
        int roof = groups <= 0 ? units : (units + groups - 1) / groups;
        return new SizeLimits(groups, Math.max(1, share - 1), roof + 1, 0, Integer.MAX_VALUE);
    }

    public SizeLimits withUnits(int min, int max) {
        return new SizeLimits(groups, min, max, minHeads, maxHeads);
    }

    public SizeLimits withHeads(int min, int max) {
        return new SizeLimits(groups, minUnits, maxUnits, min, max);
    }
}
