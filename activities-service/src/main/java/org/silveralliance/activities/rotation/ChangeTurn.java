package org.silveralliance.activities.rotation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.TurnChange.Defer;
import org.silveralliance.activities.rotation.TurnChange.Restore;
import org.silveralliance.activities.rotation.TurnChange.Substitute;
import org.silveralliance.activities.rotation.TurnChange.Suspend;
import org.silveralliance.activities.rotation.TurnChange.Swap;
import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.contracts.RotationEvent.SlotDeferred;
import org.silveralliance.contracts.RotationEvent.SlotSubstituted;
import org.silveralliance.contracts.RotationEvent.SlotSwapped;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Changes one month's turn, or shows what the change would do. Who may ask for it is {@link RotationAccess}'s. */
@ApplicationScoped
public class ChangeTurn {

    private final Rotations rotations;
    private final RotationAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public ChangeTurn(Rotations rotations, RotationAccess access, Outbox outbox, AuditTrail audit) {
        this.rotations = rotations;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public Effect apply(UUID slotId, TurnChange change, boolean preview) {
        Rotation rotation = preview ? rotations.ofSlot(slotId).orElseThrow(Rotations::noSuchSlot)
                : rotations.lockOfSlot(slotId);
        access.mayChange(rotation, slotId, change);
        RotationPlan before = rotation.plan();
        RotationPlan after = RefusalProblem
                .unlessRefused(() -> change.on(before, rotation, rotation.slot(slotId).month()));
        Effect effect = Effect.between(before, after, rotation, !preview);
        if (!preview) {
            UUID host = Objects.requireNonNullElse(rotation.slot(slotId).hostUnitId(), rotation.id());
            List<RotationEvent.Slot> changed = rotation.become(after).stream().map(RotationSlot::told).toList();
            outbox.append(told(rotation, slotId, host, change, changed));
            audit.record(change.action(), "rotation-slot/" + slotId, change.reason());
        }
        return effect;
    }

    private static RotationEvent told(Rotation rotation, UUID slotId, UUID host, TurnChange change,
            List<RotationEvent.Slot> changed) {
        return switch (change) {
            case Defer it -> new SlotDeferred(rotation.id(), rotation.allianceId(), slotId, changed);
            case Swap it -> new SlotSwapped(rotation.id(), rotation.allianceId(), changed);
            case Substitute it -> new SlotSubstituted(rotation.id(), rotation.allianceId(), slotId, host, changed);
            case Restore it ->
                new RotationReplanned(rotation.id(), rotation.allianceId(), rotation.year(), changed);
            case Suspend it ->
                new RotationReplanned(rotation.id(), rotation.allianceId(), rotation.year(), changed);
        };
    }
}
