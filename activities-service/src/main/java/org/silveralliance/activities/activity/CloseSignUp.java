package org.silveralliance.activities.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;

/** Ends sign-up; who is confirmed stays, the waiting list still moves up when a seat becomes free. */
@ApplicationScoped
public class CloseSignUp {

    private final Activities activities;
    private final ActivityAccess access;
    private final AuditTrail audit;

    public CloseSignUp(Activities activities, ActivityAccess access, AuditTrail audit) {
        this.activities = activities;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void close(UUID id) {
        Activity activity = access.toManage(id);
        activity.close();
        audit.record("activity.closed", "activity/" + id, null);
        activities.flush();
    }
}
