package org.silveralliance.activities.replan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.problem.TransientFailure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;

/** Starts a question at once, and picks up what a restart left behind. */
@ApplicationScoped
public class ReplanRunner {

    private static final Logger LOG = Logger.getLogger(ReplanRunner.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);
    /** First digits of GB/T 2260 codes: together they cover every division. */
    private static final List<String> REGIONS = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private final ReplanJobs jobs;
    private final RunReplan runReplan;
    private final ExecutorService threads;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    public ReplanRunner(ReplanJobs jobs, RunReplan runReplan, @VirtualThreads ExecutorService threads,
            TransactionSynchronizationRegistry transactions, Clock clock) {
        this.jobs = jobs;
        this.runReplan = runReplan;
        this.threads = threads;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Starts the job as soon as the open transaction has committed it. */
    void startAfterCommit(UUID jobId, String division) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the job is written.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    threads.execute(() -> run(jobId, division));
                }
            }
        });
    }

    @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pickUp() {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        for (String region : REGIONS) {
            List<ReplanJob> left = DivisionScope.call(region,
                    () -> QuarkusTransaction.requiringNew().call(() -> jobs.unfinished(before)));
            left.forEach(job -> run(job.id(), job.division()));
        }
    }

    private void run(UUID jobId, String division) {
        try {
            DivisionScope.run(division, () -> runReplan.run(jobId));
        } catch (RuntimeException failed) {
            boolean again = TransientFailure.matches(failed);
            LOG.errorf(failed, "Replanning %s failed and %s", jobId, again ? "is tried again later" : "is given up");
            if (!again) {
                DivisionScope.run(division, () -> runReplan.giveUp(jobId));
            }
        }
    }
}
