package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Changes one month's turn, or shows what the change would do. Who may ask for it is {@link RotationAccess}'s. */
@ApplicationScoped
public class ChangeTurn {

    private final Rotations rotations;
    private final RotationAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public ChangeTurn(Rotations rotations, RotationAccess access, Outbox outbox, AuditTrail audit, Clock clock) {
        this.rotations = rotations;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Effect change(UUID slotId, TurnChange change, boolean preview) {
        Rotation rotation = preview ? rotations.getOfSlot(slotId) : rotations.lockOfSlot(slotId);
        access.mayChange(rotation, slotId, change);
        RotationPlan before = rotation.plan();
        RotationPlan after = RefusalProblem
                .unlessRefused(() -> change.on(before, rotation, rotation.slot(slotId).month(),
                        LocalDate.now(clock)));
        Effect effect = Effect.between(before, after, rotation, !preview);
        if (!preview) {
            outbox.append(rotation.change(slotId, change, after));
            audit.record(change.action(), "rotation-slot/" + slotId, change.reason());
        }
        return effect;
    }
}
