package org.silveralliance.activities.replan;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Takes a proposal over into the rotation. */
@ApplicationScoped
public class AdoptReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final SolveReplan solveReplan;
    private final RotationAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public AdoptReplan(Rotations rotations, ReplanJobs jobs, SolveReplan solveReplan, RotationAccess access, Outbox outbox,
            AuditTrail audit) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.solveReplan = solveReplan;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public ReplanJob adopt(UUID jobId) {
        ReplanJob job = jobs.lock(jobId);
        Rotation rotation = rotations.lock(job.rotationId());
        access.mayManage(rotation.allianceId());
        job.adopt(rotation.version());
        ReplanProposal proposal = RefusalProblem
                .unlessRefused(() -> ReplanProposal.of(solveReplan.input(rotation, job.request())));
        job.requireSameAs(proposal);
        outbox.append(rotation.replan(proposal.after(), job.request().wishes(), job.quality()));
        audit.record("rotation.replanned", "replan/" + jobId, job.request().reason());
        return job;
    }
}
