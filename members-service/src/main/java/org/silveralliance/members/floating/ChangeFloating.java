package org.silveralliance.members.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.members.floating.FloatingForm.FloatingCorrection;
import org.silveralliance.members.member.ChangeMember;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;

/** What happens to a stay away, or here, once it is on the register. */
@ApplicationScoped
public class ChangeFloating {

    /** One thing that happened. */
    public sealed interface Change {

        /** He was asked anew, or something was mistyped. */
        record Correction(FloatingCorrection form) implements Change {
        }

        /** He came back, or went home. */
        record Return(LocalDate on) implements Change {
        }

        /** A branch took him in. */
        record Placement(String branch, LocalDate on, Set<PlacementReason> reasons) implements Change {
        }

        /** It was never true. */
        record Withdrawal(String reason) implements Change {
        }
    }

    private final FloatingRecords records;
    private final FloatingVault vault;
    private final Members members;
    private final ChangeMember changeMember;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public ChangeFloating(FloatingRecords records, FloatingVault vault, Members members, ChangeMember changeMember,
            Caller caller, AuditTrail audit, Clock clock) {
        this.records = records;
        this.vault = vault;
        this.members = members;
        this.changeMember = changeMember;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Applies one change to a record the caller may see; {@code ifMatch} is the version that was read. */
    @Transactional
    void change(UUID id, @Nullable String ifMatch, Change change) {
        caller.county();
        FloatingRecord record = records.standing(id);
        ETags.requireMatch(ifMatch, record.version());
        Optional<Member> member = record.memberId().flatMap(members::lockedAlive);
        LocalDate today = LocalDate.now(clock);
        switch (change) {
            case Change.Correction(FloatingCorrection form) -> {
                record.correct(form.way(record.direction(), record.fromOn()), form.surveyed(record.surveyed(), today),
                        vault.seal(id, form.whereabouts(vault.open(id, record.whereabouts()))));
                audit.record("floating.corrected", "floating/" + id, null);
            }
            case Change.Return(LocalDate on) -> {
                record.giveBack(FloatingForm.notAfter(today, on, "/on"));
                member.ifPresent(one -> changeMember.resides(one, false));
                audit.record("floating.returned", "floating/" + id, null);
            }
            case Change.Placement(String branch, LocalDate on, Set<PlacementReason> reasons) -> {
                record.placeIn(branch.strip(), FloatingForm.notAfter(today, on, "/on"), reasons);
                audit.record("floating.placed", "floating/" + id, null);
            }
            case Change.Withdrawal(String reason) -> {
                record.withdraw(caller.username(), clock.instant());
                member.filter(_ -> record.isOpen()).ifPresent(one -> changeMember.resides(one, record.wasAway()));
                audit.record("floating.withdrawn", "floating/" + id, reason);
            }
        }
        records.flush();
    }
}
