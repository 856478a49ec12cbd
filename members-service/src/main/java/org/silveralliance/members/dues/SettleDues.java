package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.dues.DuesRegister.Line;
import org.silveralliance.members.dues.DuesResource.DuesOutcome;
import org.silveralliance.members.dues.DuesResource.DuesResult;
import org.silveralliance.members.dues.DuesState.Kind;
import org.silveralliance.members.member.Members;

/** Settles months of dues, each person's for himself, and takes back what was never so. */
@ApplicationScoped
public class SettleDues {

    /** How a month is settled: paid on a day, or let off for a reason. */
    public sealed interface Settled {

        LocalDate on();

        record Paid(LocalDate on) implements Settled {
        }

        record Exempt(LocalDate on, String reason) implements Settled {
        }
    }

    private final DuesRegister register;
    private final Members members;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public SettleDues(DuesRegister register, Members members, Scopes scopes, Caller caller, AuditTrail audit, Clock clock) {
        this.register = register;
        this.members = members;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Settles a month for each of some members of a branch; whoever cannot be is named with why, and the others are.
     */
    @Transactional
    List<DuesOutcome> settle(UUID orgId, YearMonth month, Set<UUID> who, Settled settled) {
        Scope scope = scopes.forChange();
        LocalDate today = LocalDate.now(clock);
        if (settled.on().isAfter(today)) {
            throw KitProblem.INVALID.because("日期不能晚于今天").at("/on", "晚于今天");
        }
        mustBeNear(month, today);
        members.locked(who);
        Map<UUID, Line> lines = register.of(scope, orgId, month, who).stream()
                .collect(Collectors.toMap(Line::memberId, Function.identity()));
        List<DuesOutcome> outcomes = new ArrayList<>();
        for (UUID member : who) {
            outcomes.add(outcome(orgId, month, member, lines.get(member), settled));
        }
        long done = outcomes.stream().filter(one -> one.result() == DuesResult.SETTLED).count();
        audit.record(settled instanceof Settled.Paid ? "dues.paid" : "dues.exempt", "party-org/" + orgId,
                month + " × " + done);
        return outcomes;
    }

    private DuesOutcome outcome(UUID orgId, YearMonth month, UUID member, @Nullable Line line, Settled settled) {
        if (line == null) {
            return new DuesOutcome(member, DuesResult.NOT_OF_BRANCH, null);
        }
        if (line.settlement() != null) {
            return new DuesOutcome(member, DuesResult.ALREADY_SETTLED, line.settlement().amount());
        }
        if (settled instanceof Settled.Paid && line.amount() == null) {
            return new DuesOutcome(member, DuesResult.NO_PENSION, null);
        }
        BigDecimal amount = settled instanceof Settled.Paid ? line.amount() : BigDecimal.ZERO;
        String reason = settled instanceof Settled.Exempt(LocalDate _, String why) ? why : null;
        Kind kind = settled instanceof Settled.Paid ? Kind.PAID : Kind.EXEMPT;
        boolean first = register.settle(orgId, month, line, kind, settled.on(), reason, caller.username(), clock.instant());
        return new DuesOutcome(member, first ? DuesResult.SETTLED : DuesResult.ALREADY_SETTLED, amount);
    }

    /** It was never so: the money was given back, or somebody else's was meant. */
    @Transactional
    void withdraw(UUID settlement, String reason) {
        Scope scope = scopes.forChange();
        UUID member = register.memberOf(scope, settlement)
                .orElseThrow(() -> KitProblem.notInScope("没有这笔党费记录，或已撤销"));
        if (members.locked(Set.of(member)).isEmpty() || register.memberOf(scope, settlement).isEmpty()) {
            throw MembersProblem.DUES_WITHDRAWN.because("这笔党费记录已撤销");
        }
        register.withdraw(settlement, caller.username(), clock.instant());
        audit.record("dues.withdrawn", "member/" + member, reason);
    }

    /** Dues are settled up to the end of the running year, and for ten years back. */
    static void mustBeNear(YearMonth month, LocalDate today) {
        if (month.isAfter(YearMonth.of(today.getYear(), 12)) || month.isBefore(YearMonth.from(today).minusYears(10))) {
            throw KitProblem.INVALID.because("只能办理近十年到本年度末的党费").at("/month", "超出范围");
        }
    }
}
