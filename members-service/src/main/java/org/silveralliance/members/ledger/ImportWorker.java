package org.silveralliance.members.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.job.Jobs;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.ledger.ImportQueue.Waiting;
import org.silveralliance.members.member.WriteNameParts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Works through the queue, counties in turns. A job whose process died is found in the queue again and begun anew; nothing
 * of it was saved.
 */
@ApplicationScoped
public class ImportWorker {

    private final ImportQueue queue;
    private final RunImport runImport;
    private final WriteNameParts writeNameParts;
    private final ImportFiles files;
    private final ImportChanges changes;
    private final Readings readings;
    private final Jobs jobs;
    private final MembersConfig config;

    public ImportWorker(ImportQueue queue, RunImport runImport, WriteNameParts writeNameParts, ImportFiles files,
            ImportChanges changes, Readings readings, Jobs jobs, MembersConfig config) {
        this.queue = queue;
        this.runImport = runImport;
        this.writeNameParts = writeNameParts;
        this.files = files;
        this.changes = changes;
        this.readings = readings;
        this.jobs = jobs;
        this.config = config;
    }

    /** A new job is begun as soon as it is committed; its transaction is over, so that nothing can be asked of the database. */
    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartImport.Queued event) {
        start(new Waiting(event.job(), DivisionScope.current()));
    }

    /** Finds the jobs of processes that died. */
    @Scheduled(every = "{sa.members.imports.pick-up-every}", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void pickUp() {
        DivisionScope.everywhere(queue::waiting, this::start);
    }

    private void start(Waiting waiting) {
        DivisionScope.run(waiting.division(), () -> jobs.start(Jobs.Kind.READING, waiting.job(), () -> {
            runImport.run(waiting.job());
            // The next list does not wait until whom this one brought is found by a part of the name.
            jobs.start(Jobs.Kind.INDEXING, Ids.next(), () -> writeNameParts.write(waiting.division()));
        }));
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        files.clearOlderThan(config.imports().keepFiles(), "import_job");
        changes.clearOlderThan(config.imports().keepDifferences());
        readings.clearOlderThan(config.imports().keepDifferences(), "import_job");
    }
}
