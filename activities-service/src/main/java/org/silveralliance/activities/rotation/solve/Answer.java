package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/**
 * Hosts and days for every month of the problem.
 *
 * @param points what the soft rules cost, in hundredths of a point
 * @param parts the same by rule
 * @param evaluations how many changes were priced to get there
 */
public record Answer(int year, Way way, List<Assignment> months, long points, Map<SoftRule, Long> parts,
        List<Balance> balances, long evaluations) {

    /** How the answer came about. */
    public enum Way {
        /** No wish and no conflict: the turn order itself, nothing to optimise. */
        TURN_ORDER,
        OPTIMISED
    }

    /**
     * One month.
     *
     * @param cost yuan
     * @param reasons why this unit and this day, Chinese
     */
    public record Assignment(int month, Host host, LocalDate date, @Nullable UUID venueId, @Nullable String venueName,
            int cost, boolean frozen, List<String> reasons) {
    }

    /**
     * What is fair to a unit.
     *
     * @param least fewest turns it may have this year, what earlier years owe included
     * @param most most turns it may have
     * @param lastYear null when it was not there
     */
    public record Balance(Host host, int turns, int least, int most, @Nullable Integer lastYear, long cost) {
    }

    public Assignment month(int number) {
        return months.stream().filter(assignment -> assignment.month() == number).findFirst()
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NO_SUCH_SLOT, number + "月没有轮值安排"));
    }
}
