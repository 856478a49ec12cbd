package org.silveralliance.members.ledger;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.ledger.ImportHeadings.Of;
import org.silveralliance.members.ledger.ImportHeadings.Said;
import org.silveralliance.members.ledger.ImportJob.Kind;

/** Adds to the names by which a county's workbooks call a column. */
@ApplicationScoped
public class NameHeading {

    private final ImportHeadings headings;
    private final AuditTrail audit;
    private final Caller caller;

    public NameHeading(ImportHeadings headings, AuditTrail audit, Caller caller) {
        this.headings = headings;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Said name(Kind kind, String heading, String field) {
        caller.county();
        String plain = Layout.plain(heading);
        if (plain.isEmpty() || !Findings.masked(plain).equals(plain)) {
            throw KitProblem.INVALID.because("请填写表头上的字").at("/heading", "无效");
        }
        if (Layouts.column(kind, field).isEmpty()) {
            throw KitProblem.INVALID.because("没有这一项").at("/field", "无效");
        }
        if (Layout.isOurs(plain, StartImport.columns(kind))) {
            throw KitProblem.INVALID.because("「" + plain + "」本来就认得，不用增加").at("/heading", "本来就认得");
        }
        if (!headings.say(kind, Of.COUNTY, List.of(new Told.Heading(plain, field, true)), caller.username())) {
            throw MembersProblem.TOO_MANY_HEADINGS.because("全县的表头叫法已有 " + ImportHeadings.MOST + " 种，请先删除不用的");
        }
        Said said = headings.of(kind).stream().filter(one -> one.isCountys() && one.heading().equals(plain)).findFirst()
                .orElseThrow();
        audit.record("import.heading.named", "import-heading/" + said.id(), kind + " " + field);
        return said;
    }
}
