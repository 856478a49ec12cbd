package org.silveralliance.alliance.proposal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

import org.jboss.logging.Logger;
import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.proof.ExactSolver;
import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.kit.natives.ExactSolverConfig;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;

/**
 * Makes the one {@link Grouping}. Its native library is loaded when first asked for, and at the latest some time after
 * the start, when the platform has stopped competing for the processors.
 */
@ApplicationScoped
public class Solver {

    private static final Logger LOG = Logger.getLogger(Solver.class);

    private final AllianceConfig.ExactSolver config;
    private final Grouping grouping;
    private final ExecutorService threads;

    public Solver(AllianceConfig config, ExactSolverConfig exact, @VirtualThreads ExecutorService threads) {
        this.config = config.exactSolver();
        this.grouping = new Grouping(exact.enabled() ? ExactSolver.lazily() : Proof.ABSENT);
        this.threads = threads;
    }

    @Produces
    Grouping grouping() {
        return grouping;
    }

    void afterStart(@Observes StartupEvent started) {
        CompletableFuture.delayedExecutor(config.loadedAfter().toMillis(), TimeUnit.MILLISECONDS, threads).execute(() -> LOG
                .infof("Proofs of groupings are %s", grouping.proves() ? "available" : "not available on this machine"));
    }
}
