package org.silveralliance.members.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.ChangeMember;
import org.silveralliance.members.member.ChangeMember.Change.Return;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.MemberForm;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.RegisterMember;
import org.silveralliance.members.organisation.Decision;
import org.silveralliance.members.organisation.JoinOrganisation;
import org.silveralliance.members.standing.ChangeStanding;
import org.silveralliance.members.transfer.InboundResource.InboundItem;
import org.silveralliance.members.transfer.Inbounds.Inbound;
import org.silveralliance.members.transfer.Inbounds.Typed;

/** The county agrees that somebody comes, or not (E-13). Who was ours and went away is the same person again. */
@ApplicationScoped
public class DecideInbound {

    private final Inbounds inbounds;
    private final RegisterMember registerMember;
    private final ChangeMember changeMember;
    private final ChangeStanding changeStanding;
    private final JoinOrganisation join;
    private final Members members;
    private final Transfers transfers;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public DecideInbound(Inbounds inbounds, RegisterMember registerMember, ChangeMember changeMember,
            ChangeStanding changeStanding, JoinOrganisation join, Members members, Transfers transfers, Outbox outbox,
            Scopes scopes, Caller caller, AuditTrail audit, Clock clock) {
        this.inbounds = inbounds;
        this.registerMember = registerMember;
        this.changeMember = changeMember;
        this.changeStanding = changeStanding;
        this.join = join;
        this.members = members;
        this.transfers = transfers;
        this.outbox = outbox;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** From that day on he belongs to the branch and stands on the ledger. */
    @Transactional
    void approve(UUID id, @Nullable String ifMatch, LocalDate on) {
        Inbound inbound = waiting(id, ifMatch);
        InboundItem item = inbound.item();
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(item.issuedOn()) || on.isAfter(item.validUntil())) {
            throw KitProblem.INVALID.because("接收日期应在介绍信有效期内，不晚于今天").at("/on",
                    item.issuedOn() + " 至 " + item.validUntil());
        }
        Typed typed = inbound.typed();
        if (typed == null) {
            throw MembersProblem.TRANSFER_CLOSED.because("这份转入登记已办结");
        }
        MemberForm form = typed.form().from(on);
        UUID member = registerMember.examine(form).known().map(known -> comesBack(known, form, on, item.letterNo()))
                .orElseGet(() -> registerMember.register(form).id());
        join.join(item.orgId(), member, new Decision(on, item.letterNo(), null));
        inbounds.approve(id, member, on, caller.username(), clock.instant());
        audit.record("transfer.inbound.approved", "member/" + member, item.letterNo());
    }

    @Transactional
    void refuse(UUID id, @Nullable String ifMatch, String reason) {
        waiting(id, ifMatch);
        inbounds.refuse(id, caller.username(), clock.instant());
        audit.record("transfer.inbound.refused", "inbound-transfer/" + id, reason);
    }

    private Inbound waiting(UUID id, @Nullable String ifMatch) {
        inbounds.lock();
        Inbound inbound = inbounds.visible(scopes.forChange(), id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这份转入登记"));
        ETags.requireMatch(ifMatch, inbound.item().version());
        if (inbound.item().state() != InboundState.PENDING) {
            throw MembersProblem.TRANSFER_CLOSED.because("这份转入登记已办结");
        }
        return inbound;
    }

    private UUID comesBack(Member known, MemberForm form, LocalDate on, String letterNo) {
        Member member = members.locked(known.id()).orElseThrow();
        changeStanding.comeBack(member, on, letterNo);
        Optional.of(member.unitId()).filter(unit -> !unit.equals(form.unitId())).ifPresent(unit -> {
            transfers.remember(member.id(), unit, on);
            outbox.append(member.moveTo(form.unitId(), on));
        });
        changeMember.change(member.id(), "*", new Return(form));
        return member.id();
    }
}
