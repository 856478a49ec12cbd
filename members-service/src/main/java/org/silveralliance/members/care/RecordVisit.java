package org.silveralliance.members.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.care.CareVisits.Standing;
import org.silveralliance.members.contactlog.ContactLogs.About;
import org.silveralliance.members.contactlog.ContactLogs.Told;
import org.silveralliance.members.contactlog.LogContact;

/** Says how a visit went; it is a contact with the member, too, and its note is sealed there. */
@ApplicationScoped
public class RecordVisit {

    private final CareVisits visits;
    private final LogContact logContact;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordVisit(CareVisits visits, LogContact logContact, Scopes scopes, Caller caller, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.logContact = logContact;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it went, on which day, who went; a note where there is more to say. */
    record Went(VisitOutcome outcome, LocalDate on, @Nullable String by, @Nullable String note) {

        @Override
        public String toString() {
            return "Went on " + on;
        }
    }

    /** Whoever was not met is tried again; a visit that was made is made once. */
    @Transactional
    void record(UUID id, @Nullable String ifMatch, Went went) {
        Standing visit = visits.locked(scopes.forChange(), id).orElseThrow(() -> KitProblem.notInScope("没有这次走访"));
        ETags.honourMatch(ifMatch, visit.version());
        if (visit.outcome() != null && visit.outcome().settles()) {
            throw MembersProblem.VISIT_DONE.because("这次走访已经登记过结果");
        }
        LocalDate earliest = earliest(visit);
        if (went.on().isAfter(LocalDate.now(clock)) || went.on().isBefore(earliest)) {
            throw KitProblem.INVALID.because("走访日期应在 " + earliest + " 以后、今天以前").at("/on", "不在其间");
        }
        UUID contact = logContact.log(new About.OfMember(visit.memberId()), new Told(went.on(), went.outcome().method(),
                went.outcome().outcome(), went.by() == null ? caller.username() : went.by(), went.note()));
        visits.settle(id, went.outcome(), went.on(), contact);
        audit.record("care-visit.recorded", "member/" + visit.memberId(), went.outcome().name());
    }

    /** Nobody is called on for what has not happened yet; for a festival from the day its list may be there. */
    private static LocalDate earliest(Standing visit) {
        return switch (visit.reason()) {
            case FESTIVAL -> visit.occasionOn().minusDays(Festival.LIST_DAYS);
            case HOSPITAL, FAMILY_EVENT -> visit.occasionOn();
            case CADENCE -> visit.listedOn().minusDays(ListVisits.TOLD_LATER_DAYS);
        };
    }
}
