package org.silveralliance.members.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.FileName;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.time.Days;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.ImportJob.Upload;
import org.silveralliance.members.ledger.Layouts.Looked;
import org.silveralliance.members.workbook.MemberColumn;
import org.silveralliance.members.workbook.UnitColumn;

/** Takes a workbook: looks at it at once, keeps it sealed, and leaves the rows to a worker. */
@ApplicationScoped
public class StartImport {

    /** Fired in the transaction that queues a job. */
    public record Queued(UUID job) {
    }

    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final ImportFiles files;
    private final Readings readings;
    private final Layouts layouts;
    private final Event<Queued> queued;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final MembersConfig config;

    public StartImport(ImportJobs jobs, ImportQueue queue, ImportFiles files, Readings readings, Layouts layouts,
            Event<Queued> queued, AuditTrail audit, Caller caller, Clock clock, MembersConfig config) {
        this.jobs = jobs;
        this.queue = queue;
        this.files = files;
        this.readings = readings;
        this.layouts = layouts;
        this.queued = queued;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** Refuses at once what no worker could read: not a workbook, too large, no header. */
    @Transactional
    public UUID start(Path file, String fileName, Kind kind, Mode mode, @Nullable LocalDate effectiveOn) throws IOException {
        caller.county();
        if (effectiveOn != null && effectiveOn.isAfter(LocalDate.now(clock))) {
            throw KitProblem.INVALID.because("列入台账的日期不能晚于今天").at("/effectiveOn", "晚于今天");
        }
        if (effectiveOn != null && !Days.take(effectiveOn)) {
            throw KitProblem.INVALID.because(Days.EXPLAINED).at("/effectiveOn", "超出范围");
        }
        long bytes = Files.size(file);
        long most = config.imports().maxFile().asLongValue();
        if (bytes > most) {
            throw WorkbookRefused.Reason.WORKBOOK_TOO_LARGE.because("文件不能超过 " + (most >> 20) + " MB，请分成几个文件上传");
        }
        Looked looked;
        try {
            looked = layouts.look(file, FileName.of(fileName), kind);
        } catch (WorkbookRefused refused) {
            throw refused.problem();
        }
        ImportJob job;
        try (LedgerSheet sheet = looked.sheet()) {
            // Nothing can be written of a list that is not read yet: it is checked, and applied once its columns are said.
            Mode asFarAs = sheet.missing().isPresent() ? Mode.VALIDATE : mode;
            job = ImportJob.queue(Ids.next(), caller.username(), new Upload(kind, asFarAs, FileName.of(fileName),
                    bytes, sheet.name(), sheet.headerRow(), sheet.expectedRows(), effectiveOn, null), clock.instant());
        }
        jobs.persistAndFlush(job);
        files.keep(job.id(), file);
        readings.begin(job.id(), looked.told());
        queue.add(job.id());
        audit.record("import.started", "import/" + job.id(), kind + " " + job.mode());
        queued.fire(new Queued(job.id()));
        return job.id();
    }

    static WorkbookLimits limits(MembersConfig.Imports imports) {
        return new WorkbookLimits(imports.maxRows(), imports.maxInflated().asLongValue(), imports.maxStrings().asLongValue());
    }

    static List<Column> columns(Kind kind) {
        return switch (kind) {
            case UNITS -> List.of(UnitColumn.values());
            case MEMBERS -> List.of(MemberColumn.values());
        };
    }
}
