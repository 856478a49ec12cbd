package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.kit.outbox.Outbox;

/** A unit left: its coming turns go to the others, what it hosted stays (E-18). */
@ApplicationScoped
public class SeatLeft {

    private final Rotations rotations;
    private final Outbox outbox;
    private final Clock clock;

    public SeatLeft(Rotations rotations, Outbox outbox, Clock clock) {
        this.rotations = rotations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code until} is the first day on which the unit no longer belongs. */
    @Transactional
    public void apply(UUID allianceId, UUID unitId, LocalDate until) {
        for (Rotation rotation : rotations.lockFrom(allianceId, LocalDate.now(clock).getYear())) {
            RotationPlan plan = rotation.plan();
            boolean seated = plan.seats().stream()
                    .anyMatch(seat -> seat.host().unitId().equals(unitId) && seat.belongsOn(until));
            if (seated) {
                RotationPlan changed = Membership.leave(plan, unitId, until.minusDays(1), LocalDate.now(clock));
                outbox.append(new RotationReplanned(rotation.id(), allianceId, rotation.year(),
                        rotation.become(changed).stream().map(RotationSlot::told).toList()));
            }
        }
    }
}
