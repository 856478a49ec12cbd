package org.silveralliance.activities.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.report.Report;
import org.silveralliance.activities.report.Reports;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** An activity took place: its report falls due five working days later, its rotation month is done. */
@ApplicationScoped
public class RecordHeld {

    private static final int REPORT_WORKING_DAYS = 5;

    private final Activities activities;
    private final Reports reports;
    private final Rotations rotations;
    private final HolidayYears holidays;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordHeld(Activities activities, Reports reports, Rotations rotations, HolidayYears holidays,
            ActivityAccess access, Outbox outbox, AuditTrail audit, Clock clock) {
        this.activities = activities;
        this.reports = reports;
        this.rotations = rotations;
        this.holidays = holidays;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Activity record(UUID id) {
        Activity activity = access.toManage(id);
        LocalDate due = holidays.workingDaysAfter(activity.lastDay(clock.getZone()), REPORT_WORKING_DAYS);
        outbox.append(activity.recordHeld(clock.instant(), due, clock.getZone()));
        reports.persist(new Report(DivisionScope.current(), id, due));
        UUID slotId = activity.slotId();
        if (slotId != null) {
            rotations.lockOfSlot(slotId).done(slotId);
        }
        audit.record("activity.held", "activity/" + id, null);
        activities.flush();
        return activity;
    }
}
