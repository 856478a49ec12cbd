package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;

/**
 * Says what pension a member is paid from a month on; said again for the same month it is corrected, and both stay. Of
 * somebody who died it is said up to the month of his death, of which he owes dues.
 */
@ApplicationScoped
public class SayPension {

    private final DuesRegister register;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public SayPension(DuesRegister register, Caller caller, AuditTrail audit, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a member the caller may see. */
    @Transactional
    UUID say(UUID member, YearMonth month, BigDecimal pension) {
        caller.county();
        LocalDate today = LocalDate.now(clock);
        SettleDues.mustBeNear(month, today, "养老金");
        register.lock(List.of(member));
        register.diedOn(member).filter(day -> month.isAfter(YearMonth.from(day))).ifPresent(day -> {
            throw KitProblem.INVALID.because("该党员已于 " + day + " 去世，此后没有养老金").at("/month", "晚于去世的月份");
        });
        UUID id = Ids.next();
        register.say(id, member, month, pension, caller.username(), clock.instant());
        audit.record("pension.said", "member/" + member, month.toString());
        return id;
    }
}
