package org.silveralliance.alliance.grouping.search;

/** Balance: weight × (heads of the largest group − heads of the smallest), priced for two changing groups in O(1). */
final class Balance {

    private static final int KEEP = 3;

    private final long weight;
    private final long[] heads;
    private final int[] largest = new int[KEEP];
    private final int[] smallest = new int[KEEP];
    private final int kept;

    Balance(long weight, long[] heads) {
        this.weight = weight;
        this.heads = heads;
        this.kept = Math.min(KEEP, heads.length);
    }

    long cost() {
        return weight == 0 ? 0 : weight * (heads[largest[0]] - heads[smallest[0]]);
    }

    long change(int a, long headsA, int b, long headsB) {
        if (weight == 0) {
            return 0;
        }
        long max = Math.max(headsA, headsB);
        long min = Math.min(headsA, headsB);
        for (int r = 0; r < kept; r++) {
            if (largest[r] != a && largest[r] != b) {
                max = Math.max(max, heads[largest[r]]);
                break;
            }
        }
        for (int r = 0; r < kept; r++) {
            if (smallest[r] != a && smallest[r] != b) {
                min = Math.min(min, heads[smallest[r]]);
                break;
            }
        }
        return weight * (max - min) - cost();
    }

    /** To be called after heads changed: finds the three largest and the three smallest groups again. */
    void refresh() {
        if (weight == 0) {
            return;
        }
        int found = 0;
        for (int g = 0; g < heads.length; g++) {
            found = Math.min(found + 1, kept);
            insert(largest, found, g, 1);
            insert(smallest, found, g, -1);
        }
    }

    private void insert(int[] list, int found, int group, int sign) {
        int r = found - 1;
        boolean full = group >= kept;
        if (full && sign * heads[group] <= sign * heads[list[r]]) {
            return;
        }
        while (r > 0 && sign * heads[list[r - 1]] < sign * heads[group]) {
            list[r] = list[r - 1];
            r--;
        }
        list[r] = group;
    }
}
