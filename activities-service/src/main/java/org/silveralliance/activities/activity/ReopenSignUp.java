package org.silveralliance.activities.activity;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;

/** Sign-up was ended too early and goes on. */
@ApplicationScoped
public class ReopenSignUp {

    private final Activities activities;
    private final ActivityAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public ReopenSignUp(Activities activities, ActivityAccess access, AuditTrail audit, Clock clock) {
        this.activities = activities;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void reopen(UUID id, String reason) {
        Activity activity = access.toManage(id);
        activity.reopen(clock.instant());
        audit.record("activity.reopened", "activity/" + id, reason);
        activities.flush();
    }
}
