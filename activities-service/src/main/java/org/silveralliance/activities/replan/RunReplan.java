package org.silveralliance.activities.replan;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.holiday.HolidayYears;
import org.silveralliance.activities.rota.Rotation;
import org.silveralliance.activities.rota.Rotations;
import org.silveralliance.activities.rotation.RotationRefused;

/** Works one question out. The search is counted in evaluations and ends within a fraction of a second. */
@ApplicationScoped
public class RunReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final HolidayYears holidays;
    private final Clock clock;

    public RunReplan(Rotations rotations, ReplanJobs jobs, HolidayYears holidays, Clock clock) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Transactional
    public void run(UUID jobId) {
        ReplanJob job = jobs.lock(jobId);
        if (!job.start()) {
            return;
        }
        Rotation rotation = rotations.findByIdOptional(job.rotationId()).orElseThrow(Rotations::noSuchSlot);
        try {
            job.finish(Replanning.of(rotation.plan(), rotation.wishes(), job.question(),
                    holidays.calendar(rotation.year())), clock.instant());
        } catch (RotationRefused refused) {
            job.refuse(String.valueOf(refused.getMessage()), clock.instant());
        }
    }
}
