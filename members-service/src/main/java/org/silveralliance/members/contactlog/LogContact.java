package org.silveralliance.members.contactlog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.contactlog.ContactLogs.About;
import org.silveralliance.members.contactlog.ContactLogs.Told;
import org.silveralliance.members.member.Members;

/** Notes that somebody was talked to, or that nobody could be reached, and takes back what was never so. */
@ApplicationScoped
public class LogContact {

    private final ContactLogs contacts;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public LogContact(ContactLogs contacts, Members members, Caller caller, AuditTrail audit, Clock clock) {
        this.contacts = contacts;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** About somebody the caller may see. */
    @Transactional
    public UUID log(About about, Told told) {
        caller.county();
        if (told.on().isAfter(LocalDate.now(clock))) {
            throw KitProblem.INVALID.because("联系日期不能晚于今天").at("/on", "晚于今天");
        }
        if (about instanceof About.OfMember && members.lockedAlive(about.id()).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有这名党员");
        }
        UUID id = Ids.next();
        contacts.keep(id, about, told, caller.username(), clock.instant());
        audit.record("contact.logged", subject(about), told.method() + " " + told.outcome());
        return id;
    }

    /** A contact with somebody the caller may see. */
    @Transactional
    void withdraw(UUID id, About about, String reason) {
        caller.county();
        contacts.withdraw(id, caller.username(), clock.instant());
        audit.record("contact.withdrawn", subject(about), reason);
    }

    private static String subject(About about) {
        return switch (about) {
            case About.OfMember(UUID member) -> "member/" + member;
            case About.OfFloating(UUID floating) -> "floating/" + floating;
        };
    }
}
