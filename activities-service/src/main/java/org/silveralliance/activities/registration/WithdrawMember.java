package org.silveralliance.activities.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.registration.WaitingList.MovedUp;
import org.silveralliance.kit.audit.AuditTrail;

/**
 * A member died (E-03) or was taken off the ledger (E-36): what he was signed up for is cancelled and his seat offered to who
 * waits; past attendance stays.
 */
@ApplicationScoped
public class WithdrawMember {

    private final Activities activities;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final AuditTrail audit;
    private final Clock clock;

    public WithdrawMember(Activities activities, Registrations registrations, WaitingList waitingList, AuditTrail audit,
            Clock clock) {
        this.activities = activities;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rows of the trail come last: its lock is held until the end, while sign-ups that hold an activity wait for it. */
    @Transactional
    public void withdraw(UUID memberId, String why) {
        Instant now = clock.instant();
        List<UUID> left = new ArrayList<>();
        List<MovedUp> next = new ArrayList<>();
        for (UUID activityId : registrations.activitiesAhead(memberId, now)) {
            Activity activity = activities.lock(activityId);
            Registration registration = registrations.of(activityId, List.of(memberId)).get(memberId);
            if (registration != null && registration.isStanding()
                    && (activity.handsSeatsOn(now) || activity.state() == ActivityState.CANCELLED)) {
                waitingList.cancel(activity, registration, why).ifPresent(next::add);
                left.add(activityId);
            }
        }
        left.forEach(activityId -> audit.record("registration.cancelled",
                "activity/" + activityId + "/member/" + memberId, why));
        next.forEach(moved -> moved.record(audit));
    }
}
