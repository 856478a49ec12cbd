package org.silveralliance.activities.replan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.wish.Wishes;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/** Puts a replanning question into the queue. */
@ApplicationScoped
public class RequestReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final ReplanRunner runner;
    private final RotationAccess access;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public RequestReplan(Rotations rotations, ReplanJobs jobs, ReplanRunner runner, RotationAccess access,
            AuditTrail audit, Caller caller, Clock clock) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.runner = runner;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReplanJob request(UUID allianceId, int year, String reason, Wishes wishes) {
        access.mayManage(allianceId);
        Rotation rotation = rotations.of(allianceId, year)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该联盟" + year + "年的轮值计划"));
        wishes.validate(year);
        Question question = Question.of(LocalDate.now(clock), reason, wishes);
        ReplanJob job = new ReplanJob(DivisionScope.current(), rotation.id(), rotation.version(), question,
                caller.username(), clock.instant());
        jobs.persistAndFlush(job);
        runner.startAfterCommit(job.id(), DivisionScope.current());
        audit.record("rotation.replan-requested", "replan/" + job.id(), reason);
        return job;
    }
}
