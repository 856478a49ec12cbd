package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** A unit left: its coming turns go to the others, what it hosted stays (E-18). */
@ApplicationScoped
public class RemoveSeat {

    private final Rotations rotations;
    private final KnownAlliances alliances;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public RemoveSeat(Rotations rotations, KnownAlliances alliances, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.rotations = rotations;
        this.alliances = alliances;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code until} is the first day on which the unit no longer belongs. */
    @Transactional
    public void remove(UUID allianceId, UUID unitId, LocalDate until) {
        // Whoever plans another year at this moment does so with this unit, or this finds that year too.
        alliances.lock(allianceId);
        LocalDate today = LocalDate.now(clock);
        List<UUID> changed = new ArrayList<>();
        for (Rotation rotation : rotations.lockFrom(allianceId, today.getYear())) {
            RotationPlan plan = rotation.plan();
            if (plan.hasMemberOn(unitId, until)) {
                outbox.append(rotation.replan(Membership.leave(plan, unitId, until.minusDays(1), today)));
                changed.add(rotation.id());
            }
        }
        changed.forEach(id -> audit.record("rotation.unit-left", "rotation/" + id + "/unit/" + unitId, null));
    }
}
