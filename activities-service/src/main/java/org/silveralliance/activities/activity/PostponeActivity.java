package org.silveralliance.activities.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;

/** Moves an activity; sign-ups stay, the old date is kept beside the new one. */
@ApplicationScoped
public class PostponeActivity {

    private final Activities activities;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public PostponeActivity(Activities activities, ActivityAccess access, Outbox outbox, AuditTrail audit, Caller caller,
            Clock clock) {
        this.activities = activities;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * With a version, only as long as nobody has changed it: another's new date is not moved once more, nor is everybody told
     * so.
     */
    @Transactional
    public void postpone(UUID id, @Nullable String ifMatch, Instant startsAt, @Nullable Instant endsAt, String reason) {
        Activity activity = access.toManage(id);
        ETags.honourMatch(ifMatch, activity.version());
        DateChange before = new DateChange(activity, reason, caller.username(), clock.instant());
        outbox.append(activity.postpone(startsAt, endsAt, reason, activities.hasRoll(id), clock.getZone(),
                clock.instant()));
        activities.getEntityManager().persist(before);
        audit.record("activity.postponed", "activity/" + id, reason);
        activities.flush();
    }
}
