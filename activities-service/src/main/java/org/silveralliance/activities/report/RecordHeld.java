package org.silveralliance.activities.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationSlot;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** An activity took place: its report falls due some working days later, its rotation month is done. */
@ApplicationScoped
public class RecordHeld {

    private final Activities activities;
    private final Reports reports;
    private final Rotations rotations;
    private final ActivityAccess access;
    private final Scopes scopes;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordHeld(Activities activities, Reports reports, Rotations rotations, ActivityAccess access, Scopes scopes,
            Outbox outbox, AuditTrail audit, Clock clock) {
        this.activities = activities;
        this.reports = reports;
        this.rotations = rotations;
        this.access = access;
        this.scopes = scopes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void record(UUID id) {
        Activity activity = access.toManage(id);
        LocalDate due = reports.dueAfter(activity);
        outbox.append(activity.recordHeld(clock.instant(), due, clock.getZone()));
        reports.findByIdOptional(id).ifPresentOrElse(known -> known.dueAgain(due), () -> reports.persist(new Report(id, due)));
        UUID slotId = activity.slotId();
        if (slotId != null) {
            Rotation rotation = rotations.lockOfSlot(slotId);
            mustBeItsTurn(activity, rotation.slot(slotId));
            rotation.done(slotId);
        }
        audit.record("activity.held", "activity/" + id, null);
        activities.flush();
    }

    /** The months may have been exchanged since the draft; those who act for all units may say that another hosted. */
    private void mustBeItsTurn(Activity activity, RotationSlot slot) {
        UUID host = slot.hostUnitId();
        if (host != null && !host.equals(activity.hostUnitId()) && !scopes.forChange().manages(activity.allianceId())) {
            throw ActivitiesProblem.TURN_OF_ANOTHER
                    .because(slot.month() + "月的轮值现由" + slot.hostName() + "主办，请由牵头单位或党工委登记举办");
        }
    }
}
