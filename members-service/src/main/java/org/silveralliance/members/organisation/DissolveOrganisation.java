package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.PartyOrgEvent.PartyOrgDissolved;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.OrgMembers.Kind;
import org.silveralliance.members.organisation.OrgTree.Child;
import org.silveralliance.members.organisation.PartyOrgs.Step;

/** Ends an organisation on a day; whatever stood under it goes to its successor, and without one nothing may be left. */
@ApplicationScoped
public class DissolveOrganisation {

    private static final int MOST_NAMED = 5;

    private final PartyOrgs orgs;
    private final OrgTree tree;
    private final OrgMembers members;
    private final RecordSteps record;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    DissolveOrganisation(PartyOrgs orgs, OrgTree tree, OrgMembers members, RecordSteps record, Outbox outbox,
            AuditTrail audit, Clock clock) {
        this.orgs = orgs;
        this.tree = tree;
        this.members = members;
        this.record = record;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void dissolve(UUID id, @Nullable String ifMatch, @Nullable UUID successorId, Decision decision) {
        LocalDate on = decision.on();
        decision.mustBeNear(LocalDate.now(clock));
        orgs.lockTree();
        PartyOrg org = orgs.locked(id);
        ETags.honourMatch(ifMatch, org.version());
        org.mustGoOn();
        mustComeLast(id, on);
        List<Child> children = tree.childrenFrom(id, on);
        PartyOrg successor = successorId == null ? null : successor(org, successorId, on);
        if (successor != null) {
            handOver(id, children, successor, decision);
        } else if (!children.isEmpty()) {
            throw MembersProblem.ORG_NOT_EMPTY.because("还有下级党组织：" + names(children) + "，请先调整，或选择承接的党组织").at("/successorId",
                    "请选择");
        }
        handOverMembers(id, successor, decision);
        orgs.dissolve(id, on, successorId);
        orgs.endCommittee(id, on);
        orgs.changed(id);
        record.noted(id, decision, List.of(
                new Step(StepKind.DISSOLVED, "successor", null, successor == null ? null : orgs.name(successor.id()).name())));
        outbox.append(new PartyOrgDissolved(id, successorId, on));
        audit.record("party-org.dissolved", "party-org/" + id, decision.documentNo());
    }

    private void mustComeLast(UUID id, LocalDate on) {
        LocalDate last = orgs.name(id).from();
        LocalDate placed = orgs.place(id).from();
        LocalDate latest = placed.isAfter(last) ? placed : last;
        if (!on.isAfter(latest)) {
            throw KitProblem.INVALID.because("撤销日期须在成立和历次变更之后").at("/on", "须晚于 " + latest);
        }
    }

    private PartyOrg successor(PartyOrg org, UUID successorId, LocalDate on) {
        PartyOrg successor = orgs.find(successorId).filter(other -> !other.id().equals(org.id()))
                .orElseThrow(() -> KitProblem.INVALID.because("没有这个承接的党组织").at("/successorId", "无效"));
        if (successor.dissolvedOn() != null || on.isBefore(successor.foundedOn())) {
            throw KitProblem.INVALID.because("承接的党组织在这一天不存在").at("/successorId", "无效");
        }
        if (tree.wouldCloseARing(org.id(), successorId, on)) {
            throw MembersProblem.ORG_UNDER_ITSELF.because("承接的党组织在该党组织之下，请先把它调整到别的上级").at("/successorId", "是下级");
        }
        return successor;
    }

    /** Whoever was to leave later leaves the successor then. */
    private void handOver(UUID id, List<Child> children, PartyOrg successor, Decision decision) {
        for (Child child : children) {
            if (child.from().isAfter(decision.on())) {
                throw KitProblem.INVALID.because("「" + child.name() + "」自 " + child.from() + " 起才归入，请先调整").at("/on", "早于下级的变动");
            }
            successor.mustTake(child.level(), decision.on(), "/successorId");
        }
        List<String> twice = tree.namesakesUnder(id, successor.id(), decision.on(), MOST_NAMED);
        if (!twice.isEmpty()) {
            throw MembersProblem.ORG_EXISTS.because("承接的党组织之下已有同名的：" + String.join("、", twice) + "，请先更名").at("/successorId",
                    "下级同名");
        }
        orgs.handOver(id, successor.id(), decision.on());
        Step moved = new Step(StepKind.MOVED, "parent", orgs.name(id).name(), orgs.name(successor.id()).name());
        for (Child child : children) {
            record.changed(child.id(), decision, List.of(moved));
        }
    }

    /** Whoever is no longer on the ledger holds nothing up. */
    private void handOverMembers(UUID id, @Nullable PartyOrg successor, Decision decision) {
        long primary = members.from(id, Kind.PRIMARY, decision.on());
        if (primary > 0 && successor == null) {
            throw MembersProblem.ORG_NOT_EMPTY.because("还有 " + primary + " 名党员的组织关系在这里，请选择承接的党支部").at("/successorId", "请选择");
        }
        if (primary > 0 && successor != null) {
            successor.mustTakeMembers(decision.on());
            if (successor.kindOfMembers() == Kind.FUNCTIONAL) {
                throw MembersProblem.FUNCTIONAL_BRANCH.because("功能型党支部不接收组织关系").at("/successorId", "是功能型");
            }
            members.handOver(id, successor.id(), decision.on(), decision.documentNo());
        }
        members.endAll(id, decision.on());
    }

    private static String names(List<Child> children) {
        return children.stream().limit(MOST_NAMED).map(Child::name).collect(Collectors.joining("、"))
                + (children.size() > MOST_NAMED ? " 等 " + children.size() + " 个" : "");
    }
}
