package org.silveralliance.activities.rotation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.Proof;
import org.silveralliance.activities.rotation.solve.Proofs;
import org.silveralliance.activities.rotation.solve.RotationProblem;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;

/**
 * The second opinion. Its library is loaded when first asked for, and at the latest a minute after the start, when the platform
 * has stopped competing for the processors.
 */
@ApplicationScoped
public class ExactSolver {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final ExecutorService threads;
    private @Nullable Proof proof;

    public ExactSolver(@VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    void afterStart(@Observes StartupEvent started) {
        CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES, threads).execute(this::proof);
    }

    /** Waits for the library, most of a second, when it is the first to ask. */
    public Proof.Verdict verdict(RotationProblem problem, Answer answer) {
        return proof().verdict(problem, answer, LIMIT);
    }

    private synchronized Proof proof() {
        if (proof == null) {
            proof = Proofs.load();
        }
        return proof;
    }
}
