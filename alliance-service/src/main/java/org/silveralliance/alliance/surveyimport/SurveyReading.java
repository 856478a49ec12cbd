package org.silveralliance.alliance.surveyimport;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.alliance.surveyimport.SurveyReadingResource.ReadingView;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Reading.FieldChoice;
import org.silveralliance.kit.reading.Reading.SheetItem;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.Readings.Kept;

/** Shows what was made of a survey workbook. Its rows go to the account that sent it alone, which is on the trail. */
@ApplicationScoped
public class SurveyReading {

    private final Readings readings;
    private final AuditTrail audit;
    private final Caller caller;

    public SurveyReading(Readings readings, AuditTrail audit, Caller caller) {
        this.readings = readings;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    ReadingView of(Job job) {
        Kept kept = readings.find(job.id()).orElseThrow(() -> KitProblem.NOT_FOUND.because("这次导入没有留下识别结果"));
        if (!kept.done()) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("导入完成后才有识别结果");
        }
        boolean own = job.isOf(caller.username());
        List<SheetItem> sheets = own ? readings.shown(job.id(), kept.sheets()) : kept.sheets();
        long rows = sheets.stream().flatMap(sheet -> sheet.tables().stream()).mapToLong(table -> table.samples().size()).sum();
        if (rows > 0) {
            audit.record("survey.import-shown", "survey/" + job.surveyId() + "/import/" + job.id(),
                    rows + " rows of the workbook");
        }
        return new ReadingView(job.id(), own, sheets, FieldChoice.of(SurveyColumn.ALL), kept.replacedBy(), kept.version());
    }
}
