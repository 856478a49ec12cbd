package org.silveralliance.activities.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.attendance.Attendances;
import org.silveralliance.contracts.ActivityEvent.ReportSubmitted;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.Problem;

/** Sends a complete report up. */
@ApplicationScoped
public class SubmitReport {

    private final Reports reports;
    private final Photos photos;
    private final Attendances attendances;
    private final ActivityAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public SubmitReport(Reports reports, Photos photos, Attendances attendances, ActivityAccess access, Outbox outbox,
            AuditTrail audit,
            Caller caller, Clock clock) {
        this.reports = reports;
        this.photos = photos;
        this.attendances = attendances;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public void submit(UUID activityId) {
        Activity activity = access.toManage(activityId);
        Report report = reports.get(activityId);
        report.mustBeOpen();
        List<ReportPart> missing = report.missing(photos.digests(activityId), attendances.counts(activity));
        if (!missing.isEmpty()) {
            Problem problem = ActivitiesProblem.REPORT_INCOMPLETE.because("活动资料还缺少必填内容");
            for (ReportPart part : missing) {
                problem = problem.at("/" + part.field(), "缺少" + part.title());
            }
            throw problem;
        }
        LocalDate today = LocalDate.now(clock);
        report.submit(today, caller.username());
        activity.reported();
        outbox.append(new ReportSubmitted(activityId, activity.allianceId(), activity.kind().name(), activity.month(), today));
        audit.record("report.submitted", "activity/" + activityId, null);
        reports.flush();
    }
}
