package org.silveralliance.activities.rota;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.Proof;
import org.silveralliance.activities.rotation.solve.Proofs;
import org.silveralliance.activities.rotation.solve.RotationProblem;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;

/** The second opinion, loaded beside the start of the service and never in a request. */
@ApplicationScoped
public class ExactSolver {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final ExecutorService threads;
    private final CompletableFuture<Proof> proof = new CompletableFuture<>();

    public ExactSolver(@VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    void load(@Observes StartupEvent started) {
        threads.execute(() -> proof.complete(Proofs.load()));
    }

    public Proof.Verdict verdict(RotationProblem problem, Answer answer) {
        return proof.isDone() ? proof.join().verdict(problem, answer, LIMIT) : new Proof.Unavailable("精确求解器正在载入");
    }
}
