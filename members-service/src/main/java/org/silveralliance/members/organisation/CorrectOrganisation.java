package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.PartyOrgs.Named;
import org.silveralliance.members.organisation.PartyOrgs.Placed;
import org.silveralliance.members.organisation.PartyOrgs.Step;
import org.silveralliance.members.unit.Units;

/** Puts right what was entered wrongly; what stood there before stays on its record beside what stands there now. */
@ApplicationScoped
public class CorrectOrganisation {

    private final PartyOrgs orgs;
    private final OrgTree tree;
    private final OrgMembers members;
    private final Units units;
    private final RecordSteps record;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final Clock clock;

    CorrectOrganisation(PartyOrgs orgs, OrgTree tree, OrgMembers members, Units units, RecordSteps record,
            AuditTrail audit, Scopes scopes, Clock clock) {
        this.orgs = orgs;
        this.tree = tree;
        this.members = members;
        this.units = units;
        this.record = record;
        this.audit = audit;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** How it is to stand; the name is the one it has now, the day the one of its founding. */
    public record Correction(String name, OrgForm form, OrgBasis basis, @Nullable String basisNote, String documentNo,
            LocalDate foundedOn, List<UUID> unitIds, String reason) {
    }

    @Transactional
    public void correct(UUID id, @Nullable String ifMatch, Correction to) {
        scopes.forChange();
        orgs.lockTree();
        PartyOrg org = orgs.locked(id);
        ETags.requireMatch(ifMatch, org.version());
        org.mustGoOn();
        List<Step> steps = differences(org, to);
        if (steps.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        correctForm(org, to.form(), today);
        correctName(id, to.name());
        correctFounding(org, to.foundedOn(), today);
        correctUnits(id, to.unitIds());
        orgs.correct(org, new PartyOrg.Facts(to.form(), to.basis(), to.basisNote(), to.documentNo()), to.name());
        record.changed(id, new Decision(today, to.documentNo(), to.reason()), steps);
        audit.record("party-org.corrected", "party-org/" + id, to.reason());
    }

    /** The relations it has are of the kind of its form; none of them becomes another one by a correction. */
    private void correctForm(PartyOrg org, OrgForm form, LocalDate today) {
        boolean becomesAnother = (form == OrgForm.FUNCTIONAL) != (org.facts().form() == OrgForm.FUNCTIONAL);
        long open = becomesAnother ? members.from(org.id(), org.kindOfMembers(), today) : 0;
        if (open > 0) {
            throw MembersProblem.FUNCTIONAL_BRANCH
                    .because("还有 " + open + " 名党员在这里，不能更正为" + (form == OrgForm.FUNCTIONAL ? "" : "非") + "功能型；请先把他们编入别的党支部或办理退出")
                    .at("/form", "还有党员");
        }
    }

    private void correctName(UUID id, String name) {
        Named known = orgs.name(id);
        if (!known.name().equals(name)) {
            tree.namesake(id, name, orgs.place(id).parentId(), known.from()).ifPresent(FoundOrganisation::refuseANamesake);
        }
    }

    /** Nothing of it may have changed, and nobody may have come under it, before the day it is now said to begin. */
    private void correctFounding(PartyOrg org, LocalDate on, LocalDate today) {
        if (on.equals(org.foundedOn())) {
            return;
        }
        new Decision(on, org.facts().documentNo(), null).mustBeNear(today);
        if (orgs.isUsedBefore(org.id(), org.foundedOn(), on)) {
            throw KitProblem.INVALID.because("成立日期不能晚于已有的变更、下级和组织关系").at("/foundedOn", "早已有变动");
        }
        Placed first = orgs.firstPlace(org.id());
        if (first.parentId() != null) {
            orgs.find(first.parentId()).filter(parent -> parent.foundedOn().isAfter(on)).ifPresent(parent -> {
                throw KitProblem.INVALID.because("上级党组织在这一天还没有成立").at("/foundedOn", "早于 " + parent.foundedOn());
            });
        }
        orgs.correctFounding(org.id(), org.foundedOn(), on);
    }

    private void correctUnits(UUID id, List<UUID> unitIds) {
        List<UUID> known = orgs.units(id);
        for (UUID unit : unitIds) {
            if (!known.contains(unit) && !units.isVisible(scopes.forChange(), unit)) {
                throw KitProblem.INVALID.because("没有这个单位，或不在您的管理范围内").at("/unitIds", "无效");
            }
        }
        orgs.gather(id, unitIds);
    }

    private List<Step> differences(PartyOrg org, Correction to) {
        List<Step> steps = new ArrayList<>();
        differ(steps, "name", orgs.name(org.id()).name(), to.name());
        differ(steps, "form", org.facts().form().name(), to.form().name());
        differ(steps, "basis", org.facts().basis().name(), to.basis().name());
        differ(steps, "basisNote", org.facts().basisNote(), to.basisNote());
        differ(steps, "documentNo", org.facts().documentNo(), to.documentNo());
        differ(steps, "foundedOn", org.foundedOn().toString(), to.foundedOn().toString());
        differ(steps, "units", orgs.unitNames(orgs.units(org.id())), orgs.unitNames(to.unitIds()));
        return steps;
    }

    private static void differ(List<Step> steps, String field, @Nullable String was, @Nullable String becomes) {
        if (!Objects.equals(was, becomes)) {
            steps.add(new Step(StepKind.CORRECTED, field, was, becomes));
        }
    }
}
