package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.PartyOrgs.Named;
import org.silveralliance.members.organisation.PartyOrgs.Step;

/** Calls an organisation otherwise from a day on; on the days before it keeps its name. */
@ApplicationScoped
public class RenameOrganisation {

    private final PartyOrgs orgs;
    private final OrgTree tree;
    private final RecordSteps record;
    private final AuditTrail audit;
    private final Clock clock;

    RenameOrganisation(PartyOrgs orgs, OrgTree tree, RecordSteps record, AuditTrail audit, Clock clock) {
        this.orgs = orgs;
        this.tree = tree;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void rename(UUID id, @Nullable String ifMatch, String name, Decision decision) {
        decision.mustBeNear(LocalDate.now(clock));
        orgs.lockTree();
        PartyOrg org = orgs.locked(id);
        ETags.honourMatch(ifMatch, org.version());
        org.mustGoOn();
        Named known = orgs.name(id);
        if (!decision.on().isAfter(known.from())) {
            throw KitProblem.INVALID.because("自 " + known.from() + " 起用现名，新名称的起始日须在其后；名称登记错了的，请用“更正”").at("/on",
                    "须晚于 " + known.from());
        }
        if (known.name().equals(name)) {
            throw KitProblem.INVALID.because("新名称与现名相同").at("/name", "没有变化");
        }
        tree.namesake(id, name, orgs.place(id).parentId(), decision.on()).ifPresent(FoundOrganisation::refuseANamesake);
        orgs.rename(id, name, decision.on());
        record.changed(id, decision, List.of(new Step(StepKind.RENAMED, "name", known.name(), name)));
        audit.record("party-org.renamed", "party-org/" + id, decision.documentNo());
    }
}
