package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.member.Members;

/** Says what pension a member is paid from a month on; said again for the same month it is corrected, and both stay. */
@ApplicationScoped
public class SayPension {

    private final DuesRegister register;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public SayPension(DuesRegister register, Members members, Caller caller, AuditTrail audit, Clock clock) {
        this.register = register;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a member the caller may see. */
    @Transactional
    UUID say(UUID member, YearMonth month, BigDecimal pension) {
        caller.county();
        SettleDues.mustBeNear(month, LocalDate.now(clock));
        if (members.lockedAlive(member).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有这名党员");
        }
        UUID id = Ids.next();
        register.say(id, member, month, pension, caller.username(), clock.instant());
        audit.record("pension.said", "member/" + member, month.toString());
        return id;
    }
}
