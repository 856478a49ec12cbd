package org.silveralliance.activities.rotation.solve;

import org.silveralliance.activities.rotation.rules.RotationRefused;

/**
 * What soft rules cost, in hundredths of a point.
 *
 * @param dayOff per day away from the fixed day
 * @param keyDayOff per day away from the day a key date is marked on
 * @param themeMissed a month with a theme at a unit without that strength
 * @param yuan per yuan of venue cost
 * @param spreadYuan per yuan between the dearest and the cheapest year of a unit
 * @param unfairTurn per turn away from the fair share over two years
 * @param hostChanged a month whose host differs from the published plan, or from the turn order when none is published
 * @param dateChanged a published month that keeps its host but moves
 */
public record Weights(int dayOff, int keyDayOff, int themeMissed, int yuan, int spreadYuan, int unfairTurn,
        int hostChanged, int dateChanged) {

    public static final Weights DEFAULT = new Weights(200, 800, 4_000, 5, 2, 3_000, 3_000, 1_500);

    private static final int MAX = 1_000_000;

    public Weights {
        for (int weight : new int[] { dayOff, keyDayOff, themeMissed, yuan, spreadYuan, unfairTurn, hostChanged,
                dateChanged }) {
            if (weight < 0 || weight > MAX) {
                throw new RotationRefused(RotationRefused.Code.PROBLEM_INVALID, "权重须在0至" + MAX + "之间");
            }
        }
    }
}
