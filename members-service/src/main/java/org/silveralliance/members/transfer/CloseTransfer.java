package org.silveralliance.members.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.State;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.organisation.Branches;
import org.silveralliance.members.organisation.Decision;
import org.silveralliance.members.organisation.JoinOrganisation;
import org.silveralliance.members.standing.ChangeStanding;
import org.silveralliance.members.transfer.Transfer.To;

/** Ends a letter: a receipt came, it was sent back, or it is taken back. */
@ApplicationScoped
public class CloseTransfer {

    /** One thing that happened. */
    public sealed interface Change {

        /** He belongs there from that day on; {@code unitId} where the branch gathers several units. */
        record Receipt(LocalDate on, @Nullable UUID unitId) implements Change {
        }

        record Return(LocalDate on, ReturnGround ground, @Nullable String note) implements Change {
        }

        record Withdrawal(String reason) implements Change {
        }
    }

    private final Transfers transfers;
    private final Members members;
    private final Branches branches;
    private final JoinOrganisation join;
    private final ChangeStanding changeStanding;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public CloseTransfer(Transfers transfers, Members members, Branches branches, JoinOrganisation join,
            ChangeStanding changeStanding, Outbox outbox, AuditTrail audit, Caller caller, Clock clock) {
        this.transfers = transfers;
        this.members = members;
        this.branches = branches;
        this.join = join;
        this.changeStanding = changeStanding;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Applies one change to a letter the caller may see; {@code ifMatch} is the version that was read. */
    @Transactional
    void close(UUID id, @Nullable String ifMatch, Change change) {
        caller.county();
        // First: whoever closes a letter or writes another one queues at the member.
        Member member = transfers.memberOf(id).flatMap(members::locked).orElseThrow(CloseTransfer::noSuchLetter);
        UUID memberId = member.id();
        Transfer transfer = transfers.findByIdOptional(id).orElseThrow(CloseTransfer::noSuchLetter);
        ETags.requireMatch(ifMatch, transfer.version());
        LocalDate today = LocalDate.now(clock);
        switch (change) {
            case Change.Receipt(LocalDate on, @Nullable UUID unit) -> {
                member.mustBeOnLedger();
                transfer.receive(on, today);
                arrive(transfer, member, on, unit);
                audit.record("transfer.received", "member/" + memberId, transfer.letterNo());
            }
            case Change.Return(LocalDate on, ReturnGround ground, @Nullable String note) -> {
                transfer.sendBack(on, ground, today);
                audit.record("transfer.returned", "member/" + memberId, note == null ? transfer.letterNo() : note);
            }
            case Change.Withdrawal(String reason) -> {
                transfer.withdraw(today);
                audit.record("transfer.withdrawn", "member/" + memberId, reason);
            }
        }
        transfer.closed(caller.username(), clock.instant());
        transfers.flush();
    }

    private static Problem noSuchLetter() {
        return KitProblem.NOT_FOUND.because("没有这封介绍信");
    }

    private void arrive(Transfer transfer, Member member, LocalDate on, @Nullable UUID unit) {
        To to = transfer.to();
        UUID org = to.orgId();
        if (org == null) {
            changeStanding.become(member, State.TRANSFERRED_OUT, on, transfer.letterNo());
            return;
        }
        join.join(org, member.id(), new Decision(on, transfer.letterNo(), null));
        UUID next = unitOf(branches.unitsOf(org), member.unitId(), Optional.ofNullable(unit));
        if (!next.equals(member.unitId())) {
            transfers.remember(member.id(), member.unitId(), on);
            outbox.append(member.moveTo(next, on));
            if (member.state() != State.ACTIVE) {
                outbox.append(member.asNow(on));
            }
        }
    }

    /**
     * Whose member he is in the new branch: of his own unit where it gathers it or none, else of the only one or the one said.
     */
    static UUID unitOf(List<UUID> gathered, UUID own, Optional<UUID> said) {
        if (said.isPresent()) {
            return said.filter(unit -> gathered.contains(unit) || unit.equals(own)).orElseThrow(
                    () -> KitProblem.INVALID.because("这个党支部没有覆盖该单位").at("/unitId", "不在这个党支部"));
        }
        if (gathered.isEmpty() || gathered.contains(own)) {
            return own;
        }
        if (gathered.size() > 1) {
            throw KitProblem.INVALID.because("这个党支部覆盖几个单位，请选择列入哪个单位的台账").at("/unitId", "请选择");
        }
        return gathered.getFirst();
    }
}
