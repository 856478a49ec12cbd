package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportState;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.WorkbookLimits;

/** Gives a survey workbook back with its findings written in. */
@ApplicationScoped
public class AnnotateSurvey {

    private final SurveyImports imports;
    private final WorkbookLimits limits;

    public AnnotateSurvey(SurveyImports imports, AllianceConfig config) {
        this.imports = imports;
        this.limits = StartSurveyImport.limits(config);
    }

    /** A temporary file, which the caller deletes. */
    Path annotate(Job job) throws IOException {
        if (job.state() != ImportState.DONE) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("导入完成后才能下载批注过的工作簿");
        }
        Path original = Files.createTempFile("survey", ".xlsx");
        try {
            Files.write(original, imports.file(job.id()));
            Map<Integer, List<Issue>> byRow = imports.issuesByRow(job.id());
            Path copy = Files.createTempFile("annotated", ".xlsx");
            try (LedgerSheet sheet = LedgerSheet.open(original, limits, SurveyColumn.values());
                    OutputStream target = Files.newOutputStream(copy)) {
                new AnnotatedWorkbook(limits, List.of(SurveyColumn.values()), sheet.name(), sheet.headerRow(),
                        row -> byRow.getOrDefault(row, List.of())).write(original, target);
            }
            return copy;
        } finally {
            Files.delete(original);
        }
    }
}
