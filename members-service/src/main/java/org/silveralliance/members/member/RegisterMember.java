package org.silveralliance.members.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.rekey.IndexKey;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.unit.Units;

/** Puts one person on the ledger of a unit. */
@ApplicationScoped
public class RegisterMember {

    private final Members members;
    private final Units units;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final Caller caller;
    private final IndexKey indexKey;
    private final Clock clock;

    public RegisterMember(Members members, Units units, Vault vault, Outbox outbox, AuditTrail audit, Scopes scopes,
            Caller caller, IndexKey indexKey, Clock clock) {
        this.members = members;
        this.units = units;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.scopes = scopes;
        this.caller = caller;
        this.indexKey = indexKey;
        this.clock = clock;
    }

    /** The person is on the ledger from the form's day, else from retirement, else from today. */
    @Transactional
    public Member register(MemberForm form) {
        LocalDate today = LocalDate.now(clock);
        if (!units.isVisible(scopes.forChange(), form.unitId())) {
            throw KitProblem.INVALID.because("没有这个单位，或不在您的管理范围内").at("/unitId", "无效");
        }
        if (form.idNo() == null || form.idNo().isBlank()) {
            throw KitProblem.INVALID.because("请填写身份证号").at("/idNo", "不能为空");
        }
        CitizenId idNo = form.citizenId(form.idNo(), today);
        Person person = form.person(idNo, form.birthOf(idNo));
        LocalDate on = firstDay(form, idNo.birth(), today);
        boolean floating = Boolean.TRUE.equals(form.floating());
        members.byIdNo(idNo.value()).ifPresent(known -> {
            throw exists(known);
        });
        UUID id = Ids.next();
        PersonalData data = form.personalData(idNo, Optional.empty());
        SealedData sealed = vault.seal(id, data, person.fingerprint(data, floating), indexKey.forWriting());
        Member member = Member.register(id, form.unitId(), person, idNo.birth(), sealed, floating, on);
        member.saidByHand(form.said(), caller.username(), clock.instant());
        save(member);
        outbox.append(member.registered());
        audit.record("member.registered", "member/" + id, null);
        return member;
    }

    /** An identity number as it is read, and whom it belongs to who was ours once and went away. */
    public record Examined(String idNo, Optional<Member> known) {
    }

    /** Whether somebody could be registered so today; nothing changes. Whoever is on the ledger already is refused. */
    public Examined examine(MemberForm form) {
        LocalDate today = LocalDate.now(clock);
        if (!units.isVisible(scopes.forChange(), form.unitId())) {
            throw KitProblem.INVALID.because("没有这个单位，或不在您的管理范围内").at("/member/unitId", "无效");
        }
        if (form.idNo() == null || form.idNo().isBlank()) {
            throw KitProblem.INVALID.because("请填写身份证号").at("/member/idNo", "不能为空");
        }
        CitizenId idNo = form.citizenId(form.idNo(), today);
        form.person(idNo, form.birthOf(idNo));
        form.personalData(idNo, Optional.empty());
        firstDay(form, idNo.birth(), today);
        Optional<Member> known = members.byIdNo(idNo.value());
        known.filter(one -> one.state() != Member.State.TRANSFERRED_OUT).ifPresent(one -> {
            throw exists(one);
        });
        return new Examined(idNo.value(), known);
    }

    /** Somebody else may have entered the same person since we looked. */
    private void save(Member member) {
        try {
            members.persistAndFlush(member);
        } catch (ConstraintViolationException raced) {
            if (raced.getKind() != ConstraintKind.UNIQUE) {
                throw raced;
            }
            throw MembersProblem.MEMBER_EXISTS.because("该身份证号已在台账中").at("/idNo", "已登记");
        }
    }

    private static LocalDate firstDay(MemberForm form, LocalDate birth, LocalDate today) {
        LocalDate on = form.on() != null ? form.on() : form.retiredOn() != null ? form.retiredOn().earliest() : today;
        if (on.isAfter(today)) {
            throw KitProblem.INVALID.because("列入台账的日期不能晚于今天").at(form.on() != null ? "/on" : "/retiredOn", "晚于今天");
        }
        if (on.isBefore(birth)) {
            throw KitProblem.INVALID.because("列入台账的日期不能早于出生日期").at(form.on() != null ? "/on" : "/retiredOn", "早于出生日期");
        }
        return on;
    }

    /** The id of the person already there is told only to those who may see him or her. */
    private Problem exists(Member known) {
        Problem problem = MembersProblem.MEMBER_EXISTS.because("该身份证号已在台账中").at("/idNo", "已登记");
        return members.visible(scopes.current(), known.id()).isPresent() ? problem.with("existingId", known.id()) : problem;
    }
}
