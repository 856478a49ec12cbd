package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.kit.outbox.Outbox;

/** A unit joined: it comes last, after the frozen months (E-18). */
@ApplicationScoped
public class AddSeat {

    private final Rotations rotations;
    private final KnownPeople people;
    private final Outbox outbox;
    private final Clock clock;

    public AddSeat(Rotations rotations, KnownPeople people, Outbox outbox, Clock clock) {
        this.rotations = rotations;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void add(UUID allianceId, UUID unitId, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        Host newcomer = new Host(unitId, people.unitNames(Set.of(unitId)).getOrDefault(unitId, ""));
        for (Rotation rotation : rotations.lockFrom(allianceId, today.getYear())) {
            RotationPlan plan = rotation.plan();
            if (!plan.hasMemberOn(unitId, from)) {
                outbox.append(rotation.replan(Membership.join(plan, newcomer, from, today)));
            }
        }
    }
}
