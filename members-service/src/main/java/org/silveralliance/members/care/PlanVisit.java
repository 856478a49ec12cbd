package org.silveralliance.members.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.care.CareVisits.Planned;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;

/**
 * Notes that somebody is to be called on: after a hospital stay or what befell his family, or at a festival that left him out.
 */
@ApplicationScoped
public class PlanVisit {

    private final CareVisits visits;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public PlanVisit(CareVisits visits, Members members, Caller caller, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a member the caller may see; {@code on} is the day it happened, or any day of the festival's year. */
    @Transactional
    UUID plan(UUID member, VisitReason reason, @Nullable Festival festival, LocalDate on) {
        caller.county();
        LocalDate today = LocalDate.now(clock);
        LocalDate occasion = switch (reason) {
            case FESTIVAL -> festivalDay(festival, on, today);
            case HOSPITAL, FAMILY_EVENT -> eventDay(on, today);
            case CADENCE -> throw KitProblem.INVALID.because("按标签的走访由系统列出").at("/reason", "不用填写");
        };
        Member known = members.lockedAlive(member).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
        if (!known.state().isOnLedger()) {
            throw MembersProblem.NOT_ACTIVE.because("该党员已不在本县台账");
        }
        UUID id = Ids.next();
        if (!visits.keep(new Planned(id, member, reason, reason == VisitReason.FESTIVAL ? festival : null, occasion, today,
                caller.username()))) {
            throw MembersProblem.VISIT_EXISTS.because("这件事已经列入走访");
        }
        audit.record("care-visit.planned", "member/" + member, null);
        return id;
    }

    private static LocalDate festivalDay(@Nullable Festival festival, LocalDate on, LocalDate today) {
        if (festival == null) {
            throw KitProblem.INVALID.because("请选择节日").at("/festival", "不能为空");
        }
        return festival.in(on.getYear()).filter(day -> !today.isAfter(day.plusDays(Festival.LAPSE_DAYS)))
                .filter(day -> !day.isAfter(today.plusYears(1)))
                .orElseThrow(() -> KitProblem.INVALID.because("这个节日已过去一个月以上，或还在一年以后").at("/on", "不在一年以内"));
    }

    /** What happened longer ago is not called on for any more. */
    private static LocalDate eventDay(LocalDate on, LocalDate today) {
        if (on.isAfter(today) || on.isBefore(today.minusYears(1))) {
            throw KitProblem.INVALID.because("日期应在一年以内，不晚于今天").at("/on", "不在一年以内");
        }
        return on;
    }
}
