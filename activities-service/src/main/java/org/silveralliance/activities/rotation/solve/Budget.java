package org.silveralliance.activities.rotation.solve;

import org.silveralliance.activities.rotation.rules.RotationRefused;

/**
 * How hard to look. Counted in evaluations, never in seconds, so that the answer does not depend on the machine; the
 * number of threads changes how long it takes and nothing else.
 *
 * @param evaluations per start
 * @param starts independent annealing runs
 */
public record Budget(long seed, int starts, long evaluations, int threads) {

    /** A year. */
    public static final Budget YEAR = new Budget(20_260_101, 8, 60_000, 1);
    /** One cell of the table "somebody else instead", and replanning while somebody waits. */
    public static final Budget QUICK = new Budget(20_260_101, 4, 30_000, 1);

    public Budget {
        if (starts < 1 || starts > 1_000 || evaluations < 0 || evaluations > 100_000_000 || threads < 1 || threads > 64) {
            throw new RotationRefused(RotationRefused.Code.PROBLEM_INVALID, "求解预算不正确");
        }
    }

    public Budget onThreads(int count) {
        return new Budget(seed, starts, evaluations, count);
    }

    public Budget seeded(long other) {
        return new Budget(other, starts, evaluations, threads);
    }
}
