package org.silveralliance.activities.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.TurnChanges;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.contracts.RotationEvent.SlotDeferred;
import org.silveralliance.contracts.RotationEvent.SlotSubstituted;
import org.silveralliance.contracts.RotationEvent.SlotSwapped;

/** What people ask of one month of a published rotation. */
public sealed interface TurnChange {

    String reason();

    /** The audited action. */
    String action();

    /** The plan after the change; the planner may refuse. */
    RotationPlan on(RotationPlan plan, Rotation rotation, int month, LocalDate today);

    /** The fact that others hear; {@code changed} are the months that are different now. */
    RotationEvent toEvent(Rotation rotation, UUID slotId, UUID hostBefore, List<RotationEvent.Slot> changed);

    /** The host cannot host that month: the next one takes it, the host takes the next one's. */
    record Defer(String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.deferred";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month, LocalDate today) {
            return TurnChanges.defer(plan, month, reason, today);
        }

        @Override
        public RotationEvent toEvent(Rotation rotation, UUID slotId, UUID hostBefore, List<RotationEvent.Slot> changed) {
            return new SlotDeferred(rotation.id(), rotation.allianceId(), slotId, changed);
        }
    }

    /** Two units exchange months; both have agreed, or somebody who may act for them has. */
    record Swap(UUID withSlotId, String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.swapped";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month, LocalDate today) {
            return TurnChanges.swap(plan, month, rotation.slot(withSlotId).month(), reason, today);
        }

        @Override
        public RotationEvent toEvent(Rotation rotation, UUID slotId, UUID hostBefore, List<RotationEvent.Slot> changed) {
            return new SlotSwapped(rotation.id(), rotation.allianceId(), changed);
        }
    }

    /** Another unit hosts and is owed a turn (E-17). */
    record Substitute(UUID unitId, String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.substituted";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month, LocalDate today) {
            return TurnChanges.substitute(plan, month, unitId, reason);
        }

        @Override
        public RotationEvent toEvent(Rotation rotation, UUID slotId, UUID hostBefore, List<RotationEvent.Slot> changed) {
            return new SlotSubstituted(rotation.id(), rotation.allianceId(), slotId, hostBefore, changed);
        }
    }

    /** A suspension or a substitution is taken back. */
    record Restore(String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.restored";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month, LocalDate today) {
            return plan.slot(month).isSuspended() ? TurnChanges.resume(plan, month, today)
                    : TurnChanges.withdrawSubstitute(plan, month);
        }

        @Override
        public RotationEvent toEvent(Rotation rotation, UUID slotId, UUID hostBefore, List<RotationEvent.Slot> changed) {
            return new RotationReplanned(rotation.id(), rotation.allianceId(), rotation.year(), changed);
        }
    }

    /** The whole month falls away for everyone; the queue moves (E-16). The reason names the document. */
    record Suspend(String reason) implements TurnChange {
        @Override
        public String action() {
            return "rotation.suspended";
        }

        @Override
        public RotationPlan on(RotationPlan plan, Rotation rotation, int month, LocalDate today) {
            return TurnChanges.suspend(plan, month, reason, today);
        }

        @Override
        public RotationEvent toEvent(Rotation rotation, UUID slotId, UUID hostBefore, List<RotationEvent.Slot> changed) {
            return new RotationReplanned(rotation.id(), rotation.allianceId(), rotation.year(), changed);
        }
    }
}
