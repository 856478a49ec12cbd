package org.silveralliance.members.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.member.Members;

/** Says what shows that a floating member has one of the six. */
@ApplicationScoped
public class ShowHave {

    private final FloatingRecords records;
    private final FloatingEvidence evidence;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public ShowHave(FloatingRecords records, FloatingEvidence evidence, Members members, Caller caller, AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.evidence = evidence;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a record the caller may see. */
    @Transactional
    void show(UUID floating, SixHave have, LocalDate on, String what) {
        caller.county();
        if (have.showsByItself()) {
            throw KitProblem.INVALID.because("这一项由登记和联系记录得出，不用填写").at("/have", "不用填写");
        }
        FloatingRecord record = records.standing(floating);
        record.memberId().ifPresent(members::lockedAlive);
        record.mustBeOpen();
        if (on.isBefore(record.fromOn())) {
            throw KitProblem.INVALID.because("日期不能早于流动开始的日期").at("/on", "早于 " + record.fromOn());
        }
        evidence.keep(Ids.next(), floating, have, FloatingForm.notAfter(LocalDate.now(clock), on, "/on"), what.strip(),
                caller.username());
        audit.record("floating.have-shown", "floating/" + floating, have.name());
    }
}
