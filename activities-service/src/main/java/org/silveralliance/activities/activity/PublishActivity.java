package org.silveralliance.activities.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Announces an activity; sign-up is open from here. */
@ApplicationScoped
public class PublishActivity {

    private final Activities activities;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public PublishActivity(Activities activities, ActivityAccess access, Outbox outbox, AuditTrail audit) {
        this.activities = activities;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void publish(UUID id) {
        Activity activity = access.toManage(id);
        outbox.append(activity.publish());
        audit.record("activity.published", "activity/" + id, null);
        activities.flush();
    }
}
