package org.silveralliance.activities.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** A cancellation is taken back. Whoever heard of it hears of this too; a draft is a draft again in silence. */
@ApplicationScoped
public class RestoreActivity {

    private final Activities activities;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public RestoreActivity(Activities activities, ActivityAccess access, Outbox outbox, AuditTrail audit) {
        this.activities = activities;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void restore(UUID id, String reason) {
        Activity activity = access.toManage(id);
        var restored = activity.restore();
        if (activity.state().isAhead()) {
            outbox.append(restored);
        }
        audit.record("activity.restored", "activity/" + id, reason);
        activities.flush();
    }
}
