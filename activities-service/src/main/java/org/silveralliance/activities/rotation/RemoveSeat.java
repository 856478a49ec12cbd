package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.kit.outbox.Outbox;

/** A unit left: its coming turns go to the others, what it hosted stays (E-18). */
@ApplicationScoped
public class RemoveSeat {

    private final Rotations rotations;
    private final Outbox outbox;
    private final Clock clock;

    public RemoveSeat(Rotations rotations, Outbox outbox, Clock clock) {
        this.rotations = rotations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code until} is the first day on which the unit no longer belongs. */
    @Transactional
    public void remove(UUID allianceId, UUID unitId, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        for (Rotation rotation : rotations.lockFrom(allianceId, today.getYear())) {
            RotationPlan plan = rotation.plan();
            if (plan.hasMemberOn(unitId, until)) {
                outbox.append(rotation.replan(Membership.leave(plan, unitId, until.minusDays(1), today)));
            }
        }
    }
}
