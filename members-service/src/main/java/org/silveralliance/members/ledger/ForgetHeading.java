package org.silveralliance.members.ledger;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.ledger.ImportHeadings.Said;

/** Forgets what a heading was said to mean. Imports that were read by it stay as they are. */
@ApplicationScoped
public class ForgetHeading {

    private final ImportHeadings headings;
    private final AuditTrail audit;
    private final Caller caller;

    public ForgetHeading(ImportHeadings headings, AuditTrail audit, Caller caller) {
        this.headings = headings;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    void forget(UUID id) {
        caller.county();
        Said said = headings.find(id).orElseThrow(() -> KitProblem.notInScope("没有这种叫法"));
        headings.forget(id);
        audit.record("import.heading.forgotten", "import-heading/" + id, said.kind() + " " + said.field());
    }
}
