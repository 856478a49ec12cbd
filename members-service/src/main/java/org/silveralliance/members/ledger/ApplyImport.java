package org.silveralliance.members.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.ledger.ImportJob.Mode;

/**
 * Applies a workbook that was checked, as it was decided. The differences are worked out anew: the ledger may have moved on.
 */
@ApplicationScoped
public class ApplyImport {

    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final ImportFiles files;
    private final Readings readings;
    private final Event<StartImport.Queued> queued;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ApplyImport(ImportJobs jobs, ImportQueue queue, ImportFiles files, Readings readings,
            Event<StartImport.Queued> queued,
            AuditTrail audit, Caller caller, Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.files = files;
        this.readings = readings;
        this.queued = queued;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public UUID apply(UUID id) throws IOException {
        caller.county();
        ImportJob checked = DecideImport.checked(jobs, readings, id, caller);
        if (checked.rows() == 0) {
            throw MembersProblem.IMPORT_NOT_FINISHED.because("这次校验没有读到任何一行，请先在“识别结果”中更正");
        }
        Path file = files.open(id);
        if (file == null) {
            throw MembersProblem.IMPORT_FILE_GONE.because("上传的文件已按期清除，请重新上传校验");
        }
        try {
            ImportJob job = ImportJob.queue(Ids.next(), caller.username(), checked.uploadAgain(Mode.APPLY), clock.instant());
            jobs.persistAndFlush(job);
            files.keep(job.id(), file);
            readings.begin(job.id(), readings.told(id));
            queue.add(job.id());
            audit.record("import.started", "import/" + job.id(), job.kind() + " APPLY after " + id);
            queued.fire(new StartImport.Queued(job.id()));
            return job.id();
        } finally {
            Files.delete(file);
        }
    }
}
