package org.silveralliance.activities.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.registration.WaitingList.MovedUp;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/** Takes a sign-up back. Doing it twice changes nothing and promotes nobody. */
@ApplicationScoped
public class CancelRegistration {

    private final Activities activities;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final ActivityAccess access;
    private final SignUpAccess signUp;
    private final AuditTrail audit;

    public CancelRegistration(Activities activities, Registrations registrations, WaitingList waitingList,
            ActivityAccess access, SignUpAccess signUp, AuditTrail audit) {
        this.activities = activities;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.access = access;
        this.signUp = signUp;
        this.audit = audit;
    }

    @Transactional
    public Registration cancel(UUID activityId, UUID memberId) {
        access.visible(activityId);
        Activity activity = activities.lock(activityId);
        activity.mustBeAhead();
        signUp.eligible(activity, List.of(memberId), "/memberId", false);
        Map<UUID, Registration> known = registrations.of(activityId, List.of(memberId));
        Registration registration = known.get(memberId);
        if (registration == null) {
            throw KitProblem.NOT_FOUND.because("该党员没有报名此活动");
        }
        if (registration.isStanding()) {
            Optional<MovedUp> next = waitingList.cancel(activity, registration, "取消报名");
            audit.record("registration.cancelled", "activity/" + activityId + "/member/" + memberId, null);
            next.ifPresent(moved -> moved.record(audit));
        }
        return registration;
    }
}
