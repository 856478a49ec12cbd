package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

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
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.LedgerSheet;
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
    private final Readings readings;
    private final SurveyHeadings headings;
    private final Event<SurveyImportQueued> queued;
    private final AuditTrail audit;
    private final Clock clock;
    private final WorkbookLimits limits;

    public StartSurveyImport(Surveys surveys, SurveyImports imports, SurveyFiles files, Readings readings,
            SurveyHeadings headings,
            Event<SurveyImportQueued> queued, AuditTrail audit, Clock clock, AllianceConfig config) {
        this.surveys = surveys;
        this.imports = imports;
        this.files = files;
        this.readings = readings;
        this.headings = headings;
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
        try {
            Job job = queue(survey, FileName.of(fileName), file, mode,
                    Told.first(headings.of(by), LocalDate.now(clock).getYear(), ""),
                    by);
            audit.record("survey.imported", "survey/" + surveyId + "/import/" + job.id(), job.mode().name());
            return job;
        } catch (WorkbookRefused refused) {
            throw refused.problem();
        }
    }

    /** Looks at a workbook's headings and leaves its rows to a job; what it holds is not known before. */
    Job queue(Survey survey, String fileName, Path file, ImportMode mode, Told told, String by) throws IOException {
        Job job;
        try (LedgerSheet sheet = LedgerSheet.open(file, limits, told.layout(SurveyColumn.ALL))) {
            // Nothing can be kept of a list that is not read yet: it is checked, and applied once its columns are said.
            job = new Job(Ids.next(), survey.id(), sheet.missing().isPresent() ? ImportMode.VALIDATE : mode, ImportState.QUEUED,
                    fileName, sheet.expectedRows(), 0, 0, 0, null, by, clock.instant(), survey.division());
        }
        imports.add(job);
        files.keep(job.id(), file);
        readings.begin(job.id(), told);
        queued.fire(new SurveyImportQueued(job));
        return job;
    }
}
