package org.silveralliance.alliance.surveyimport;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.survey.Survey;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.alliance.surveyimport.SurveyImports.Mode;
import org.silveralliance.alliance.surveyimport.SurveyImports.State;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.time.Ids;

/** Takes a workbook in: one that cannot be read at all is refused at once, the rows are read in a job. */
@ApplicationScoped
public class ImportSurvey {

    private final Surveys surveys;
    private final SurveyImports imports;
    private final Event<SurveyImportRequested> requested;
    private final AuditTrail audit;
    private final Clock clock;

    public ImportSurvey(Surveys surveys, SurveyImports imports, Event<SurveyImportRequested> requested,
            AuditTrail audit, Clock clock) {
        this.surveys = surveys;
        this.imports = imports;
        this.requested = requested;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Job importWorkbook(UUID surveyId, String fileName, byte[] file, Mode mode, String by) {
        Survey survey = surveys.existing(surveyId);
        survey.mustBeOpen();
        SurveySheet sheet = SurveySheet.read(file);
        Job job = new Job(Ids.next(), surveyId, mode, State.QUEUED, fileName, sheet.rows().size(), 0, 0, 0, null, by,
                clock.instant(), survey.division());
        imports.add(job, file);
        audit.record("survey.imported", "survey/" + surveyId + "/import/" + job.id(), mode.name());
        requested.fire(new SurveyImportRequested(job));
        return job;
    }
}
