package org.silveralliance.activities.replan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.wish.Wishes;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;

/** Puts a replanning into the queue. */
@ApplicationScoped
public class RequestReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final RotationAccess access;
    private final Event<ReplanRequested> events;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public RequestReplan(Rotations rotations, ReplanJobs jobs, RotationAccess access, Event<ReplanRequested> events,
            AuditTrail audit, Caller caller, Clock clock) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.access = access;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReplanJob request(UUID allianceId, int year, String reason, Wishes wishes) {
        access.mayManage(allianceId);
        Rotation rotation = rotations.get(allianceId, year);
        wishes.validate(year);
        // What is too much together with what was granted is refused here and not when somebody adopts it.
        rotation.wishes().plus(wishes, year);
        ReplanJob job = new ReplanJob(rotation.id(), rotation.version(),
                ReplanRequest.of(LocalDate.now(clock), reason, wishes), caller.username(), clock.instant());
        jobs.persistAndFlush(job);
        events.fire(new ReplanRequested(job.id()));
        audit.record("rotation.replan-requested", "replan/" + job.id(), reason);
        return job;
    }
}
