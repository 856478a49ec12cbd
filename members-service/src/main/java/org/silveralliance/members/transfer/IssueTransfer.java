package org.silveralliance.members.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.identity.Divisions;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.State;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.organisation.Branches;
import org.silveralliance.members.organisation.Branches.Primary;
import org.silveralliance.members.transfer.Transfer.Terms;
import org.silveralliance.members.transfer.Transfer.To;
import org.silveralliance.members.transfer.TransferResource.NewTransfer;

/** Writes a letter: somebody is on his way, and stays where he is until the receipt (E-11). */
@ApplicationScoped
public class IssueTransfer {

    private static final String WHOLE_CITY = "00";

    private final Transfers transfers;
    private final Members members;
    private final Branches branches;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public IssueTransfer(Transfers transfers, Members members, Branches branches, Scopes scopes, Caller caller,
            AuditTrail audit, Clock clock) {
        this.transfers = transfers;
        this.members = members;
        this.branches = branches;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Transfer issue(NewTransfer form) {
        if (members.visible(scopes.forChange(), form.memberId()).isEmpty()) {
            throw noSuchMember();
        }
        Member member = members.locked(form.memberId()).orElseThrow(IssueTransfer::noSuchMember);
        mayGo(member);
        if (transfers.isOnTheWay(member.id())) {
            throw MembersProblem.TRANSFER_OPEN.because("该党员已有一封介绍信没有回执，请先登记回执、退回或撤回");
        }
        Primary from = branches.primaryOf(member.id(), form.issuedOn()).orElseThrow(() -> KitProblem.INVALID
                .because("该党员在这一天没有编入党支部，不能开具介绍信；请先编入党支部").at("/memberId", "没有组织关系"));
        Terms terms = form.terms();
        terms.mustHold(form.kind(), belongsFrom(member, from), LocalDate.now(clock));
        Transfer transfer = Transfer.issue(Ids.next(), member.id(), transfers.nextNumber(form.issuedOn().getYear()),
                from.orgId(), to(form, from), terms, caller.username(), clock.instant());
        transfers.persistAndFlush(transfer);
        audit.record("transfer.issued", "member/" + member.id(), transfer.letterNo());
        return transfer;
    }

    private static void mayGo(Member member) {
        if (member.state() == State.DECEASED) {
            throw KitProblem.INVALID.because("该党员已登记去世，不能转接组织关系").at("/memberId", "已去世");
        }
        member.mustBeOnLedger();
        if (member.state() == State.PARTY_MEMBERSHIP_STOPPED) {
            throw MembersProblem.STATE_DOES_NOT_FOLLOW.because("停止党籍的不能转接组织关系，请先恢复党籍");
        }
    }

    private static LocalDate belongsFrom(Member member, Primary from) {
        PartialDate joined = member.person().joinedPartyOn();
        LocalDate first = joined == null ? member.birth().earliest() : joined.earliest();
        return first.isAfter(from.from()) ? first : from.from();
    }

    private To to(NewTransfer form, Primary from) {
        return switch (form.kind()) {
            case IN_COUNTY -> branch(form, from);
            case OTHER_COUNTY, OUTSIDE -> new To(form.kind(), null, place(form), name(form));
        };
    }

    private To branch(NewTransfer form, Primary from) {
        UUID org = form.toOrgId();
        if (org == null || org.equals(from.orgId())) {
            throw KitProblem.INVALID.because(org == null ? "请选择转到哪个党支部" : "该党员已在这个党支部").at("/toOrgId", "无效");
        }
        return new To(form.kind(), org, null, branches.mustTake(org, form.issuedOn(), "/toOrgId"));
    }

    private static String place(NewTransfer form) {
        String place = form.toPlace() == null ? "" : form.toPlace();
        if (Divisions.published().find(place).filter(Divisions.Division::current).isEmpty()) {
            throw KitProblem.INVALID.because("请选择现行的行政区划").at("/toPlace", "没有这个区划");
        }
        if (place.equals(DivisionScope.current())) {
            throw KitProblem.INVALID.because("转到本县的，请选择本县的党支部").at("/toPlace", "应在本县以外");
        }
        if (form.kind() == TransferKind.OTHER_COUNTY && place.endsWith(WHOLE_CITY)) {
            throw KitProblem.INVALID.because("请选到县、区").at("/toPlace", "应选到县、区");
        }
        return place;
    }

    private static String name(NewTransfer form) {
        String name = form.toName() == null ? "" : form.toName().strip();
        if (name.isEmpty()) {
            throw KitProblem.INVALID.because("请填写接收的党组织").at("/toName", "不能为空");
        }
        return name;
    }

    private static Problem noSuchMember() {
        return KitProblem.INVALID.because("没有这名党员，或不在您的管理范围内").at("/memberId", "无效");
    }
}
