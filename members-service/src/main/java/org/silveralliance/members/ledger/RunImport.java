package org.silveralliance.members.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.Remark;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.WorkbookReading;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.ledger.ImportJob.Kind;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.workbook.IssueCode;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Works through one workbook in one transaction: rows, findings and the job's end are saved together or not at all. Progress
 * is told in transactions beside it.
 */
@ApplicationScoped
public class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final int LONGEST_SECONDS = 1800;
    private static final int FINDINGS_AT_ONCE = 1_000;
    private static final long BETWEEN_PROGRESS = Duration.ofMillis(400).toNanos();

    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final ImportFiles files;
    private final ImportIssues issues;
    private final ImportChanges changes;
    private final Readings readings;
    private final RememberHeadings remember;
    private final CarryDecisions carryDecisions;
    private final MemberLedger memberLedger;
    private final UnitRegister unitRegister;
    private final UndoRows undoRows;
    private final AuditTrail audit;
    private final MembersConfig config;

    public RunImport(ImportJobs jobs, ImportQueue queue, ImportFiles files, ImportIssues issues,
            ImportChanges changes, Readings readings, RememberHeadings remember,
            CarryDecisions carryDecisions, MemberLedger memberLedger,
            UnitRegister unitRegister,
            UndoRows undoRows, AuditTrail audit, MembersConfig config) {
        this.jobs = jobs;
        this.queue = queue;
        this.files = files;
        this.issues = issues;
        this.changes = changes;
        this.readings = readings;
        this.remember = remember;
        this.carryDecisions = carryDecisions;
        this.memberLedger = memberLedger;
        this.unitRegister = unitRegister;
        this.undoRows = undoRows;
        this.audit = audit;
        this.config = config;
    }

    void run(UUID id) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> locked(id));
        } catch (WorkbookRefused refused) {
            fail(id, refused.reason().name(), String.valueOf(refused.getMessage()));
        }
    }

    private void fail(UUID id, String code, String detail) {
        LOG.warnf("Import %s failed: %s", id, code);
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.failed(id, code, detail);
            queue.remove(id);
        });
    }

    /** Whether too often begun is asked under the lock: until then another process may be at its last attempt. */
    private void locked(UUID id) {
        if (!jobs.tryLock(id)) {
            return;
        }
        ImportJob job = jobs.findById(id);
        if (job == null || !job.isOpen()) {
            queue.remove(id);
            return;
        }
        if (!jobs.tryTurn(job.mode())) {
            return;
        }
        if (queue.attempts(id) >= config.imports().attempts()) {
            fail(id, "ATTEMPTS_EXHAUSTED", job.mode() == Mode.UNDO ? "撤销多次中断，请再撤销一次；如仍不成功请联系管理员"
                    : "导入多次中断，请重新上传；如仍不成功请联系管理员");
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.running(id);
            queue.begun(id);
        });
        Tally tally = new Tally();
        if (job.mode() == Mode.UNDO) {
            undoRows.undo(job, new Findings(job, tally)::read, tally);
        } else {
            readFile(job, tally);
        }
        jobs.done(id, tally);
        queue.remove(id);
        LOG.infof("%s of %s %s is done: %d rows, %d accepted, %d rejected", job.mode(), job.kind(), id, tally.total,
                tally.accepted, tally.rejected);
    }

    private void readFile(ImportJob job, Tally tally) {
        UUID id = job.id();
        try {
            Path file = files.open(id);
            if (file == null) {
                throw new WorkbookRefused(WorkbookRefused.Reason.WORKBOOK_DAMAGED, "上传的文件已清除，请重新上传");
            }
            try {
                read(job, file, tally);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        audit.record("import.finished", "import/" + id,
                "%s %s for %s: %d rows, %d created, %d changed, %d unchanged, %d rejected"
                        .formatted(job.kind(), job.mode(), job.requestedBy(), tally.total, tally.created, tally.changed,
                                tally.unchanged,
                                tally.rejected));
    }

    private void read(ImportJob job, Path file, Tally tally) throws IOException {
        Findings findings = new Findings(job, tally);
        try (LedgerSheet sheet = LedgerSheet.open(file, StartImport.limits(config.imports()),
                Layouts.of(job.kind(), readings.told(job.id())))) {
            findings.add(sheet.remarks());
            if (job.kind() == Kind.MEMBERS) {
                pour(sheet, memberLedger.begin(job, findings, tally));
            } else {
                pour(sheet, unitRegister.begin(job, sheet, findings, tally));
            }
            findings.add(sheet.closing());
            WorkbookReading made = sheet.reading();
            readings.keep(job.id(), made);
            if (job.mode() == Mode.APPLY) {
                remember.remember(job, file, made).ifPresent(findings::add);
            }
        }
        findings.flush();
        if (job.mode() == Mode.VALIDATE && job.kind() == Kind.MEMBERS) {
            carryDecisions.to(job);
        }
    }

    private static <T> void pour(LedgerSheet sheet, RowSink<T> sink) throws IOException {
        sheet.forEachRow(sink::read, sink::take);
        sink.finish();
    }

    /** Collects outcomes in the order of rows and keeps their findings in batches. */
    final class Findings {

        private final ImportJob job;
        private final Tally tally;
        private final List<Issue> waiting = new ArrayList<>();
        private int kept;
        private int keptChanges;
        private int read;
        private long told = System.nanoTime();

        Findings(ImportJob job, Tally tally) {
            this.job = job;
            this.tally = tally;
        }

        void add(List<Remark> remarks) {
            remarks.forEach(remark -> waiting.add(IssueCode.about(remark)));
        }

        void add(Issue issue) {
            waiting.add(issue);
        }

        void add(RowOutcome<?> outcome) {
            tally.count(outcome);
            waiting.addAll(outcome.issues());
            if (waiting.size() >= FINDINGS_AT_ONCE) {
                flush();
            }
        }

        /** One more row was read, of which more may become known later. */
        void read() {
            read++;
            if (System.nanoTime() - told > BETWEEN_PROGRESS) {
                told = System.nanoTime();
                QuarkusTransaction.requiringNew().run(() -> jobs.progress(job.id(), read, tally));
            }
        }

        /** Keeps what differs, in the order in which it comes. */
        void keep(List<ImportChange> differences) {
            if (!differences.isEmpty()) {
                changes.keep(job.id(), keptChanges + 1, differences);
                keptChanges += differences.size();
            }
        }

        void flush() {
            issues.keep(job.id(), kept + 1, waiting);
            kept += waiting.size();
            waiting.clear();
        }
    }
}
