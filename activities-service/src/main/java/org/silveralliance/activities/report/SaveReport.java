package org.silveralliance.activities.report;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;

/**
 * Writes the report's text, its photographs or both; what is not given stays. The first writing needs no If-Match: nobody's
 * words are overwritten.
 */
@ApplicationScoped
public class SaveReport {

    private final Reports reports;
    private final ActivityAccess access;
    private final AuditTrail audit;

    public SaveReport(Reports reports, ActivityAccess access, AuditTrail audit) {
        this.reports = reports;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void save(UUID activityId, @Nullable String summary, @Nullable List<Photo> photos, @Nullable String ifMatch) {
        access.toManage(activityId);
        Report report = reports.get(activityId);
        report.mustBeOpen();
        if (report.version() > 0 || ifMatch != null) {
            ETags.requireMatch(ifMatch, report.version());
        }
        report.write(summary, photos);
        reports.flush();
        audit.record("report.written", "activity/" + activityId, null);
    }
}
