package org.silveralliance.activities.replan;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.RotationSlot;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** Takes a proposal over into the rotation. */
@ApplicationScoped
public class ApplyReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final HolidayYears holidays;
    private final RotationAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;

    public ApplyReplan(Rotations rotations, ReplanJobs jobs, HolidayYears holidays, RotationAccess access, Outbox outbox,
            AuditTrail audit) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.holidays = holidays;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public ReplanJob apply(UUID jobId) {
        ReplanJob job = jobs.lock(jobId);
        Rotation rotation = rotations.lock(job.rotationId());
        access.mayManage(rotation.allianceId());
        job.apply(rotation.version());
        Replanning answer = RefusalProblem.unlessRefused(
                () -> Replanning.of(rotation.plan(), rotation.wishes(),
                        rotations.turns(rotation.allianceId(), rotation.year() - 1),
                        job.question(), holidays.calendar(rotation.year())));
        job.mustPropose(answer);
        rotation.grant(job.question().wishes());
        outbox.append(new RotationReplanned(rotation.id(), rotation.allianceId(), rotation.year(),
                rotation.become(answer.after(), job.standing()).stream().map(RotationSlot::told).toList()));
        audit.record("rotation.replanned", "replan/" + jobId, job.question().reason());
        return job;
    }
}
