package org.silveralliance.activities.registration;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.registration.SignUpAccess.Eligible;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Leave with a reason, of somebody who is signed up or never was. Its reason is sealed: it may speak of his health. */
@ApplicationScoped
public class GiveLeave {

    private final Registrations registrations;
    private final WaitingList waitingList;
    private final LeaveReasons reasons;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public GiveLeave(Registrations registrations, WaitingList waitingList, LeaveReasons reasons, Outbox outbox,
            AuditTrail audit,
            Caller caller, Clock clock) {
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.reasons = reasons;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The activity is locked by the caller, as for every writer of its sign-ups. */
    @Transactional
    public Registration give(Activity activity, Eligible one, String reason) {
        Registration known = registrations.of(activity.id(), List.of(one.member().id())).get(one.member().id());
        if (known != null && known.isStanding()) {
            waitingList.excuse(activity, known, reasons.seal(known.id(), reason)).ifPresent(next -> next.record(audit));
            return known;
        }
        Registration.Entry entry = new Registration.Entry(caller.username(), SignUpChannel.ONLINE, clock.instant());
        Registration registration = known == null ? new Registration(activity, one.member(), one.guest(), entry) : known;
        registration.excuse(activity, entry, reasons.seal(registration.id(), reason));
        if (known == null) {
            registrations.persist(registration);
        }
        outbox.append(WaitingList.toEvent(activity, registration, null));
        return registration;
    }
}
