package org.silveralliance.kit.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.runtime.ShutdownEvent;

/**
 * A few workers for long work. A verb that wants work done fires an event, whose observer starts it here after the commit
 * ({@code TransactionPhase.AFTER_SUCCESS}); what a restart cut off is picked up by the feature itself, from its own table.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final ExecutorService workers;

    public Jobs(JobsConfig config) {
        workers = Executors.newFixedThreadPool(config.workers(), Thread.ofPlatform().daemon().name("jobs-", 0).factory());
    }

    /** Does the work as soon as a worker is free, for the division in force now. */
    public void start(Runnable work) {
        String division = DivisionScope.current();
        workers.execute(() -> {
            try {
                DivisionScope.run(division, work);
            } catch (RuntimeException failed) {
                LOG.error("A job failed; its feature resumes it or gives it up", failed);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        workers.shutdownNow();
        workers.awaitTermination(5, TimeUnit.SECONDS);
    }
}
