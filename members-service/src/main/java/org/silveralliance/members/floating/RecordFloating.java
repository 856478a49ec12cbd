package org.silveralliance.members.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.floating.FloatingForm.NewFloating;
import org.silveralliance.members.floating.FloatingRecord.Who;
import org.silveralliance.members.identity.PersonName;
import org.silveralliance.members.member.ChangeMember;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.unit.Units;

/** Puts somebody on the register of floating members. */
@ApplicationScoped
public class RecordFloating {

    private final FloatingRecords records;
    private final FloatingVault vault;
    private final Members members;
    private final ChangeMember changeMember;
    private final Units units;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordFloating(FloatingRecords records, FloatingVault vault, Members members, ChangeMember changeMember,
            Units units, Scopes scopes, Caller caller, AuditTrail audit, Clock clock) {
        this.records = records;
        this.vault = vault;
        this.members = members;
        this.changeMember = changeMember;
        this.units = units;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A member of ours is away from then on, also on the ledger; who came stands on the register alone. */
    @Transactional
    FloatingRecord record(NewFloating form) {
        LocalDate today = LocalDate.now(clock);
        Scope scope = scopes.forChange();
        Who who = switch (form.direction()) {
            case OUT -> ours(form, scope);
            case IN -> theirs(form, scope);
        };
        UUID id = Ids.next();
        FloatingRecord record = FloatingRecord.of(id, who, form.way(today), form.surveyed(today),
                vault.seal(id, form.whereabouts()), caller.username(), clock.instant());
        record.memberId().ifPresent(member -> leaves(member, record));
        records.persistAndFlush(record);
        audit.record("floating.recorded", "floating/" + id, null);
        return record;
    }

    /** Nobody else records the same member meanwhile. */
    private void leaves(UUID memberId, FloatingRecord record) {
        Member member = members.lockedAlive(memberId).orElseThrow(RecordFloating::noSuchMember);
        records.stayAfter(memberId, record.fromOn()).ifPresent(stay -> {
            throw MembersProblem.ALREADY_FLOATING
                    .because(stay.to() == null ? "该党员 " + stay.from() + " 起已登记为流动党员，请先登记返回"
                            : "与已登记的流动（" + stay.from() + " 至 " + stay.to() + "）重叠")
                    .at("/fromOn", "与已登记的重叠");
        });
        record.foundAway(member.isFloating());
        changeMember.resides(member, true);
    }

    private Who ours(NewFloating form, Scope scope) {
        UUID member = form.memberId();
        if (member == null || members.visible(scope, member).isEmpty()) {
            throw noSuchMember();
        }
        return new Who.Ours(member);
    }

    private Who theirs(NewFloating form, Scope scope) {
        String name = required(form.name(), "/name", "请填写姓名");
        String plain = PersonName.normalised(name);
        if (PersonName.isTooLong(plain)) {
            throw KitProblem.INVALID.because("姓名过长").at("/name", "不超过 " + PersonName.MAX_LENGTH + " 个字");
        }
        UUID unit = form.unitId();
        if (unit == null || !units.isVisible(scope, unit)) {
            throw KitProblem.INVALID.because("没有这个单位，或不在您的管理范围内").at("/unitId", "无效");
        }
        return new Who.Theirs(plain, unit, FloatingForm.said(form.homeBranch()).orElse(null));
    }

    private static String required(@Nullable String text, String pointer, String please) {
        return FloatingForm.said(text).orElseThrow(() -> KitProblem.INVALID.because(please).at(pointer, "不能为空"));
    }

    private static Problem noSuchMember() {
        return KitProblem.INVALID.because("没有这名党员，或不在您的管理范围内").at("/memberId", "无效");
    }
}
