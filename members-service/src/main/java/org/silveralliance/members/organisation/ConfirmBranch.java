package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.FoundOrganisation.Founding;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.OrgMembers.Kind;
import org.silveralliance.members.organisation.PartyOrgs.Step;
import org.silveralliance.members.unit.Units;

/** Somebody says which organisation a text of a unit's ledger means: one that is there, or one that is founded with it. */
@ApplicationScoped
public class ConfirmBranch {

    private final PartyOrgs orgs;
    private final BranchTexts texts;
    private final FoundOrganisation found;
    private final RecordSteps record;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final Units units;
    private final Clock clock;

    ConfirmBranch(PartyOrgs orgs, BranchTexts texts, FoundOrganisation found, RecordSteps record,
            AuditTrail audit, Scopes scopes, Units units, Clock clock) {
        this.orgs = orgs;
        this.texts = texts;
        this.found = found;
        this.record = record;
        this.audit = audit;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    /** Whose text it is and what it means; without an organisation that is there one is founded under {@code parentId}. */
    record Confirmation(UUID unitId, String text, @Nullable UUID orgId, @Nullable String name, OrgForm form,
            @Nullable UUID parentId, LocalDate on, String documentNo) {
    }

    record Confirmed(UUID orgId, int members) {
    }

    @Transactional
    Confirmed confirm(Confirmation asked) {
        if (!units.isVisible(scopes.forChange(), asked.unitId())) {
            throw KitProblem.INVALID.because("没有这个单位，或不在您的管理范围内").at("/unitId", "无效");
        }
        UUID orgId = asked.orgId() != null ? known(asked.orgId(), asked) : founded(asked);
        int members = texts.settle(asked.unitId(), asked.text(), orgId, asked.on(), asked.documentNo());
        if (members == 0) {
            throw KitProblem.CONFLICT.because("这个单位没有这样写、还没有编入党支部的党员，可能别人已经确认");
        }
        audit.record("party-org.text.confirmed", "party-org/" + orgId + "/unit/" + asked.unitId(), asked.documentNo());
        return new Confirmed(orgId, members);
    }

    private UUID known(UUID orgId, Confirmation asked) {
        LocalDate today = LocalDate.now(clock);
        new Decision(asked.on(), asked.documentNo(), null).mustBeNear(today);
        orgs.lockTree();
        PartyOrg org = orgs.locked(orgId);
        org.mustGoOn();
        org.mustTakeMembers(asked.on());
        if (org.kindOfMembers() == Kind.FUNCTIONAL) {
            throw MembersProblem.FUNCTIONAL_BRANCH.because("功能型党支部不接收组织关系").at("/orgId", "是功能型");
        }
        List<UUID> gathered = orgs.units(orgId);
        if (!gathered.contains(asked.unitId())) {
            gather(orgId, gathered, new Decision(today, asked.documentNo(), null), asked.unitId());
        }
        return orgId;
    }

    private void gather(UUID orgId, List<UUID> known, Decision decision, UUID unitId) {
        List<UUID> all = Stream.concat(known.stream(), Stream.of(unitId)).toList();
        orgs.gather(orgId, all);
        record.changed(orgId, decision,
                List.of(new Step(StepKind.CORRECTED, "units", orgs.unitNames(known), orgs.unitNames(all))));
    }

    private UUID founded(Confirmation asked) {
        if (asked.form() == OrgForm.FUNCTIONAL) {
            throw MembersProblem.FUNCTIONAL_BRANCH.because("功能型党支部不接收组织关系").at("/form", "是功能型");
        }
        String name = asked.name() == null || asked.name().isBlank() ? asked.text() : asked.name();
        return found.found(new Founding(name.strip(), OrgLevel.BRANCH, asked.form(), OrgBasis.UNIT, null, asked.parentId(),
                List.of(asked.unitId())), new Decision(asked.on(), asked.documentNo(), null));
    }
}
