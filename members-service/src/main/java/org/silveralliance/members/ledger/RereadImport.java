package org.silveralliance.members.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Correction;
import org.silveralliance.kit.reading.Reading.CorrectionForm;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.Readings.Kept;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.MembersProblem;

/**
 * Checks a workbook once more, read as its sender corrected it. What he said of headings is kept for lists to come only once it
 * is applied, by {@link RememberHeadings}.
 */
@ApplicationScoped
public class RereadImport {

    private final ImportJobs jobs;
    private final Readings readings;
    private final ImportQueue queue;
    private final ImportFiles files;
    private final Event<StartImport.Queued> queued;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final MembersConfig config;

    public RereadImport(ImportJobs jobs, Readings readings, ImportQueue queue, ImportFiles files,
            Event<StartImport.Queued> queued, AuditTrail audit, Caller caller,
            Clock clock, MembersConfig config) {
        this.jobs = jobs;
        this.readings = readings;
        this.queue = queue;
        this.files = files;
        this.queued = queued;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    public UUID reread(UUID id, @Nullable String ifMatch, CorrectionForm form) throws IOException {
        caller.county();
        ImportJob checked = DecideImport.checked(jobs, readings, id, caller);
        Kept kept = readings.find(id).filter(Kept::done).orElseThrow(() -> KitProblem.NOT_FOUND.because("这次导入没有留下识别结果"));
        ETags.requireMatch(ifMatch, kept.version());
        Told told = Correction.of(kept, StartImport.columns(checked.kind()), form);
        Path file = files.open(id);
        if (file == null) {
            throw MembersProblem.IMPORT_FILE_GONE.because("上传的文件已按期清除，请重新上传校验");
        }
        try {
            ImportJob job = again(checked, file, told);
            jobs.persistAndFlush(job);
            files.keep(job.id(), file);
            readings.begin(job.id(), told);
            if (!readings.replace(id, kept.version(), job.id())) {
                throw KitProblem.STALE.because("内容已被他人修改，请刷新后再试");
            }
            queue.add(job.id());
            audit.record("import.reread", "import/" + job.id(), "after " + id + ": " + form.sheets().size() + " sheets, "
                    + form.columns().size() + " columns");
            queued.fire(new StartImport.Queued(job.id()));
            return job.id();
        } finally {
            Files.delete(file);
        }
    }

    private ImportJob again(ImportJob checked, Path file, Told told) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, StartImport.limits(config.imports()),
                told.layout(StartImport.columns(checked.kind())))) {
            sheet.missing().ifPresent(why -> {
                throw KitProblem.INVALID.because(why).at("/columns", WorkbookRefused.Reason.COLUMNS_MISSING.title());
            });
            return ImportJob.queue(Ids.next(), caller.username(),
                    checked.readAgain(sheet.name(), sheet.headerRow(), sheet.expectedRows()), clock.instant());
        } catch (WorkbookRefused refused) {
            throw KitProblem.INVALID.because(String.valueOf(refused.getMessage())).at("/columns", refused.reason().title());
        }
    }
}
