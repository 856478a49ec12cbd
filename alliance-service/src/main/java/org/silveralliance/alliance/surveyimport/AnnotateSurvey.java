package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportState;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.WorkFiles;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.WorkbookLimits;

/** Gives a survey workbook back with its findings written in. */
@ApplicationScoped
public class AnnotateSurvey {

    private final SurveyImports imports;
    private final WorkFiles workFiles;
    private final WorkbookLimits limits;
    private final AuditTrail audit;

    public AnnotateSurvey(SurveyImports imports, WorkFiles workFiles, AuditTrail audit, AllianceConfig config) {
        this.imports = imports;
        this.workFiles = workFiles;
        this.audit = audit;
        this.limits = StartSurveyImport.limits(config);
    }

    /** A temporary file, which the caller deletes. */
    Path annotate(Job job) throws IOException {
        if (job.state() != ImportState.DONE) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("导入完成后才能下载批注过的工作簿");
        }
        Path original = workFiles.write("survey.xlsx", target -> imports.copyFile(job.id(), target));
        try (LedgerSheet sheet = LedgerSheet.open(original, limits, SurveyColumn.values())) {
            Map<Integer, List<Issue>> byRow = imports.issuesByRow(job.id());
            audit.record("survey.import-exported", "survey/" + job.surveyId() + "/import/" + job.id(), null);
            return workFiles.write("annotated.xlsx", target -> new AnnotatedWorkbook(limits, List.of(SurveyColumn.values()),
                    sheet.name(), sheet.headerRow(), row -> byRow.getOrDefault(row, List.of())).write(original, target));
        } finally {
            Files.delete(original);
        }
    }
}
