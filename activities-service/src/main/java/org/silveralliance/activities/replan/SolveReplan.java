package org.silveralliance.activities.replan;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.PlanAssessor;
import org.silveralliance.activities.rotation.PlanQuality;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.RotationRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Works one replanning out: reads it, searches, has the answer proven. The search is counted in evaluations and ends within a
 * fraction of a second, the proof within a second; both run between short transactions, so that whoever calls the job off
 * waits for neither and whoever looks sees how far it is.
 */
@ApplicationScoped
public class SolveReplan {

    private final Rotations rotations;
    private final ReplanJobs jobs;
    private final HolidayYears holidays;
    private final PlanAssessor assessor;
    private final Clock clock;

    public SolveReplan(Rotations rotations, ReplanJobs jobs, HolidayYears holidays, PlanAssessor assessor, Clock clock) {
        this.rotations = rotations;
        this.jobs = jobs;
        this.holidays = holidays;
        this.assessor = assessor;
        this.clock = clock;
    }

    public void solve(UUID jobId) {
        begin(jobId).flatMap(input -> search(jobId, input)).ifPresent(proposal -> finish(jobId, proposal));
    }

    ReplanProposal.Input input(Rotation rotation, ReplanRequest request) {
        return new ReplanProposal.Input(rotation.plan(), rotation.wishes(),
                rotations.turns(rotation.allianceId(), rotation.year() - 1), request, holidays.calendar(rotation.year()));
    }

    /** Empty when there is nothing left to do. */
    Optional<ReplanProposal.Input> begin(UUID jobId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ReplanJob job = jobs.lock(jobId);
            return job.start() ? Optional.of(input(rotations.get(job.rotationId()), job.request())) : Optional.empty();
        });
    }

    /** Empty when there is no answer, or nobody waits for one any more. */
    Optional<ReplanProposal> search(UUID jobId, ReplanProposal.Input input) {
        try {
            ReplanProposal proposal = ReplanProposal.of(input);
            return QuarkusTransaction.requiringNew().call(() -> jobs.lock(jobId).searched()) ? Optional.of(proposal)
                    : Optional.empty();
        } catch (RotationRefused refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.lock(jobId).refuse(String.valueOf(refused.getMessage()), clock.instant()));
            return Optional.empty();
        }
    }

    void finish(UUID jobId, ReplanProposal proposal) {
        PlanQuality quality = quality(proposal.solution());
        QuarkusTransaction.requiringNew().run(() -> jobs.lock(jobId).finish(proposal, quality, clock.instant()));
    }

    /** Ends a replanning that fails whenever it is worked on, so that whoever asked for it hears of it. */
    void giveUp(UUID jobId) {
        QuarkusTransaction.requiringNew().run(() -> jobs.lock(jobId).giveUp(clock.instant()));
    }

    private @Nullable PlanQuality quality(ReplanProposal.@Nullable Solution solution) {
        return solution == null ? null : assessor.assess(solution.problem(), solution.answer());
    }
}
