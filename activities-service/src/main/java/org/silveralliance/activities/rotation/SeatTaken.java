package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.frommembers.KnownPeople;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.kit.outbox.Outbox;

/** A unit joined: it comes last, after the frozen months (E-18). */
@ApplicationScoped
public class SeatTaken {

    private final Rotations rotations;
    private final KnownPeople people;
    private final Outbox outbox;
    private final Clock clock;

    public SeatTaken(Rotations rotations, KnownPeople people, Outbox outbox, Clock clock) {
        this.rotations = rotations;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void apply(UUID allianceId, UUID unitId, LocalDate from) {
        String name = people.unitNames(Set.of(unitId)).getOrDefault(unitId, "");
        for (Rotation rotation : rotations.lockFrom(allianceId, LocalDate.now(clock).getYear())) {
            RotationPlan plan = rotation.plan();
            boolean seated = plan.seats().stream()
                    .anyMatch(seat -> seat.host().unitId().equals(unitId) && seat.belongsOn(from));
            if (!seated) {
                RotationPlan changed = Membership.join(plan, new Host(unitId, name), from, LocalDate.now(clock));
                outbox.append(new RotationReplanned(rotation.id(), allianceId, rotation.year(),
                        rotation.become(changed).stream().map(RotationSlot::told).toList()));
            }
        }
    }
}
