package org.silveralliance.activities.replan;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.job.Jobs;
import org.silveralliance.kit.problem.TransientFailure;

import io.quarkus.scheduler.Scheduled;

/** Starts a replanning at once, and picks up what a restart left behind. */
@ApplicationScoped
public class StartReplans {

    private static final Logger LOG = Logger.getLogger(StartReplans.class);

    private final ReplanJobs replans;
    private final SolveReplan solveReplan;
    private final Jobs jobs;
    private final ActivitiesConfig.Replan config;
    private final Clock clock;

    public StartReplans(ReplanJobs replans, SolveReplan solveReplan, Jobs jobs, ActivitiesConfig config, Clock clock) {
        this.replans = replans;
        this.solveReplan = solveReplan;
        this.jobs = jobs;
        this.config = config.replan();
        this.clock = clock;
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplanRequested requested) {
        start(requested.jobId());
    }

    @Scheduled(every = "{sa.activities.replan.pick-up-every}", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pickUp() {
        DivisionScope.everywhere(() -> replans.unfinished(clock.instant().minus(config.leftBehindAfter())),
                left -> DivisionScope.run(left.division(), () -> start(left.id())));
    }

    private void start(UUID jobId) {
        jobs.start(Jobs.Kind.SEARCH, jobId, () -> solve(jobId));
    }

    private void solve(UUID jobId) {
        try {
            solveReplan.solve(jobId);
        } catch (RuntimeException failed) {
            boolean again = TransientFailure.matches(failed);
            LOG.errorf(failed, "Replanning %s failed and %s", jobId, again ? "is tried again later" : "is given up");
            if (!again) {
                solveReplan.giveUp(jobId);
            }
        }
    }
}
