package org.silveralliance.members.member;

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
import org.silveralliance.kit.rekey.IndexKey;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.endoflife.FollowDeath;
import org.silveralliance.members.identity.CitizenId;

/** What happens to a member once on the ledger. */
@ApplicationScoped
public class ChangeMember {

    /** One thing that happened. */
    public sealed interface Change {

        /** Facts are otherwise than the ledger says. */
        record Correction(MemberForm form) implements Change {
        }

        /** Somebody known comes back with a paper; of what it does not say the ledger still knows. */
        record Return(MemberForm form) implements Change {
        }

        /** The member died. */
        record Death(LocalDate on, String source) implements Change {
        }

        /** The death was entered by mistake. */
        record Restoration(String reason) implements Change {
        }
    }

    private final Members members;
    private final Vault vault;
    private final Outbox outbox;
    private final FollowDeath followDeath;
    private final AuditTrail audit;
    private final Caller caller;
    private final IndexKey indexKey;
    private final Clock clock;

    public ChangeMember(Members members, Vault vault, Outbox outbox, FollowDeath followDeath, AuditTrail audit,
            Caller caller, IndexKey indexKey, Clock clock) {
        this.members = members;
        this.vault = vault;
        this.outbox = outbox;
        this.followDeath = followDeath;
        this.audit = audit;
        this.caller = caller;
        this.indexKey = indexKey;
        this.clock = clock;
    }

    /** Applies one change to a member the caller may see; {@code ifMatch} is the version that was read. */
    @Transactional
    public void change(UUID id, @Nullable String ifMatch, Change change) {
        caller.county();
        Member member = members.findByIdOptional(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
        ETags.requireMatch(ifMatch, member.version());
        switch (change) {
            case Change.Correction(MemberForm form) -> correct(member, form, false);
            case Change.Return(MemberForm form) -> correct(member, form, true);
            case Change.Death(LocalDate on, String source) -> {
                if (on.isAfter(LocalDate.now(clock)) || on.isBefore(member.birth().earliest())) {
                    throw KitProblem.INVALID.because("去世日期应在出生之后、今天以前").at("/on", "不合理");
                }
                outbox.append(member.die(on));
                audit.record("member.deceased", "member/" + id, source);
                followDeath.recorded(id, on);
            }
            case Change.Restoration(String reason) -> {
                outbox.append(member.restore(LocalDate.now(clock)));
                audit.record("member.restored", "member/" + id, reason);
                followDeath.takenBack(id);
            }
        }
        members.flush();
    }

    /**
     * Where the register says a member lives, whom the caller has locked. A ledger that says the other, before or later,
     * does not change it back unasked: somebody has said it by hand.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resides(Member member, boolean away) {
        if (member.isFloating() == away) {
            if (away) {
                member.saidByHand(List.of(MemberField.FLOATING), caller.username(), clock.instant());
            }
            return;
        }
        if (away && member.state() != Member.State.ACTIVE) {
            throw MembersProblem.NOT_ACTIVE.because("该党员不在册，不能登记为流动党员");
        }
        PersonalData data = vault.open(member.id(), member.sealed());
        Person person = member.person();
        SealedData sealed = vault.seal(member.id(), data, person.fingerprint(data, away), indexKey.forWriting());
        member.saidByHand(List.of(MemberField.FLOATING), caller.username(), clock.instant());
        member.livesElsewhere(away);
        outbox.append(member.correct(person, member.idBirth(), sealed, LocalDate.now(clock)));
    }

    private void correct(Member member, MemberForm form, boolean silenceKeeps) {
        if (member.state() == Member.State.TRANSFERRED_OUT || member.state() == Member.State.EXPELLED) {
            member.mustBeOnLedger();
        }
        // First: whose number is taken is told to those alone who could have put it here.
        if (!form.unitId().equals(member.unitId())) {
            throw KitProblem.INVALID.because("更正信息不能改变所在单位，请办理组织关系转接").at("/unitId", "与现所在单位不同");
        }
        LocalDate today = LocalDate.now(clock);
        PersonalData before = vault.open(member.id(), member.sealed());
        String typed = form.idNo();
        CitizenId idNo = form.citizenId(typed == null || typed.isBlank() ? before.id().value() : typed, today);
        members.byIdNo(idNo.value()).filter(other -> !other.id().equals(member.id())).ifPresent(other -> {
            throw MembersProblem.MEMBER_EXISTS.because("该身份证号属于另一名党员").at("/idNo", "已登记");
        });
        Person typedPerson = form.person(idNo, form.corrected(idNo, member.birth(), before.id().birth()));
        PersonalData typedData = form.personalData(idNo, Optional.of(before));
        Person person = silenceKeeps ? typedPerson.or(member.person()) : typedPerson;
        PersonalData data = silenceKeeps ? typedData.or(before) : typedData;
        boolean floating = form.floating() == null ? member.isFloating() : form.floating();
        if (member.isFloating() && !floating && members.isAwayOnRegister(member.id())) {
            throw MembersProblem.ALREADY_FLOATING.because("该党员还在流动中，请在流动登记里登记返回").at("/floating", "请先登记返回");
        }
        String fingerprint = person.fingerprint(data, floating);
        if (!member.differsFrom(vault.contentHash(member.sealed().indexKey(), data, fingerprint))) {
            return;
        }
        // First: a key is read from the database, before which a changed member would be written, and once more afterwards.
        SealedData sealed = vault.seal(member.id(), data, fingerprint, indexKey.forWriting());
        List<MemberField> changed = member.facts(before).until(Facts.of(person, data, floating)).stream()
                .map(Facts.Difference::field).toList();
        member.saidByHand(changed, caller.username(), clock.instant());
        member.livesElsewhere(floating);
        outbox.append(member.correct(person, idNo.birth(), sealed, today));
        audit.record("member.corrected", "member/" + member.id(), null);
    }
}
