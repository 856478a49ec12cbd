package org.silveralliance.activities.replan;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.kit.audit.AuditTrail;

/** Calls a replanning off before it has an answer. */
@ApplicationScoped
public class CancelReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final RotationAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public CancelReplan(Rotations rotations, ReplanJobs jobs, RotationAccess access, AuditTrail audit, Clock clock) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ReplanJob cancel(UUID jobId) {
        ReplanJob job = jobs.lock(jobId);
        access.mayManage(rotations.get(job.rotationId()).allianceId());
        job.cancel(clock.instant());
        audit.record("rotation.replan-cancelled", "replan/" + jobId, null);
        return job;
    }
}
