package org.silveralliance.activities.report;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/**
 * An activity was recorded as held by mistake: no report is due, what was written of it is kept for the day it is held, and
 * its rotation month is still to come unless something else was held in it.
 */
@ApplicationScoped
public class WithdrawHeld {

    private final Activities activities;
    private final Reports reports;
    private final Rotations rotations;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public WithdrawHeld(Activities activities, Reports reports, Rotations rotations, ActivityAccess access, Outbox outbox,
            AuditTrail audit) {
        this.activities = activities;
        this.reports = reports;
        this.rotations = rotations;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void withdraw(UUID id, String reason) {
        Activity activity = access.toManage(id);
        outbox.append(activity.withdrawHeld());
        reports.get(id).notHeld();
        UUID slotId = activity.slotId();
        if (slotId != null) {
            // Two activities of one month may be taken back or recorded at the same moment: whoever holds the year looks.
            Rotation rotation = rotations.lockOfSlot(slotId);
            if (!activities.anyHeldIn(slotId)) {
                rotation.notDone(slotId);
            }
        }
        audit.record("activity.held-withdrawn", "activity/" + id, reason);
        activities.flush();
    }
}
