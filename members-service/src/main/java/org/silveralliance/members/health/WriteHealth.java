package org.silveralliance.members.health;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.health.HealthRecords.Kept;
import org.silveralliance.members.member.Members;

/** Writes a health file over; what it said before stays as its history. */
@ApplicationScoped
public class WriteHealth {

    private final HealthRecords records;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public WriteHealth(HealthRecords records, Members members, Caller caller, AuditTrail audit, Clock clock) {
        this.records = records;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of a member whose file the caller may open; {@code ifMatch} is the version that was read, 0 where there is no file yet.
     * Whoever takes back his consent meanwhile waits for the lock or has this wait for him.
     */
    @Transactional
    void write(UUID member, @Nullable String ifMatch, HealthContent content) {
        caller.county();
        if (members.lockedAlive(member).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有这名党员");
        }
        if (!records.isConsented(member)) {
            throw MembersProblem.CONSENT_MISSING.because("本人没有同意建立健康档案，或已撤回同意，不能填写");
        }
        Optional<Kept> known = records.current(member);
        int no = known.map(Kept::no).orElse(0);
        ETags.requireMatch(ifMatch, no);
        content.mustBePossible(LocalDate.now(clock));
        if (content.changedFrom(known.map(Kept::content).orElse(HealthContent.NOTHING)).isEmpty()) {
            return;
        }
        records.keep(Ids.next(), member, new Kept(no + 1, content, caller.username(), clock.instant()));
        audit.record("health-record.written", "member/" + member, null);
    }
}
