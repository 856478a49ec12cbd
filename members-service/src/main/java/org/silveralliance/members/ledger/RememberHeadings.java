package org.silveralliance.members.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.SaidHeadings;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.WorkbookReading;
import org.silveralliance.members.ledger.ImportHeadings.Of;
import org.silveralliance.members.workbook.IssueCode;

/** Keeps for lists to come what the sender of a workbook said of its headings, once it is applied so. */
@ApplicationScoped
public class RememberHeadings {

    private final ImportHeadings headings;
    private final Readings readings;
    private final Layouts layouts;
    private final AuditTrail audit;

    public RememberHeadings(ImportHeadings headings, Readings readings, Layouts layouts, AuditTrail audit) {
        this.headings = headings;
        this.readings = readings;
        this.layouts = layouts;
        this.audit = audit;
    }

    /** A finding when there is no room to keep them; the workbook is applied all the same. */
    Optional<Issue> remember(ImportJob job, Path file, WorkbookReading made) throws IOException {
        Told told = readings.told(job.id());
        List<Told.Heading> said = SaidHeadings.of(told, made);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Of own = new Of(null, job.requestedBy());
        Of of = layouts.whose(file, job.kind(), told, job.requestedBy());
        if (say(job, own, said.stream().filter(one -> Layouts.tellsTheUnit(one.field())).toList())
                && say(job, of, said.stream().filter(one -> !Layouts.tellsTheUnit(one.field())).toList())) {
            audit.record("import.headings.remembered", "import/" + job.id(), said.size() + " headings");
            return Optional.empty();
        }
        return Optional.of(new Issue(1, "", IssueCode.HEADINGS_NOT_KEPT,
                "记住的表头叫法已有 " + ImportHeadings.MOST + " 种，这次指定的没有再记住；请党工委在“表头的叫法”中删除不用的", ""));
    }

    private boolean say(ImportJob job, Of of, List<Told.Heading> said) {
        return said.isEmpty() || headings.say(job.kind(), of, said, job.requestedBy());
    }
}
