package org.silveralliance.members.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.State;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.organisation.LeaveOrganisations;

/** What becomes of a member's standing: lost, stopped, expelled, transferred out, found again, or never so. */
@ApplicationScoped
public class ChangeStanding {

    /** One thing that happened. */
    public sealed interface Change {

        /** From a day on he stands so. */
        record Became(State state, LocalDate on, @Nullable String documentNo, String reason) implements Change {
        }

        /** He was found again, or his membership goes on. */
        record Ended(LocalDate on, @Nullable String documentNo, String reason) implements Change {
        }

        /** The latest was never true. */
        record NeverWas(String reason) implements Change {
        }
    }

    private final Standings standings;
    private final Members members;
    private final LeaveOrganisations leave;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ChangeStanding(Standings standings, Members members, LeaveOrganisations leave, Outbox outbox, AuditTrail audit,
            Caller caller, Clock clock) {
        this.standings = standings;
        this.members = members;
        this.leave = leave;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Applies one change to a member the caller may see; {@code ifMatch} is the version that was read. */
    @Transactional
    public void change(UUID id, @Nullable String ifMatch, Change change) {
        caller.county();
        Member member = members.locked(id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
        ETags.requireMatch(ifMatch, member.version());
        if (member.state() == State.DECEASED) {
            member.mustBeOnLedger();
        }
        switch (change) {
            case Change.Became(State state, LocalDate on, @Nullable String documentNo, String reason) -> {
                mayDecide(state);
                if (state != State.LOST_CONTACT && standings.hasOpenLetter(id)) {
                    throw MembersProblem.TRANSFER_OPEN.because(state == State.TRANSFERRED_OUT
                            ? "该党员有一封介绍信没有回执，请在介绍信上登记回执"
                            : "该党员有一封介绍信没有回执，请先登记回执、退回或撤销介绍信");
                }
                become(member, state, on, documentNo);
                audit.record(action(state), "member/" + id, reason);
            }
            case Change.Ended(LocalDate on, @Nullable String documentNo, String reason) -> {
                Standing standing = current(member);
                mayDecide(standing.state());
                end(member, standing, on, documentNo);
                audit.record("member.state-ended", "member/" + id, reason);
            }
            case Change.NeverWas(String reason) -> {
                Standing standing = current(member);
                mayDecide(standing.state());
                neverWas(member, standing);
                audit.record("member.state-withdrawn", "member/" + id, reason);
            }
        }
        members.flush();
    }

    /** From a day on somebody whom the caller has locked stands so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void become(Member member, State state, LocalDate on, @Nullable String documentNo) {
        mustBePast(member, on);
        Optional<Standing> latest = standings.latest(member.id());
        latest.filter(past -> past.until() != null && on.isBefore(past.until())).ifPresent(past -> {
            throw KitProblem.INVALID.because("日期不能早于上一状态结束的日期").at("/on", "早于 " + past.until());
        });
        LocalDate since = latest.filter(past -> past.until() == null).map(Standing::from).orElse(null);
        Standing.mayBecome(member.state(), since, state, on);
        if (state != State.LOST_CONTACT && (documentNo == null || documentNo.isBlank())) {
            throw KitProblem.INVALID.because("请填写决定的文号").at("/documentNo", "不能为空");
        }
        UUID standing = Ids.next();
        standings.begin(member.id(), new Standing(standing, state, member.state(), on, null, documentNo, null),
                caller.username(), clock.instant());
        outbox.append(member.become(state, on));
        if (!state.isOnLedger()) {
            leave.from(member.id(), on, standing);
        }
    }

    /** Somebody who was transferred out, and whom the caller has locked, comes back by a letter of others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comeBack(Member member, LocalDate on, String letterNo) {
        Standing standing = current(member);
        if (standing.state() != State.TRANSFERRED_OUT) {
            throw MembersProblem.STATE_DOES_NOT_FOLLOW.because("该党员没有转出");
        }
        if (!on.isAfter(standing.from())) {
            throw KitProblem.INVALID.because("转回的日期应晚于转出的日期").at("/on", "应晚于 " + standing.from());
        }
        standings.end(member.id(), standing, on, letterNo);
        outbox.append(member.become(State.ACTIVE, on));
    }

    private void end(Member member, Standing standing, LocalDate on, @Nullable String documentNo) {
        mustBePast(member, on);
        standing.mayEnd(on);
        if (standing.state() == State.PARTY_MEMBERSHIP_STOPPED && (documentNo == null || documentNo.isBlank())) {
            throw KitProblem.INVALID.because("恢复党籍请填写决定的文号").at("/documentNo", "不能为空");
        }
        standings.end(member.id(), standing, on, documentNo);
        outbox.append(member.become(standings.onRegister(member.id()).orElse(State.ACTIVE), on));
    }

    private void neverWas(Member member, Standing standing) {
        State before = standing.before().isOnLedger() && standing.before() != State.ACTIVE
                && standing.before() != State.FLOATING_OUT ? standing.before()
                        : standings.onRegister(member.id()).orElse(standing.before());
        standings.withdraw(member.id(), standing, caller.username(), clock.instant());
        outbox.append(member.standAgain(before, LocalDate.now(clock)));
        if (!standing.state().isOnLedger()) {
            leave.neverLeft(member.id(), standing.id());
        }
    }

    private Standing current(Member member) {
        return standings.latest(member.id()).filter(standing -> standing.until() == null)
                .orElseThrow(() -> MembersProblem.STATE_DOES_NOT_FOLLOW.because("该党员没有登记过失联、停止党籍、除名或转出"));
    }

    private void mustBePast(Member member, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw KitProblem.INVALID.because("日期不能晚于今天").at("/on", "晚于今天");
        }
        PartialDate joined = member.person().joinedPartyOn();
        LocalDate first = joined == null ? member.birth().earliest() : joined.earliest();
        if (on.isBefore(first)) {
            throw KitProblem.INVALID.because(joined == null ? "日期不能早于出生日期" : "日期不能早于入党时间").at("/on", "早于 " + first);
        }
    }

    /** A branch says whom it cannot find; what a membership comes to the county decides. */
    private void mayDecide(State state) {
        if (state != State.LOST_CONTACT && !caller.has(Roles.COUNTY_COMMITTEE) && !caller.has(Roles.ORG_DEPT)) {
            throw KitProblem.FORBIDDEN.because("停止党籍、除名和转出由党工委或组织部办理");
        }
    }

    private static String action(State state) {
        return switch (state) {
            case LOST_CONTACT -> "member.lost";
            case PARTY_MEMBERSHIP_STOPPED -> "member.stopped";
            case EXPELLED -> "member.expelled";
            case TRANSFERRED_OUT -> "member.transferred-out";
            case ACTIVE, FLOATING_OUT, DECEASED -> throw new IllegalArgumentException("No standing: " + state);
        };
    }
}
