package org.silveralliance.members.endoflife;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.time.Ids;

/** What a death asks for, in the transaction that records it: no death without its list. */
@ApplicationScoped
public class FollowDeath {

    private final Affairs affairs;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public FollowDeath(Affairs affairs, Caller caller, AuditTrail audit, Clock clock) {
        this.affairs = affairs;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recorded(UUID member, LocalDate diedOn) {
        affairs.open(Ids.next(), member, diedOn, caller.username(), clock.instant());
        audit.record("end-of-life.opened", "member/" + member, null);
    }

    /** The death was a mistake (E-05): nothing is to be done any more, and what was done stays in the history. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenBack(UUID member) {
        if (affairs.withdraw(member, caller.username(), clock.instant()) > 0) {
            audit.record("end-of-life.withdrawn", "member/" + member, null);
        }
    }
}
