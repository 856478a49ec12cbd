package org.silveralliance.alliance.surveyimport;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.alliance.access.Regions;
import org.silveralliance.alliance.fromunits.Units;
import org.silveralliance.alliance.fromunits.Units.Unit;
import org.silveralliance.alliance.job.Jobs;
import org.silveralliance.alliance.survey.Answers;
import org.silveralliance.alliance.survey.Answers.Returned;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.alliance.surveyimport.SurveyImports.Job;
import org.silveralliance.alliance.surveyimport.SurveyImports.Mode;
import org.silveralliance.alliance.surveyimport.SurveySheet.SheetRow;
import org.silveralliance.kit.problem.Problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Reads a workbook's rows and keeps the good ones in one transaction: after a crash all of them or none are there. */
@ApplicationScoped
public class RunSurveyImport {

    /** Units that were registered a moment ago may still be on their way here. */
    private static final Duration UNITS_ARRIVE_WITHIN = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(200);

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
        Regions.forEach(() -> QuarkusTransaction.requiringNew().call(imports::unfinished),
                job -> jobs.start(job.division(), () -> apply(job)));
    }

    void apply(Job job) {
        QuarkusTransaction.requiringNew().run(() -> imports.running(job.id()));
        try {
            byte[] file = QuarkusTransaction.requiringNew().call(() -> imports.file(job.id()));
            SurveySheet sheet = SurveySheet.read(file);
            awaitUnits(sheet);
            QuarkusTransaction.requiringNew().run(() -> keep(job, sheet));
        } catch (Problem refused) {
            QuarkusTransaction.requiringNew().run(() -> imports.failed(job.id(), String.valueOf(refused.getMessage())));
        }
    }

    private void keep(Job job, SurveySheet sheet) {
        UUID surveyId = job.surveyId();
        surveys.locked(surveyId).mustBeOpen();
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
