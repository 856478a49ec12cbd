package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.OrgMembers.Kind;
import org.silveralliance.members.organisation.OrgMembers.Membership;

/** Makes somebody a member of a branch from a day on; where he belonged before ends that day (E-01). */
@ApplicationScoped
public class JoinOrganisation {

    private final PartyOrgs orgs;
    private final OrgMembers members;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final Clock clock;

    JoinOrganisation(PartyOrgs orgs, OrgMembers members, AuditTrail audit, Scopes scopes, Clock clock) {
        this.orgs = orgs;
        this.members = members;
        this.audit = audit;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    public void join(UUID orgId, UUID memberId, Decision decision) {
        decision.mustBeNear(LocalDate.now(clock));
        PartyOrg org = orgs.locked(orgId);
        org.mustGoOn();
        org.mustTakeMembers(decision.on());
        if (!members.lock(scopes.forChange(), memberId, decision.on())) {
            throw KitProblem.INVALID.because("没有这名党员，或已去世、转出、除名").at("/memberId", "无效");
        }
        if (members.openIn(memberId, orgId, decision.on()).isPresent()) {
            throw MembersProblem.ALREADY_IN_ORG.because("该党员已在这个党组织").at("/memberId", "已在");
        }
        Kind kind = org.kindOfMembers();
        if (kind == Kind.PRIMARY) {
            members.latestPrimary(memberId).ifPresent(known -> leave(known, decision.on()));
        }
        members.begin(memberId, orgId, kind, decision.on(), decision.documentNo());
        audit.record("party-org.member.joined", "party-org/" + orgId + "/member/" + memberId, decision.documentNo());
    }

    /**
     * A functional relation ends, also one whose end is still to come. Where somebody belongs is changed by joining another
     * one; from its first day on it can be taken back, as if it had never been.
     */
    @Transactional
    void leave(UUID orgId, UUID memberId, Decision decision) {
        LocalDate today = LocalDate.now(clock);
        decision.mustBeNear(today);
        orgs.locked(orgId);
        members.lock(scopes.forChange(), memberId, decision.on());
        Membership membership = members.openIn(memberId, orgId, today)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("该党员不在这个党组织"));
        if (decision.on().isBefore(membership.from())) {
            throw KitProblem.INVALID.because("退出日期不能早于加入日期").at("/on", "早于 " + membership.from());
        }
        if (membership.kind() == Kind.PRIMARY && !decision.on().equals(membership.from())) {
            throw KitProblem.INVALID.because("组织关系不能只结束不接转：转到别处的，请编入那个党支部；编错的，退出日期填加入当日").at("/on",
                    "须为 " + membership.from());
        }
        members.end(membership.id(), decision.on());
        audit.record("party-org.member.left", "party-org/" + orgId + "/member/" + memberId, reason(decision));
    }

    private void leave(Membership known, LocalDate on) {
        LocalDate to = known.to();
        boolean over = to != null && !to.isAfter(LocalDate.now(clock));
        if (!on.isAfter(known.from()) || over && on.isBefore(to)) {
            String since = orgs.name(known.orgId()).name();
            throw MembersProblem.PRIMARY_TAKEN.because("该党员自 " + known.from() + " 起组织关系在「" + since + "」，新的日期须在其后").at("/on",
                    "须晚于 " + known.from());
        }
        if (to == null || on.isBefore(to)) {
            members.end(known.id(), on);
        }
    }

    private static @Nullable String reason(Decision decision) {
        return decision.reason() == null ? decision.documentNo() : decision.reason();
    }
}
