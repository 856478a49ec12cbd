package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.registration.GiveLeave;
import org.silveralliance.activities.registration.Registration;
import org.silveralliance.activities.registration.SignUpAccess;
import org.silveralliance.activities.registration.SignUpAccess.Eligible;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;

/**
 * Leave with a reason: before the start the member is excused and his seat goes to the first who waits; from the start
 * on it counts only when somebody who may approve it does.
 */
@ApplicationScoped
public class ExcuseMember {

    private final Activities activities;
    private final GiveLeave giveLeave;
    private final ActivityAccess access;
    private final SignUpAccess signUp;
    private final ExcuseAbsent excuseAbsent;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ExcuseMember(Activities activities, GiveLeave giveLeave, ActivityAccess access, SignUpAccess signUp,
            ExcuseAbsent excuseAbsent, AuditTrail audit, Caller caller, Clock clock) {
        this.activities = activities;
        this.giveLeave = giveLeave;
        this.access = access;
        this.signUp = signUp;
        this.excuseAbsent = excuseAbsent;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Registration excuse(UUID activityId, UUID memberId, String reason, boolean approved) {
        access.visible(activityId);
        Activity activity = activities.lock(activityId);
        mustBeInTime(activity, approved);
        Eligible one = signUp.eligible(activity, List.of(memberId), "/memberId", true).getFirst();
        Registration registration = giveLeave.give(activity, one, reason);
        if (approved) {
            registration.approvedBy(caller.username());
            excuseAbsent.excuse(activity, memberId);
        }
        audit.record(approved ? "leave.approved" : "leave.taken", "activity/" + activityId + "/member/" + memberId, null);
        return registration;
    }

    private void mustBeInTime(Activity activity, boolean approved) {
        boolean late = activity.state().isHeld() || activity.hasStarted(clock.instant());
        if (late && !approved) {
            throw ActivitiesProblem.LATE_LEAVE_NEEDS_APPROVAL.because("活动已经开始，请假须由支部书记或党工委批准");
        }
        if (activity.state() == ActivityState.ACCEPTED || !(activity.state().isAhead() || activity.state().isHeld())) {
            throw ActivitiesProblem.ACTIVITY_STATE.because("活动" + activity.state().title() + "，不能请假");
        }
    }
}
