package org.silveralliance.activities.rotation.solve;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/**
 * Exact answer to everything but the spread of costs: month by month over the states (turns of every unit, last host).
 * It says for certain whether the hard rules can be kept at all, and gives the annealer its starting points.
 */
final class TurnCount {

    private static final int MAX_STATES = 1_000_000;

    private final int units;
    private final int bits;
    private final int[] least;
    private final int[] most;
    private final boolean[] follows;
    private final int lastHost;

    TurnCount(int[] least, int[] most, boolean[] follows, int lastHost) {
        this.units = least.length;
        this.bits = units <= 14 ? 4 : 3;
        this.least = least;
        this.most = most;
        this.follows = follows;
        this.lastHost = lastHost;
        for (int limit : most) {
            if (limit >= 1 << bits) {
                throw new RotationRefused(RotationRefused.Code.PROBLEM_INVALID, "单位全年轮值次数过多：" + limit);
            }
        }
    }

    static TurnCount of(Model model) {
        return new TurnCount(model.least(), model.most(), model.follows(), model.lastHost());
    }

    /**
     * The hosts with the fewest points, or null when the hard rules cannot all be kept.
     *
     * @param points per month and unit, {@link Model#IMPOSSIBLE} where the unit cannot host
     * @param turnPoints per unit and number of turns
     */
    int @Nullable [] best(long[][] points, long[][] turnPoints) {
        Layer layer = forward(points);
        int winner = -1;
        long fewest = Long.MAX_VALUE;
        for (int s = 0; s < layer.size; s++) {
            long total = layer.points[s] + endPoints(layer.keys[s], turnPoints);
            if (total < fewest) {
                fewest = total;
                winner = s;
            }
        }
        return winner < 0 ? null : backtrack(layer, winner, points.length);
    }

    /**
     * Per month and unit the fewest points of all choices in which that unit hosts that month,
     * {@link Model#IMPOSSIBLE} where there is none. The spread of costs comes on top: a bound from below for what such a
     * choice costs altogether.
     */
    long[][] through(long[][] points, long[][] turnPoints) {
        long[][] through = new long[points.length][units];
        Layer layer = forward(points);
        long[] toEnd = new long[layer.size];
        for (int s = 0; s < layer.size; s++) {
            toEnd[s] = endPoints(layer.keys[s], turnPoints);
        }
        for (int t = points.length - 1; t >= 0; t--) {
            Arrays.fill(through[t], Model.IMPOSSIBLE);
            Layer before = Objects.requireNonNull(layer.before);
            long[] onwards = new long[before.size];
            for (int s = 0; s < before.size; s++) {
                onwards[s] = Model.IMPOSSIBLE;
                for (int u = 0; u < units; u++) {
                    int next = mayHost(before.keys[s], u, points[t], follows[t]) ? layer.find(with(before.keys[s], u)) : -1;
                    if (next >= 0 && toEnd[next] < Model.IMPOSSIBLE) {
                        long rest = points[t][u] + toEnd[next];
                        onwards[s] = Math.min(onwards[s], rest);
                        through[t][u] = Math.min(through[t][u], before.points[s] + rest);
                    }
                }
            }
            layer = before;
            toEnd = onwards;
        }
        return through;
    }

    private Layer forward(long[][] points) {
        Layer layer = new Layer(null);
        layer.offer((long) (lastHost < 0 ? units : lastHost) << (units * bits), 0, -1);
        for (int t = 0; t < points.length; t++) {
            Layer next = new Layer(layer);
            for (int s = 0; s < layer.size; s++) {
                extend(layer, s, points[t], follows[t], points.length - t - 1, next);
            }
            layer = next;
        }
        return layer;
    }

    /** Whether any choice keeps the hard rules. */
    boolean possible(long[][] points) {
        long[][] free = new long[units][];
        for (int u = 0; u < units; u++) {
            free[u] = new long[most[u] + 1];
        }
        return best(points, free) != null;
    }

    private void extend(Layer from, int state, long[] points, boolean follows, int monthsLeft, Layer next) {
        long key = from.keys[state];
        int missing = 0;
        for (int u = 0; u < units; u++) {
            missing += Math.max(0, least[u] - turns(key, u));
        }
        for (int u = 0; u < units; u++) {
            int turns = turns(key, u);
            if (mayHost(key, u, points, follows) && missing - (turns < least[u] ? 1 : 0) <= monthsLeft) {
                next.offer(with(key, u), from.points[state] + points[u], state);
            }
        }
    }

    private int last(long key) {
        return (int) (key >>> (units * bits));
    }

    private boolean mayHost(long key, int unit, long[] points, boolean follows) {
        return points[unit] < Model.IMPOSSIBLE && turns(key, unit) < most[unit] && !(follows && unit == last(key));
    }

    /** The state after one more turn of this unit. */
    private long with(long key, int unit) {
        long counts = (key & ((1L << (units * bits)) - 1)) + (1L << (unit * bits));
        return counts | ((long) unit << (units * bits));
    }

    private int turns(long key, int unit) {
        return (int) (key >>> (unit * bits)) & ((1 << bits) - 1);
    }

    private long endPoints(long key, long[][] turnPoints) {
        long points = 0;
        for (int u = 0; u < units; u++) {
            points += turnPoints[u][turns(key, u)];
        }
        return points;
    }

    private int[] backtrack(Layer last, int winner, int months) {
        int[] hosts = new int[months];
        Layer layer = last;
        int state = winner;
        for (int t = months - 1; t >= 0; t--) {
            hosts[t] = last(layer.keys[state]);
            state = layer.parents[state];
            layer = Objects.requireNonNull(layer.before);
        }
        return hosts;
    }

    /** The states after a month, in the order they were found, so that ties always fall the same way. */
    private static final class Layer {

        private final @Nullable Layer before;
        private long[] keys = new long[256];
        private long[] points = new long[256];
        private int[] parents = new int[256];
        private int[] table = new int[1024];
        private int size;

        private Layer(@Nullable Layer before) {
            this.before = before;
        }

        private void offer(long key, long total, int parent) {
            int slot = slot(key);
            if (table[slot] == 0) {
                if (size == keys.length) {
                    grow();
                    slot = slot(key);
                }
                keys[size] = key;
                points[size] = total;
                parents[size] = parent;
                table[slot] = ++size;
            } else if (total < points[table[slot] - 1]) {
                points[table[slot] - 1] = total;
                parents[table[slot] - 1] = parent;
            }
        }

        /** The state's number, -1 when it is not one of these. */
        private int find(long key) {
            return table[slot(key)] - 1;
        }

        private int slot(long key) {
            long hash = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (hash >>> 40) & (table.length - 1);
            while (table[slot] != 0 && keys[table[slot] - 1] != key) {
                slot = (slot + 1) & (table.length - 1);
            }
            return slot;
        }

        private void grow() {
            if (size >= MAX_STATES) {
                throw new RotationRefused(RotationRefused.Code.PROBLEM_INVALID, "轮值问题过大，请减少单位或欠值次数");
            }
            keys = Arrays.copyOf(keys, size * 2);
            points = Arrays.copyOf(points, size * 2);
            parents = Arrays.copyOf(parents, size * 2);
            table = new int[size * 8];
            for (int s = 0; s < size; s++) {
                table[slot(keys[s])] = s + 1;
            }
        }
    }
}
