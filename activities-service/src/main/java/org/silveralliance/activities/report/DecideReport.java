package org.silveralliance.activities.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.attendance.Attendances;
import org.silveralliance.contracts.ActivityEvent.ReportAccepted;
import org.silveralliance.contracts.ActivityEvent.ReportReturned;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** The county committee accepts a report, or sends it back with a reason. */
@ApplicationScoped
public class DecideReport {

    private final Reports reports;
    private final Activities activities;
    private final Attendances attendances;
    private final Scopes scopes;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public DecideReport(Reports reports, Activities activities, Attendances attendances, Scopes scopes, Outbox outbox,
            AuditTrail audit, Caller caller,
            Clock clock) {
        this.reports = reports;
        this.activities = activities;
        this.attendances = attendances;
        this.scopes = scopes;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the committee says. */
    public sealed interface Decision {
    }

    /** It is in order and immutable from here. */
    public record Accept() implements Decision {
    }

    /** It has to be written again. */
    public record GiveBack(String reason) implements Decision {
    }

    @Transactional
    public void decide(UUID activityId, Decision decision) {
        scopes.forChange();
        Activity activity = activities.lock(activityId);
        Report report = reports.get(activityId);
        LocalDate today = LocalDate.now(clock);
        String kind = activity.kind().name();
        switch (decision) {
            case Accept it -> {
                report.accept(today, caller.username(), attendances.counts(activity).notRecorded());
                activity.reportAccepted();
                outbox.append(new ReportAccepted(activityId, activity.allianceId(), kind, activity.month(), today));
                audit.record("report.accepted", "activity/" + activityId, null);
            }
            case GiveBack it -> {
                report.giveBack(today, caller.username(), it.reason());
                activity.reportReturned();
                outbox.append(new ReportReturned(activityId, activity.allianceId(), kind, activity.month(), today));
                audit.record("report.returned", "activity/" + activityId, it.reason());
            }
        }
        reports.flush();
    }
}
