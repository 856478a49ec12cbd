package org.silveralliance.activities.replan;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.holiday.HolidayYears;
import org.silveralliance.activities.rota.PlanStanding;
import org.silveralliance.activities.rota.Rotation;
import org.silveralliance.activities.rota.Rotations;
import org.silveralliance.activities.rota.Wishes;
import org.silveralliance.activities.rotation.RotationPlan;
import org.silveralliance.activities.rotation.RotationRefused;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Works one question out. The search is counted in evaluations and ends within a fraction of a second; it runs between two
 * short transactions, so that nobody who calls the job off has to wait for it.
 */
@ApplicationScoped
public class RunReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final HolidayYears holidays;
    private final ExactSolver exact;
    private final Clock clock;

    public RunReplan(Rotations rotations, ReplanJobs jobs, HolidayYears holidays, ExactSolver exact, Clock clock) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.holidays = holidays;
        this.exact = exact;
        this.clock = clock;
    }

    /** Everything the answer depends on. */
    record Asked(RotationPlan plan, Wishes granted, Map<UUID, Integer> lastYear, Question question, WorkCalendar calendar) {
    }

    public void run(UUID jobId) {
        begin(jobId).ifPresent(asked -> finish(jobId, asked));
    }

    /** Empty when there is nothing left to do. */
    Optional<Asked> begin(UUID jobId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ReplanJob job = jobs.lock(jobId);
            if (!job.start()) {
                return Optional.empty();
            }
            Rotation rotation = rotations.findByIdOptional(job.rotationId()).orElseThrow(Rotations::noSuchSlot);
            return Optional.of(new Asked(rotation.plan(), rotation.wishes(),
                    rotations.turns(rotation.allianceId(), rotation.year() - 1), job.question(),
                    holidays.calendar(rotation.year())));
        });
    }

    void finish(UUID jobId, Asked asked) {
        try {
            Replanning answer = Replanning.of(asked.plan(), asked.granted(), asked.lastYear(), asked.question(),
                    asked.calendar());
            PlanStanding standing = standing(answer.worked());
            QuarkusTransaction.requiringNew().run(() -> jobs.lock(jobId).finish(answer, standing, clock.instant()));
        } catch (RotationRefused refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.lock(jobId).refuse(String.valueOf(refused.getMessage()), clock.instant()));
        }
    }

    private @Nullable PlanStanding standing(Replanning.@Nullable Worked worked) {
        return worked == null ? null
                : PlanStanding.of(worked.answer(), exact.verdict(worked.problem(), worked.answer()));
    }
}
