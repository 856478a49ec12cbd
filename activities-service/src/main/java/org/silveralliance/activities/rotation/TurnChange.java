package org.silveralliance.activities.rotation;

import java.util.UUID;

import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.TurnChanges;

/** What people ask of one month of a published rotation. */
public sealed interface TurnChange {

    String reason();

    /** The audited action. */
    String action();

    /** The plan after the change; the planner may refuse. */
    RotationPlan on(RotationPlan plan, Rotation rotation, int month);

    /** The host cannot host that month: the next one takes it, the host takes the next one's. */
    record Defer(String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.deferred";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month) {
            return TurnChanges.defer(plan, month, reason);
        }
    }

    /** Two units exchange months; both have agreed, or somebody who may act for them has. */
    record Swap(UUID withSlotId, String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.swapped";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month) {
            return TurnChanges.swap(plan, month, rotation.slot(withSlotId).month(), reason);
        }
    }

    /** Another unit hosts and is owed a turn (E-17). */
    record Substitute(UUID unitId, String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.substituted";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month) {
            return TurnChanges.substitute(plan, month, unitId, reason);
        }
    }

    /** A substitution is taken back. */
    record Restore(String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.restored";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month) {
            return TurnChanges.withdrawSubstitute(plan, month);
        }
    }

    /** The whole month falls away for everyone; the queue moves (E-16). The reason names the document. */
    record Suspend(String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.suspended";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month) {
            return TurnChanges.suspend(plan, month, reason);
        }
    }
}
