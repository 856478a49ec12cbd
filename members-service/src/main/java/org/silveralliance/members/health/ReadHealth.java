package org.silveralliance.members.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.health.HealthRecords.Kept;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.RevealsADay;

/** Opens a health file and records who opened it and why, in one transaction: no record, no sight (M-11). */
@ApplicationScoped
public class ReadHealth {

    /** Nobody reads further back. */
    static final int MOST_VERSIONS = 50;

    private final HealthRecords records;
    private final Members members;
    private final RevealsADay revealsADay;
    private final AuditTrail audit;

    public ReadHealth(HealthRecords records, Members members, RevealsADay revealsADay, AuditTrail audit) {
        this.records = records;
        this.members = members;
        this.revealsADay = revealsADay;
        this.audit = audit;
    }

    /** Of a member whose file the caller may open; nothing where nothing was ever written. */
    @Transactional
    Optional<Kept> read(UUID member, ReadingPurpose why) {
        mustBeConsented(member);
        count(why);
        audit.recordIn(members.division(member), "health-record.read", "member/" + member, why.name());
        return records.current(member);
    }

    /** The latest first. */
    @Transactional
    List<Kept> history(UUID member, ReadingPurpose why) {
        mustBeConsented(member);
        count(why);
        audit.recordIn(members.division(member), "health-record.history.read", "member/" + member, why.name());
        return records.versions(member, MOST_VERSIONS);
    }

    /** Who may open files shall not carry them away one by one; of whoever is in danger a limit keeps nobody from reading. */
    private void count(ReadingPurpose why) {
        switch (why) {
            case OWN -> {
            }
            case EMERGENCY -> revealsADay.countOnly();
            case CARE, VISIT, CHECK_UP, UPDATE -> revealsADay.count();
        }
    }

    /** A refusal is on the trail, as every other is. */
    private void mustBeConsented(UUID member) {
        if (!records.isConsented(member)) {
            throw MembersProblem.CONSENT_MISSING.because("本人没有同意建立健康档案，或已撤回同意，不能查看");
        }
    }
}
