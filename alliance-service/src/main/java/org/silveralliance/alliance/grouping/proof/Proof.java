package org.silveralliance.alliance.grouping.proof;

import java.time.Duration;
import java.util.Optional;

import org.silveralliance.alliance.grouping.search.Instance;

/** An exact method beside the search; may be absent. */
public interface Proof {

    /**
     * What an exact method found: a lower bound of the cost, the best groups it knows (may be empty), and whether they match.
     */
    record Verdict(double bound, int[] groups, boolean optimal, boolean impossible) {
    }

    boolean available();

    /**
     * Bounds the cost of an instance, starting from known groups; empty when nothing is known in the time given.
     *
     * @param worthLeading units that the lead of a group in a cheaper answer could be
     */
    Optional<Verdict> prove(Instance instance, int[] known, boolean[] worthLeading, Duration limit);

    /** Whether hard rules can be kept at all: true, false, or empty when not decided in time. */
    Optional<Boolean> feasible(Instance instance, Duration limit);

    /** The stand-in for machines without the native library. */
    Proof ABSENT = new Proof() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public Optional<Verdict> prove(Instance instance, int[] known, boolean[] worthLeading, Duration limit) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> feasible(Instance instance, Duration limit) {
            return Optional.empty();
        }
    };

}
