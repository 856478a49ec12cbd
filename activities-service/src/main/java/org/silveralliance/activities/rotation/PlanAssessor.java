package org.silveralliance.activities.rotation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.ExactSolver;
import org.silveralliance.activities.rotation.solve.Proof;
import org.silveralliance.activities.rotation.solve.RotationProblem;
import org.silveralliance.kit.natives.ExactSolverConfig;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;

/**
 * Says how good a plan is, with the exact solver's second opinion. Its library is loaded when first asked for, and at the
 * latest some time after the start, when the platform has stopped competing for the processors.
 */
@ApplicationScoped
public class PlanAssessor {

    private final ExecutorService threads;
    private final ActivitiesConfig.Rotation config;
    private final Proof exact;

    public PlanAssessor(@VirtualThreads ExecutorService threads, ActivitiesConfig config, ExactSolverConfig solver) {
        this.threads = threads;
        this.config = config.rotation();
        this.exact = ExactSolver.lazily(solver.enabled());
    }

    void afterStart(@Observes StartupEvent started) {
        CompletableFuture.delayedExecutor(config.solverLoadedAfter().toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(exact::available);
    }

    /** Waits for the library, most of a second, when it is the first to ask. */
    public PlanQuality assess(RotationProblem problem, Answer answer) {
        return PlanQuality.of(answer, exact.verdict(problem, answer, config.proofLimit()));
    }
}
