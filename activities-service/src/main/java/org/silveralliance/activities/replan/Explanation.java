package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.PlanQuality;
import org.silveralliance.activities.rotation.ProofStatus;

/**
 * Why this unit hosts this month, and what it would cost if another one did. {@code more} is in points over the whole plan,
 * absent when impossible; {@code secondBest} is the next best place of this unit; {@code points}, {@code parts} and
 * {@code bound} are {@link PlanQuality} of the whole plan. {@code frozen} months can still be changed, but by decision and
 * not by replanning.
 */
public record Explanation(UUID slotId, int month, @Nullable UUID hostUnitId, @Nullable String hostUnitName, LocalDate date,
        boolean frozen, List<String> reasons, List<OtherHost> alternatives, @Nullable OtherMonth secondBest,
        ProofStatus proof, String proofText, double points, List<PlanQuality.ScorePart> parts, @Nullable Double bound) {

    /** One other unit in this month. */
    public record OtherHost(UUID unitId, String unitName, @Nullable Double more, @Nullable String because, String sentence) {
    }

    /** Another month for the same unit. */
    public record OtherMonth(int month, double more, String sentence) {
    }
}
