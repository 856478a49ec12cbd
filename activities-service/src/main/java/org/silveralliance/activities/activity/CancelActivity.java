package org.silveralliance.activities.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Calls an activity off; nobody is absent from it (E-20). A draft that nobody heard of is cancelled in silence. */
@ApplicationScoped
public class CancelActivity {

    private final Activities activities;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public CancelActivity(Activities activities, ActivityAccess access, Outbox outbox, AuditTrail audit) {
        this.activities = activities;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void cancel(UUID id, String reason) {
        Activity activity = access.toManage(id);
        boolean announced = activity.state().isAhead();
        var cancelled = activity.cancel(reason);
        if (announced) {
            outbox.append(cancelled);
        }
        audit.record("activity.cancelled", "activity/" + id, reason);
        activities.flush();
    }
}
