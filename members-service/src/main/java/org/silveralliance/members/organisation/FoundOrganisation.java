package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.PartyOrgEvent.PartyOrgFounded;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.PartyOrgs.Step;
import org.silveralliance.members.unit.Units;

/** Founds a party organisation under another one, by a document (G-28). */
@ApplicationScoped
public class FoundOrganisation {

    private final PartyOrgs orgs;
    private final OrgTree tree;
    private final Units units;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final RecordSteps record;
    private final Clock clock;

    FoundOrganisation(PartyOrgs orgs, OrgTree tree, Units units, Outbox outbox, AuditTrail audit, Scopes scopes,
            RecordSteps record, Clock clock) {
        this.orgs = orgs;
        this.tree = tree;
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.scopes = scopes;
        this.record = record;
        this.clock = clock;
    }

    /** What is founded, and for the members of which units. */
    public record Founding(String name, OrgLevel level, OrgForm form, OrgBasis basis, @Nullable String basisNote,
            @Nullable UUID parentId, List<UUID> unitIds) {
    }

    @Transactional
    public UUID found(Founding asked, Decision decision) {
        decision.mustBeNear(LocalDate.now(clock));
        mustSee(asked.unitIds());
        orgs.lockTree();
        UUID id = Ids.next();
        mustFit(asked, decision.on());
        tree.namesake(id, asked.name(), asked.parentId(), decision.on()).ifPresent(FoundOrganisation::refuseANamesake);
        PartyOrg org = new PartyOrg(id, asked.level(),
                new PartyOrg.Facts(asked.form(), asked.basis(), asked.basisNote(), decision.documentNo()), decision.on(), null,
                null, PartyOrg.FIRST_VERSION);
        orgs.found(org, asked.name(), asked.parentId());
        orgs.gather(id, asked.unitIds());
        record.noted(id, decision, List.of(new Step(StepKind.FOUNDED, null, null, asked.name())));
        outbox.append(new PartyOrgFounded(id, asked.level().name(), asked.form().name(), asked.name(), asked.parentId(),
                orgs.units(id), decision.on()));
        audit.record("party-org.founded", "party-org/" + id, decision.documentNo());
        return id;
    }

    private void mustFit(Founding asked, LocalDate on) {
        if (asked.parentId() != null) {
            orgs.find(asked.parentId()).orElseThrow(FoundOrganisation::noSuchParent).mustTake(asked.level(), on, "/parentId");
        } else if (!asked.level().mayStandOnTop()) {
            throw KitProblem.INVALID.because(asked.level().called() + "须有上级党组织").at("/parentId", "请选择上级党组织");
        }
    }

    private void mustSee(List<UUID> unitIds) {
        for (UUID unit : unitIds) {
            if (!units.isVisible(scopes.forChange(), unit)) {
                throw KitProblem.INVALID.because("没有这个单位，或不在您的管理范围内").at("/unitIds", "无效");
            }
        }
    }

    static RuntimeException noSuchParent() {
        return KitProblem.INVALID.because("没有这个上级党组织，或不在您的管理范围内").at("/parentId", "无效");
    }

    static void refuseANamesake(UUID known) {
        throw MembersProblem.ORG_EXISTS.because("同一上级之下已有同名的党组织").at("/name", "已登记").with("existingId", known);
    }
}
