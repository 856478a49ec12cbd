package org.silveralliance.activities.replan;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.ExactSolver;
import org.silveralliance.activities.rotation.PlanStanding;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.wish.Wishes;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Works one question out: reads it, searches, has the answer proven. The search is counted in evaluations and ends within a
 * fraction of a second, the proof within a second; both run between short transactions, so that whoever calls the job off
 * waits for neither and whoever looks sees how far it is.
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
        begin(jobId).flatMap(asked -> search(jobId, asked)).ifPresent(answer -> finish(jobId, answer));
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

    /** Empty when there is no answer, or nobody waits for one any more. */
    Optional<Replanning> search(UUID jobId, Asked asked) {
        try {
            Replanning answer = Replanning.of(asked.plan(), asked.granted(), asked.lastYear(), asked.question(),
                    asked.calendar());
            return QuarkusTransaction.requiringNew().call(() -> jobs.lock(jobId).searched()) ? Optional.of(answer)
                    : Optional.empty();
        } catch (RotationRefused refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.lock(jobId).refuse(String.valueOf(refused.getMessage()), clock.instant()));
            return Optional.empty();
        }
    }

    void finish(UUID jobId, Replanning answer) {
        PlanStanding standing = standing(answer.worked());
        QuarkusTransaction.requiringNew().run(() -> jobs.lock(jobId).finish(answer, standing, clock.instant()));
    }

    /** Ends a question that fails whenever it is worked on, so that whoever asked it hears of it. */
    void giveUp(UUID jobId) {
        QuarkusTransaction.requiringNew().run(() -> jobs.lock(jobId).giveUp(clock.instant()));
    }

    private @Nullable PlanStanding standing(Replanning.@Nullable Worked worked) {
        return worked == null ? null
                : PlanStanding.of(worked.answer(), exact.verdict(worked.problem(), worked.answer()));
    }
}
