package org.silveralliance.members.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Reading.FieldChoice;
import org.silveralliance.kit.reading.Reading.SheetItem;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.Readings.Kept;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.ledger.ImportDecisions.Carried;
import org.silveralliance.members.ledger.ReadingResource.ReadingView;

/**
 * Shows what was made of a workbook. Its rows go to the account that sent it alone (S-04), which is on the trail; others see
 * sheets, headings and counts.
 */
@ApplicationScoped
public class ImportReading {

    private final ImportJobs jobs;
    private final Readings readings;
    private final ImportDecisions decisions;
    private final AuditTrail audit;
    private final Caller caller;

    public ImportReading(ImportJobs jobs, Readings readings, ImportDecisions decisions, AuditTrail audit, Caller caller) {
        this.jobs = jobs;
        this.readings = readings;
        this.decisions = decisions;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public ReadingView of(UUID id) {
        ImportJob job = jobs.findByIdOptional(id).orElseThrow(() -> KitProblem.notInScope("没有这次导入"));
        Kept kept = readings.find(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("这次导入没有留下识别结果"));
        if (!kept.done()) {
            throw MembersProblem.IMPORT_NOT_FINISHED.because("导入完成后才有识别结果");
        }
        boolean own = job.isOf(caller.username());
        List<SheetItem> sheets = own ? readings.shown(id, kept.sheets()) : kept.sheets();
        long rows = sheets.stream().flatMap(sheet -> sheet.tables().stream()).mapToLong(table -> table.samples().size()).sum();
        if (rows > 0) {
            audit.record("import.reading.shown", "import/" + id, rows + " rows of the workbook");
        }
        Carried carried = decisions.carried(id);
        return new ReadingView(id, own, sheets, FieldChoice.of(StartImport.columns(job.kind())), kept.replacedBy(),
                decisions.count(id), carried.kept(), carried.lost(), kept.version());
    }
}
