package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.alliance.Leaders.Leader;
import org.silveralliance.contracts.AllianceEvent.LeaderVacated;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Vacates the post of a leader who died. Nobody takes it over by himself; the alliance holds another meeting (E-06). */
@ApplicationScoped
public class VacateLeadership {

    private final Leaders leaders;
    private final Outbox outbox;
    private final AuditTrail audit;

    public VacateLeadership(Leaders leaders, Outbox outbox, AuditTrail audit) {
        this.leaders = leaders;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void vacate(UUID memberId, LocalDate on, String reason) {
        for (Leader leader : leaders.heldBy(memberId)) {
            leaders.end(leader.allianceId(), on, Leaders.TermState.VACATED);
            outbox.append(new LeaderVacated(leader.allianceId(), memberId, on, reason));
            audit.record("alliance.leader.vacated", "alliance/" + leader.allianceId(), reason);
        }
    }
}
