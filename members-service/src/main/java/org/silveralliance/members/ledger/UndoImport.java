package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.ledger.ImportJob.State;
import org.silveralliance.members.ledger.UndoResource.UndoPreview;

/**
 * Asks for an applied import of members to be undone as a whole (E-36); a worker does it. Whoever may import in the county may
 * undo: a mistake waits for nobody's return, and the values stay with who sent the workbook (S-04).
 */
@ApplicationScoped
public class UndoImport {

    private final ImportJobs jobs;
    private final ImportChanges changes;
    private final LaterChanges laterChanges;
    private final ImportQueue queue;
    private final Event<StartImport.Queued> queued;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public UndoImport(ImportJobs jobs, ImportChanges changes, LaterChanges laterChanges, ImportQueue queue,
            Event<StartImport.Queued> queued, AuditTrail audit, Caller caller, Clock clock) {
        this.jobs = jobs;
        this.changes = changes;
        this.laterChanges = laterChanges;
        this.queue = queue;
        this.queued = queued;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public UUID undo(UUID id, String reason) {
        caller.county();
        ImportJob applied = jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(UndoImport::missing);
        demandApplied(applied);
        if (jobs.isBeingUndone(id)) {
            throw MembersProblem.IMPORT_UNDONE.because("这次导入正在撤销，请看撤销的进度");
        }
        LocalDate last = ImportJobs.lastDayToUndo(finished(applied), clock.getZone());
        if (LocalDate.now(clock).isAfter(last)) {
            throw MembersProblem.IMPORT_UNDO_TOO_LATE
                    .because("入库已超过 " + ImportJobs.DAYS_TO_UNDO + " 天（最后一天是 " + last + "），请逐人更正");
        }
        ImportJob undo = applied.undo(Ids.next(), caller.username(), reason, changes.written(id), clock.instant());
        jobs.persistAndFlush(undo);
        queue.add(undo.id());
        audit.record("import.undo.started", "import/" + id, reason);
        queued.fire(new StartImport.Queued(undo.id()));
        return undo.id();
    }

    /** What would happen now, without anything happening. */
    @Transactional
    public UndoPreview preview(UUID id) {
        ImportJob applied = jobs.findByIdOptional(id).orElseThrow(UndoImport::missing);
        demandApplied(applied);
        return laterChanges.preview(id, finished(applied));
    }

    private static void demandApplied(ImportJob job) {
        if (!job.wroteMembers()) {
            throw MembersProblem.IMPORT_NOT_FINISHED.because("只能撤销已入库的党员台账");
        }
        if (job.state() == State.UNDONE) {
            throw MembersProblem.IMPORT_UNDONE.because("这次导入已撤销，不必再撤销");
        }
    }

    private static Instant finished(ImportJob job) {
        return Objects.requireNonNull(job.finishedAt());
    }

    private static RuntimeException missing() {
        return KitProblem.notInScope("没有这次导入");
    }
}
