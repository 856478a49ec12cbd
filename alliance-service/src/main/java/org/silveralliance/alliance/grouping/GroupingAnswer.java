package org.silveralliance.alliance.grouping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What became of a proposal job. */
public sealed interface GroupingAnswer {

    /**
     * A proposal that keeps every hard rule.
     *
     * @param cutShort the time limit ended the search before its evaluation budget
     * @param notices Chinese sentences about assumptions made, such as a missing place
     */
    record Grouped(List<Group> groups, Score score, ProofStatus proof, boolean cutShort,
            List<String> notices) implements GroupingAnswer {

        /** Group number per unit id, the form in which groups are priced and compared. */
        public Map<String, Integer> groupOf() {
            Map<String, Integer> numbers = new TreeMap<>();
            for (Group group : groups) {
                group.units().forEach(u -> numbers.put(u.unitId(), group.no()));
            }
            return numbers;
        }
    }

    /**
     * No proposal, and why.
     *
     * @param reasons Chinese sentences; for contradictory wishes the smallest set that cannot be kept together
     * @param proven false when no answer was found but none is proven impossible either
     */
    record Refused(List<String> reasons, boolean proven) implements GroupingAnswer {
    }

    record Cancelled() implements GroupingAnswer {
    }

    /**
     * One group.
     *
     * @param leadId suggested lead unit: among the units whose sum of ways is within a quarter of the shortest, the first of
     *        the survey's order
     * @param centreId the unit to which distance and affinity are priced (the 1-median)
     */
    record Group(int no, String leadId, String leadName, String centreId, int heads, List<Placement> units) {
    }

    /**
     * One unit in its group.
     *
     * @param kilometres to the suggested lead
     * @param reasons Chinese, such as 同行业（农林水利）
     * @param secondBest the cheapest other group, if any is possible
     */
    record Placement(String unitId, String unitName, boolean pinned, double kilometres, List<String> reasons,
            @Nullable SecondBest secondBest) {
    }

    /** The cheapest other place: {@code change} in kilometre equivalents, {@code how} a Chinese sentence. */
    record SecondBest(int group, double change, String how) {
    }

    /** The parts of the cost in kilometre equivalents, weights applied; less is better. */
    record Score(double total, double distance, double sector, double town, double balance, double stability) {
    }

    /**
     * How good the answer is known to be.
     *
     * @param state proven optimal, within a bound, or unknown
     * @param bound no answer can cost less than this; NaN when there is none
     * @param gapPercent (cost − bound) / cost × 100; NaN when there is no bound
     * @param text Chinese sentence for the screen
     */
    record ProofStatus(ProofState state, double bound, double gapPercent, String text) {
    }

    /** Proven optimal, within a bound, or unknown. */
    enum ProofState {
        OPTIMAL,
        BOUNDED,
        NO_PROOF
    }
}
