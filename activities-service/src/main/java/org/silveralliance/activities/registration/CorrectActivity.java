package org.silveralliance.activities.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.activity.FactChange;
import org.silveralliance.activities.registration.WaitingList.MovedUp;
import org.silveralliance.contracts.ActivityEvent.ActivityCorrected;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;

/**
 * Puts right what an activity was announced with; seats that are added go to who waits. Saying what stands changes nothing and
 * tells nobody, and what it said before, said again, takes a correction back.
 */
@ApplicationScoped
public class CorrectActivity {

    private final Activities activities;
    private final WaitingList waitingList;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public CorrectActivity(Activities activities, WaitingList waitingList, ActivityAccess access, Outbox outbox,
            AuditTrail audit, Caller caller, Clock clock) {
        this.activities = activities;
        this.waitingList = waitingList;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public void correct(UUID id, @Nullable String ifMatch, Activity.Announced right, String reason) {
        Activity activity = access.toManage(id);
        ETags.requireMatch(ifMatch, activity.version());
        FactChange before = new FactChange(activity, reason, caller.username(), clock.instant());
        Optional<ActivityCorrected> corrected = activity.correct(right);
        if (corrected.isEmpty()) {
            return;
        }
        activities.getEntityManager().persist(before);
        outbox.append(corrected.get());
        List<MovedUp> moved = waitingList.moveUp(activity);
        activities.flush();
        audit.record("activity.corrected", "activity/" + id, reason);
        moved.forEach(one -> one.record(audit));
    }
}
