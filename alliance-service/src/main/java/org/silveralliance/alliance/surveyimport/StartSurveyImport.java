package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.survey.Survey;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportMode;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportState;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.FileName;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.kit.workbook.WorkbookRefused;

/** Takes a workbook in: one that cannot be read at all is refused at once, the rows are read in a job. */
@ApplicationScoped
public class StartSurveyImport {

    /** Fired in the transaction that queues a job. */
    public record SurveyImportQueued(Job job) {
    }

    private final Surveys surveys;
    private final SurveyImports imports;
    private final SurveyFiles files;
    private final Event<SurveyImportQueued> queued;
    private final AuditTrail audit;
    private final Clock clock;
    private final WorkbookLimits limits;

    public StartSurveyImport(Surveys surveys, SurveyImports imports, SurveyFiles files, Event<SurveyImportQueued> queued,
            AuditTrail audit, Clock clock, AllianceConfig config) {
        this.surveys = surveys;
        this.imports = imports;
        this.files = files;
        this.queued = queued;
        this.audit = audit;
        this.clock = clock;
        this.limits = limits(config);
    }

    static WorkbookLimits limits(AllianceConfig config) {
        AllianceConfig.SurveyImports imports = config.surveyImports();
        return new WorkbookLimits(imports.maxRows(), imports.maxInflated().asLongValue(), imports.maxStrings().asLongValue());
    }

    @Transactional
    Job start(UUID surveyId, String fileName, Path file, ImportMode mode, String by) throws IOException {
        Survey survey = surveys.existing(surveyId);
        survey.mustBeOpen();
        Job job = new Job(Ids.next(), surveyId, mode, ImportState.QUEUED, FileName.of(fileName), rows(file), 0, 0, 0, null, by,
                clock.instant(), survey.division());
        imports.add(job);
        files.keep(job.id(), file);
        audit.record("survey.imported", "survey/" + surveyId + "/import/" + job.id(), mode.name());
        queued.fire(new SurveyImportQueued(job));
        return job;
    }

    private int rows(Path file) throws IOException {
        AtomicInteger rows = new AtomicInteger();
        try (LedgerSheet sheet = LedgerSheet.open(file, limits, SurveyColumn.values())) {
            sheet.forEachRow(SheetRow::number, number -> rows.incrementAndGet());
        } catch (WorkbookRefused refused) {
            throw refused.problem();
        }
        return rows.get();
    }
}
