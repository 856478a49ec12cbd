package org.silveralliance.activities.registration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.kit.audit.AuditTrail;

/** A member died: what he was signed up for is cancelled and his seat offered to who waits; past attendance stays (E-03). */
@ApplicationScoped
public class WithdrawDeceased {

    static final String REASON = "DECEASED";

    private final Activities activities;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final AuditTrail audit;

    public WithdrawDeceased(Activities activities, Registrations registrations, WaitingList waitingList, AuditTrail audit) {
        this.activities = activities;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.audit = audit;
    }

    @Transactional
    public void withdraw(UUID memberId) {
        for (UUID activityId : registrations.activitiesAhead(memberId)) {
            Activity activity = activities.lock(activityId);
            Registration registration = registrations.of(activityId, List.of(memberId)).get(memberId);
            if (registration != null && registration.isStanding() && activity.state().isAhead()) {
                waitingList.leave(activity, registration, RegistrationState.CANCELLED, REASON);
                audit.record("registration.cancelled", "activity/" + activityId + "/member/" + memberId, REASON);
            }
        }
    }
}
