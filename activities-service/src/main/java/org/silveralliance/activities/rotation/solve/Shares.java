package org.silveralliance.activities.rotation.solve;

import java.util.List;

import org.silveralliance.activities.rotation.rules.Seat;

/**
 * Fair shares as whole numbers: one turn is {@link #TURN} parts, which every number of units up to sixteen divides, so
 * no rounding decides who hosts once more.
 */
final class Shares {

    static final long TURN = 720_720;

    private Shares() {
    }

    /** The unit's part of the months it belongs in. */
    static long of(List<Seat> seats, List<RotationProblem.Month> months, Seat seat) {
        long share = 0;
        for (RotationProblem.Month month : months) {
            long present = seats.stream().filter(other -> other.belongsOn(month.preferred())).count();
            if (seat.belongsOn(month.preferred())) {
                share += TURN / present;
            }
        }
        return share;
    }

    static int floor(long share) {
        return (int) (share / TURN);
    }

    static int ceil(long share) {
        return (int) ((share + TURN - 1) / TURN);
    }

    /** What the plan gives the unit beyond its share: turns carried over from earlier years or agreed since. */
    static int owed(List<Seat> seats, List<RotationProblem.Month> months, Seat seat, int planned) {
        long share = of(seats, months, seat);
        return planned - Math.clamp(planned, floor(share), ceil(share));
    }
}
