package org.silveralliance.alliance.surveyimport;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.alliance.known.Units.Unit;
import org.silveralliance.alliance.survey.Answers;
import org.silveralliance.alliance.survey.Answers.Returned;
import org.silveralliance.alliance.survey.Survey;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.alliance.surveyimport.SurveyImports.Mode;
import org.silveralliance.alliance.surveyimport.SurveySheet.SheetRow;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.job.Jobs;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.problem.TransientFailure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Reads a workbook's rows and keeps the good ones in one transaction: after a crash all of them or none are there. What a
 * crash or a database that was away left undone is taken up again.
 */
@ApplicationScoped
public class RunSurveyImport {

    /** Units that were registered a moment ago may still be on their way here. */
    private static final Duration UNITS_ARRIVE_WITHIN = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(200);

    private static final Logger LOG = Logger.getLogger(RunSurveyImport.class);

    /** Workbooks that wait for this instance's worker or are being read by it. */
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
    private final SurveyImports imports;
    private final Surveys surveys;
    private final Answers answers;
    private final Units units;
    private final Jobs jobs;
    private final Clock clock;

    public RunSurveyImport(SurveyImports imports, Surveys surveys, Answers answers, Units units, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.surveys = surveys;
        this.answers = answers;
        this.units = units;
        this.jobs = jobs;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent started) {
        takeUp();
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyImportRequested requested) {
        start(requested.job());
    }

    private void start(Job job) {
        if (taken.add(job.id())) {
            DivisionScope.run(job.division(), () -> jobs.start(() -> read(job)));
        }
    }

    /** Takes up what nobody here has in hand. Two instances may do the same work; only the first keeps it. */
    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUp() {
        DivisionScope.everywhere(() -> QuarkusTransaction.requiringNew().call(imports::unfinished), this::start);
    }

    private void read(Job job) {
        try {
            QuarkusTransaction.requiringNew().run(() -> imports.running(job.id()));
            byte[] file = QuarkusTransaction.requiringNew().call(() -> imports.file(job.id()));
            SurveySheet sheet = SurveySheet.read(file);
            awaitUnits(sheet);
            QuarkusTransaction.requiringNew().run(() -> keep(job, sheet));
        } catch (Problem refused) {
            QuarkusTransaction.requiringNew().run(() -> imports.failed(job.id(), String.valueOf(refused.getMessage())));
        } catch (RuntimeException broken) {
            // At a shutdown, or while the database is away, the workbook waits; anything else would break again.
            if (Thread.currentThread().isInterrupted() || TransientFailure.matches(broken)) {
                throw broken;
            }
            LOG.errorf(broken, "Survey import %s could not be read", job.id());
            QuarkusTransaction.requiringNew().run(() -> imports.failed(job.id(), "读取时出错，请联系管理员并提供导入编号 " + job.id()));
        } finally {
            taken.remove(job.id());
        }
    }

    private void keep(Job job, SurveySheet sheet) {
        UUID surveyId = job.surveyId();
        Survey survey = surveys.locked(surveyId);
        if (!imports.isOpen(job.id())) {
            return;
        }
        survey.mustBeOpen();
        RowReader reader = new RowReader(this::unitOf, unit -> answers.of(surveyId, unit).map(Returned::answer));
        sheet.rows().forEach(reader::read);
        if (job.mode() == Mode.APPLY) {
            reader.accepted().forEach(
                    row -> answers.keep(surveyId, row.answer(), clock.instant(), job.createdBy()));
        }
        imports.done(job.id(), sheet.rows().size(), reader);
    }

    /** By credit code where the sheet has one, else by the exact name. */
    private Optional<Unit> unitOf(SheetRow row) {
        String uscc = row.text(SurveyColumn.USCC);
        Optional<Unit> byCode = uscc.isEmpty() ? Optional.empty() : units.withUscc(uscc);
        return byCode.or(() -> units.named(row.text(SurveyColumn.NAME)));
    }

    private void awaitUnits(SurveySheet sheet) {
        long end = System.nanoTime() + UNITS_ARRIVE_WITHIN.toNanos();
        while (!allKnown(sheet) && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private boolean allKnown(SurveySheet sheet) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sheet.rows().stream().allMatch(row -> unitOf(row).isPresent()));
    }
}
