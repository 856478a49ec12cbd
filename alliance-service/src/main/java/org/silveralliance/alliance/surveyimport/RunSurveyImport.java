package org.silveralliance.alliance.surveyimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.survey.Answers;
import org.silveralliance.alliance.survey.Answers.Returned;
import org.silveralliance.alliance.survey.Survey;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.StartSurveyImport.SurveyImportQueued;
import org.silveralliance.alliance.surveyimport.SurveyImports.ImportMode;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.inbox.Arrival;
import org.silveralliance.kit.job.Jobs;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.problem.TransientFailure;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.SaidHeadings;
import org.silveralliance.kit.workbook.CodeText;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.UnitCells;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.kit.workbook.WorkbookReading;
import org.silveralliance.kit.workbook.WorkbookRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Reads a workbook's rows and keeps the good ones in one transaction: after a crash all of them or none are there. What a
 * crash or a database that was away left undone is taken up again, but not for ever.
 */
@ApplicationScoped
public class RunSurveyImport {

    private static final Logger LOG = Logger.getLogger(RunSurveyImport.class);

    private final SurveyImports imports;
    private final SurveyFiles files;
    private final Readings readings;
    private final SurveyHeadings headings;
    private final Surveys surveys;
    private final Answers answers;
    private final SurveyUnits units;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;
    private final WorkbookLimits limits;
    private final Arrival arrival;
    private final AllianceConfig.SurveyImports config;

    public RunSurveyImport(SurveyImports imports, SurveyFiles files, Readings readings, SurveyHeadings headings,
            Surveys surveys,
            Answers answers, SurveyUnits units, Jobs jobs, AuditTrail audit, Clock clock, AllianceConfig config) {
        this.imports = imports;
        this.files = files;
        this.readings = readings;
        this.headings = headings;
        this.surveys = surveys;
        this.answers = answers;
        this.units = units;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.limits = StartSurveyImport.limits(config);
        this.config = config.surveyImports();
        this.arrival = new Arrival(this.config.unitsArriveWithin(), this.config.lookForUnitsEvery());
    }

    void resumeAtStart(@Observes StartupEvent started) {
        resume();
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyImportQueued queued) {
        start(queued.job());
    }

    /** Takes up what nobody here has in hand. Two instances may do the same work; only the first keeps it. */
    @Scheduled(every = "{sa.alliance.survey-imports.pick-up-every}", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        DivisionScope.everywhere(imports::unfinished, job -> DivisionScope.run(job.division(), () -> start(job)));
    }

    private void start(Job job) {
        jobs.start(Jobs.Kind.READING, job.id(), () -> run(job));
    }

    private void run(Job job) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> imports.begun(job.id(), config.attempts()))) {
                read(job);
            } else {
                // One that is over stays as it is.
                fail(job, "读取多次中断，请重新上传；如仍不成功请联系管理员");
            }
        } catch (WorkbookRefused | Problem refused) {
            fail(job, String.valueOf(refused.getMessage()));
        } catch (RuntimeException broken) {
            // At a shutdown, or while the database is away, the workbook waits; anything else would break again.
            if (Thread.currentThread().isInterrupted() || TransientFailure.matches(broken)) {
                throw broken;
            }
            LOG.errorf(broken, "Survey import %s could not be read", job.id());
            fail(job, "读取时出错，请联系管理员并提供导入编号 " + job.id());
        }
    }

    private void fail(Job job, String why) {
        QuarkusTransaction.requiringNew().run(() -> imports.failed(job.id(), why));
    }

    private void read(Job job) {
        try {
            unpackAndKeep(job);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void unpackAndKeep(Job job) throws IOException {
        Path file = files.open(job.id());
        if (file == null) {
            throw new WorkbookRefused(WorkbookRefused.Reason.WORKBOOK_DAMAGED, "上传的文件已清除，请重新上传");
        }
        Layout layout = QuarkusTransaction.requiringNew().call(() -> readings.told(job.id())).layout(SurveyColumn.ALL);
        try {
            try (LedgerSheet ahead = LedgerSheet.open(file, limits, layout)) {
                awaitUnits(ahead);
            }
            keep(job, file, layout);
        } finally {
            Files.delete(file);
        }
    }

    private void keep(Job job, Path file, Layout layout) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, limits, layout)) {
            QuarkusTransaction.requiringNew().call(() -> {
                keep(job, sheet);
                return null;
            });
        }
    }

    /** Keeps the rows, unless somebody else has done so meanwhile. */
    private void keep(Job job, LedgerSheet sheet) throws IOException {
        UUID surveyId = job.surveyId();
        Survey survey = surveys.locked(surveyId);
        if (!imports.isOpen(job.id())) {
            return;
        }
        survey.mustBeOpen();
        SurveyRowReader reader = new SurveyRowReader(units, unit -> answers.of(surveyId, unit).map(Returned::answer));
        SurveyTally tally = new SurveyTally();
        tally.add(sheet.remarks());
        // Rows are judged on this thread, where the transaction is; only unpacking goes on beside it.
        sheet.forEachRow(row -> row, row -> tally.add(reader.read(row)));
        tally.add(sheet.closing());
        WorkbookReading made = sheet.reading();
        readings.keep(job.id(), made);
        if (job.mode() == ImportMode.APPLY) {
            if (!headings.remember(job.createdBy(), SaidHeadings.of(readings.told(job.id()), made), job.id())) {
                tally.add(new Issue(1, "", SurveyIssueCode.HEADINGS_NOT_KEPT, "记住的表头叫法已有 " + SurveyHeadings.MOST
                        + " 种，这次指定的没有再记住；请党工委在“表头的叫法”中删除不用的", ""));
            }
            tally.answers().forEach(answer -> answers.keep(surveyId, answer, clock.instant(), job.createdBy()));
        }
        imports.done(job.id(), tally);
        audit.record("survey.import-finished", "survey/" + surveyId + "/import/" + job.id(),
                "%s for %s: %d rows, %d accepted, %d warned, %d rejected".formatted(job.mode(), job.createdBy(), tally.total(),
                        tally.accepted(), tally.warned(), tally.rejected()));
    }

    private record NamedUnit(String uscc, String name) {
    }

    /** Units that were registered a moment ago may still be on their way here. */
    private void awaitUnits(LedgerSheet sheet) throws IOException {
        Set<NamedUnit> awaited = new HashSet<>();
        sheet.forEachRow(row -> new NamedUnit(CodeText.plain(row.text(SurveyColumn.USCC)),
                UnitCells.plainName(row.text(SurveyColumn.NAME))),
                awaited::add);
        awaited.remove(new NamedUnit("", ""));
        arrival.await(() -> {
            awaited.removeIf(this::isKnown);
            return awaited.isEmpty();
        });
    }

    private boolean isKnown(NamedUnit unit) {
        return units.find(unit.uscc(), unit.name()).isPresent();
    }
}
