package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportMode;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportState;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.WorkFiles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.kit.workbook.WorkbookRefused;

/**
 * Gives a survey workbook back with its findings written in: to the account that uploaded it, which had all of it before, and
 * to nobody else. What stands beside the columns that are read may be personal, so it is on the trail with the number of rows.
 */
@ApplicationScoped
public class AnnotateSurvey {

    private final SurveyImports imports;
    private final SurveyFiles files;
    private final Readings readings;
    private final WorkFiles workFiles;
    private final AuditTrail audit;
    private final Caller caller;
    private final WorkbookLimits limits;

    public AnnotateSurvey(SurveyImports imports, SurveyFiles files, Readings readings, WorkFiles workFiles,
            AuditTrail audit, Caller caller,
            AllianceConfig config) {
        this.imports = imports;
        this.files = files;
        this.readings = readings;
        this.workFiles = workFiles;
        this.audit = audit;
        this.caller = caller;
        this.limits = StartSurveyImport.limits(config);
    }

    /** A temporary file, which the caller deletes. */
    @Transactional
    Path annotate(Job job) throws IOException {
        if (!job.isOf(caller.username())) {
            throw KitProblem.FORBIDDEN.because("带批注的工作簿只能由上传人下载；其他人可查看问题清单");
        }
        if (job.state() != ImportState.DONE) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("导入完成后才能下载带批注的工作簿");
        }
        Path original = files.open(job.id());
        if (original == null) {
            throw AllianceProblem.IMPORT_FILE_GONE.because("上传的文件已按期清除");
        }
        try {
            List<Issue> found = imports.allIssues(job.id());
            Path copy = workFiles.write("annotated.xlsx",
                    target -> new AnnotatedWorkbook(limits, readings.told(job.id()).layout(SurveyColumn.ALL),
                            job.mode() == ImportMode.APPLY, found).write(original, target));
            // Last: nobody of the county writes on the trail until this transaction ends.
            audit.record("survey.import-exported", "survey/" + job.surveyId() + "/import/" + job.id(),
                    "annotated, " + job.total() + " rows");
            return copy;
        } catch (WorkbookRefused refused) {
            throw refused.problem();
        } finally {
            Files.delete(original);
        }
    }
}
