package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** A unit joined: it comes last, after the frozen months (E-18). */
@ApplicationScoped
public class AddSeat {

    private final Rotations rotations;
    private final KnownPeople people;
    private final KnownAlliances alliances;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AddSeat(Rotations rotations, KnownPeople people, KnownAlliances alliances, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.rotations = rotations;
        this.people = people;
        this.alliances = alliances;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void add(UUID allianceId, UUID unitId, LocalDate from) {
        // Whoever plans another year at this moment does so with this unit, or this finds that year too.
        alliances.lock(allianceId);
        LocalDate today = LocalDate.now(clock);
        List<UUID> changed = new ArrayList<>();
        Host newcomer = new Host(unitId, people.unitNames(Set.of(unitId)).getOrDefault(unitId, ""));
        for (Rotation rotation : rotations.lockFrom(allianceId, today.getYear())) {
            RotationPlan plan = rotation.plan();
            if (!plan.hasMemberOn(unitId, from)) {
                outbox.append(rotation.replan(Membership.join(plan, newcomer, from, today)));
                changed.add(rotation.id());
            }
        }
        changed.forEach(id -> audit.record("rotation.unit-joined", "rotation/" + id + "/unit/" + unitId, null));
    }
}
