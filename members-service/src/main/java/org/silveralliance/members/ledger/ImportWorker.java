package org.silveralliance.members.ledger;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.ledger.ImportQueue.Waiting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Works through the queue, one job at a time in each process. A job whose process died is found in the queue again and begun
 * anew; nothing of it was saved.
 */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportQueue queue;
    private final RunImport runImport;
    private final ImportFiles files;
    private final MembersConfig config;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("import-worker").daemon(true).factory());

    public ImportWorker(ImportQueue queue, RunImport runImport, ImportFiles files, MembersConfig config) {
        this.queue = queue;
        this.runImport = runImport;
        this.files = files;
        this.config = config;
    }

    /** A new job is begun as soon as it is committed; the poll finds those of processes that died. */
    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartImport.Queued event) {
        thread.execute(this::drain);
    }

    @Scheduled(every = "{sa.members.imports.pick-up-every}", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        if (!queue.waiting().isEmpty()) {
            thread.execute(this::drain);
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        files.clearOlderThan(config.imports().keepFiles(), "import_job");
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private void drain() {
        for (Waiting job : queue.waiting()) {
            try {
                DivisionScope.run(job.division(), () -> runImport.run(job));
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "Import %s broke off and is begun again later", job.job());
            }
        }
    }
}
