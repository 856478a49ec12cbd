package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.survey.Survey;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportMode;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportState;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Correction;
import org.silveralliance.kit.reading.Reading.CorrectionForm;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.Readings.Kept;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.workbook.WorkbookRefused;

/**
 * What follows from a check, by whoever sent the workbook: it is read otherwise and checked again, or applied as it was read.
 */
@ApplicationScoped
public class CheckedSurveyImports {

    private final StartSurveyImport startImport;
    private final Surveys surveys;
    private final SurveyFiles files;
    private final Readings readings;
    private final AuditTrail audit;
    private final Caller caller;

    public CheckedSurveyImports(StartSurveyImport startImport, Surveys surveys, SurveyFiles files, Readings readings,
            AuditTrail audit, Caller caller) {
        this.startImport = startImport;
        this.surveys = surveys;
        this.files = files;
        this.readings = readings;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Job reread(Job checked, @Nullable String ifMatch, CorrectionForm form) throws IOException {
        Kept kept = kept(checked);
        ETags.requireMatch(ifMatch, kept.version());
        Job again = again(checked, ImportMode.VALIDATE, Correction.of(kept, SurveyColumn.ALL, form));
        if (!readings.replace(checked.id(), kept.version(), again.id())) {
            throw KitProblem.STALE.because("内容已被他人修改，请刷新后再试");
        }
        audit.record("survey.import-reread", name(again), "after " + checked.id() + ": " + form.sheets().size() + " sheets, "
                + form.columns().size() + " columns");
        return again;
    }

    @Transactional
    Job apply(Job checked) throws IOException {
        Kept kept = kept(checked);
        if (checked.total() == 0) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("这次校验没有读到任何一行，请先在“识别结果”中更正");
        }
        Job applied = again(checked, ImportMode.APPLY, kept.told());
        audit.record("survey.imported", name(applied), "APPLY after " + checked.id());
        return applied;
    }

    private static String name(Job job) {
        return "survey/" + job.surveyId() + "/import/" + job.id();
    }

    /** A finished check that the caller sent and that no later one replaces. */
    private Kept kept(Job checked) {
        if (!checked.isOf(caller.username())) {
            throw KitProblem.FORBIDDEN.because("只能由上传人更正和入库");
        }
        if (checked.state() != ImportState.DONE || checked.mode() != ImportMode.VALIDATE) {
            throw AllianceProblem.IMPORT_NOT_FINISHED.because("只能对已完成的校验更正和入库");
        }
        Kept kept = readings.find(checked.id()).filter(Kept::done)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("这次导入没有留下识别结果"));
        if (kept.replacedBy() != null) {
            throw AllianceProblem.IMPORT_READ_AGAIN.because("已按更正后的识别结果重新校验，请在新的校验上继续");
        }
        return kept;
    }

    private Job again(Job checked, ImportMode mode, Told told) throws IOException {
        Survey survey = surveys.existing(checked.surveyId());
        survey.mustBeOpen();
        Path file = files.open(checked.id());
        if (file == null) {
            throw AllianceProblem.IMPORT_FILE_GONE.because("上传的文件已按期清除，请重新上传");
        }
        try {
            return startImport.queue(survey, checked.fileName(), file, mode, told, caller.username());
        } catch (WorkbookRefused refused) {
            throw KitProblem.INVALID.because(String.valueOf(refused.getMessage())).at("/columns", refused.reason().title());
        } finally {
            Files.delete(file);
        }
    }
}
