package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.PartyOrgs.Placed;
import org.silveralliance.members.organisation.PartyOrgs.Step;

/** Puts an organisation with everything below it under another one from a day on. */
@ApplicationScoped
public class MoveOrganisation {

    private final PartyOrgs orgs;
    private final OrgTree tree;
    private final RecordSteps record;
    private final AuditTrail audit;
    private final Clock clock;

    MoveOrganisation(PartyOrgs orgs, OrgTree tree, RecordSteps record, AuditTrail audit, Clock clock) {
        this.orgs = orgs;
        this.tree = tree;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void move(UUID id, @Nullable String ifMatch, @Nullable UUID parentId, Decision decision) {
        decision.mustBeNear(LocalDate.now(clock));
        orgs.lockTree();
        PartyOrg org = orgs.locked(id);
        ETags.honourMatch(ifMatch, org.version());
        org.mustGoOn();
        Placed known = orgs.place(id);
        if (!decision.on().isAfter(known.from())) {
            throw KitProblem.INVALID.because("自 " + known.from() + " 起已在现上级之下，新的起始日须在其后").at("/on",
                    "须晚于 " + known.from());
        }
        if (Objects.equals(known.parentId(), parentId)) {
            throw KitProblem.INVALID.because("已经在这个上级之下").at("/parentId", "没有变化");
        }
        mustStandUnder(org, parentId, decision.on());
        String name = orgs.name(id).name();
        tree.namesake(id, name, parentId, decision.on()).ifPresent(FoundOrganisation::refuseANamesake);
        orgs.move(id, parentId, decision.on());
        record.changed(id, decision,
                List.of(new Step(StepKind.MOVED, "parent", called(known.parentId()), called(parentId))));
        audit.record("party-org.moved", "party-org/" + id, decision.documentNo());
    }

    private void mustStandUnder(PartyOrg org, @Nullable UUID parentId, LocalDate on) {
        if (parentId == null) {
            if (!org.level().mayStandOnTop()) {
                throw KitProblem.INVALID.because(org.level().called() + "须有上级党组织").at("/parentId", "请选择上级党组织");
            }
            return;
        }
        orgs.find(parentId).orElseThrow(FoundOrganisation::noSuchParent).mustTake(org.level(), on, "/parentId");
        if (org.id().equals(parentId) || tree.wouldCloseARing(org.id(), parentId, on)) {
            throw MembersProblem.ORG_UNDER_ITSELF.because("选定的上级就在该党组织之下").at("/parentId", "是自己或自己的下级");
        }
    }

    private @Nullable String called(@Nullable UUID id) {
        return id == null ? null : orgs.name(id).name();
    }
}
