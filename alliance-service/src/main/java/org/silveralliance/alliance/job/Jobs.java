package org.silveralliance.alliance.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.runtime.ShutdownEvent;

/** One worker for long work, so that a solver never takes the processors that requests need. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final TransactionSynchronizationRegistry transactions;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());

    public Jobs(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Does the work for a division once the open transaction has committed; never when it has not. */
    public void afterCommit(String division, Runnable work) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is due before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    start(division, work);
                }
            }
        });
    }

    /** Does the work for a division as soon as the worker is free. */
    public void start(String division, Runnable work) {
        worker.execute(() -> {
            try {
                DivisionScope.run(division, work);
            } catch (RuntimeException failed) {
                LOG.error("A job failed; it is resumed at the next start", failed);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
