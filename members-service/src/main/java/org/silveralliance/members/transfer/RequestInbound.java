package org.silveralliance.members.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.identity.Divisions;
import org.silveralliance.members.identity.PersonName;
import org.silveralliance.members.member.MemberForm;
import org.silveralliance.members.member.RegisterMember;
import org.silveralliance.members.member.RegisterMember.Examined;
import org.silveralliance.members.organisation.Branches;
import org.silveralliance.members.transfer.InboundResource.InboundLetter;
import org.silveralliance.members.transfer.Inbounds.Typed;

/** Enters somebody who comes by a letter of others; on the ledger he is once the county agrees (E-13). */
@ApplicationScoped
public class RequestInbound {

    /** More than any county has waiting at once. */
    private static final int MOST_PENDING = 500;
    private static final int PROVINCE_DIGITS = 2;

    private final Inbounds inbounds;
    private final RegisterMember registerMember;
    private final Branches branches;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public RequestInbound(Inbounds inbounds, RegisterMember registerMember, Branches branches, Caller caller, AuditTrail audit,
            Clock clock) {
        this.inbounds = inbounds;
        this.registerMember = registerMember;
        this.branches = branches;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID request(InboundLetter letter, MemberForm form) {
        caller.county();
        LocalDate today = LocalDate.now(clock);
        mustHold(letter, today);
        branches.mustTake(letter.orgId(), today, "/letter/orgId");
        inbounds.lock();
        Examined examined = registerMember.examine(form);
        if (inbounds.waits(examined.idNo())) {
            throw MembersProblem.MEMBER_EXISTS.because("该身份证号已有一份转入登记在等待批准").at("/member/idNo", "已登记");
        }
        if (inbounds.pending() >= MOST_PENDING) {
            throw KitProblem.CONFLICT.because("等待批准的转入登记太多，请先处理");
        }
        UUID id = Ids.next();
        inbounds.add(id, letter, PersonName.normalised(form.name()), new Typed(form, examined.idNo()), caller.username(),
                clock.instant());
        audit.record("transfer.inbound.requested", "inbound-transfer/" + id, letter.letterNo());
        return id;
    }

    static void mustHold(InboundLetter letter, LocalDate today) {
        if (letter.issuedOn().isAfter(today)) {
            throw KitProblem.INVALID.because("介绍信的开具日期不能晚于今天").at("/letter/issuedOn", "晚于今天");
        }
        if (letter.validUntil().isBefore(letter.issuedOn())
                || letter.validUntil().isAfter(letter.issuedOn().plusDays(TransferKind.OUTSIDE.mostDays()))) {
            throw KitProblem.INVALID.because("有效期应在开具之后 " + TransferKind.OUTSIDE.mostDays() + " 天以内").at("/letter/validUntil",
                    "超出范围");
        }
        YearMonth paid = YearMonth.parse(letter.duesPaidTo());
        YearMonth issued = YearMonth.from(letter.issuedOn());
        if (paid.isAfter(YearMonth.of(issued.getYear(), 12)) || paid.isBefore(issued.minusYears(5))) {
            throw KitProblem.INVALID.because("党费交至的月份应在开具前五年到当年年底之间").at("/letter/duesPaidTo", "超出范围");
        }
        String here = DivisionScope.current();
        String from = letter.fromPlace();
        if (Divisions.published().find(from).filter(Divisions.Division::current).isEmpty() || from.equals(here)) {
            throw KitProblem.INVALID.because("请选择现行的、本县以外的行政区划").at("/letter/fromPlace", "无效");
        }
        boolean sameProvince = from.startsWith(here.substring(0, PROVINCE_DIGITS));
        if (sameProvince == (letter.source() == InboundSource.NON_DB)) {
            throw KitProblem.INVALID.because(sameProvince ? "省内转入的不是非建库党员" : "外省转入的请选非建库党员转入").at("/letter/source", "与来自的地方不符");
        }
    }
}
