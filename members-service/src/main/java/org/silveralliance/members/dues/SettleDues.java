package org.silveralliance.members.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.dues.DuesRegister.Line;
import org.silveralliance.members.dues.DuesRegister.Standing;
import org.silveralliance.members.dues.DuesResource.DuesOutcome;
import org.silveralliance.members.dues.DuesResource.DuesResult;
import org.silveralliance.members.dues.Settled.Because;
import org.silveralliance.members.dues.Settled.Kind;

/** Settles months of dues, each person's for himself, and takes back what was never so or was refunded. */
@ApplicationScoped
public class SettleDues {

    private final DuesRegister register;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public SettleDues(DuesRegister register, Scopes scopes, Caller caller, AuditTrail audit, Clock clock) {
        this.register = register;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Settles a month for each of some members of a branch; whoever cannot be is named with why, and the others are. */
    @Transactional
    List<DuesOutcome> settle(UUID orgId, YearMonth month, Set<UUID> who, Settled settled) {
        Scope scope = scopes.forChange();
        LocalDate today = LocalDate.now(clock);
        mustBeNear(month, today, "党费");
        if (settled.on().isAfter(today) || settled.on().isBefore(month.atDay(1).minusYears(1))) {
            throw KitProblem.INVALID.because("日期不能晚于今天，也不能早于这个月一年以上").at("/on", "超出范围");
        }
        register.lock(who);
        Map<UUID, Line> lines = register.of(scope, orgId, month, who).stream()
                .collect(Collectors.toMap(Line::memberId, Function.identity()));
        List<Line> open = lines.values().stream().filter(line -> refusal(line, settled) == null).toList();
        Set<UUID> done = register.settle(orgId, month, open, settled, caller.username(), clock.instant());
        audit.record(settled instanceof Settled.Paid ? "dues.paid" : "dues.exempt",
                done.stream().sorted().map(member -> "member/" + member).toList(), month.toString());
        return who.stream().map(member -> outcome(member, lines.get(member), done.contains(member), settled)).toList();
    }

    private static DuesOutcome outcome(UUID member, @Nullable Line line, boolean done, Settled settled) {
        if (line == null) {
            return new DuesOutcome(member, DuesResult.NOT_OF_BRANCH, null);
        }
        if (done) {
            return new DuesOutcome(member, DuesResult.SETTLED, settled instanceof Settled.Paid ? line.amount() : null);
        }
        DuesResult refusal = refusal(line, settled);
        return new DuesOutcome(member, refusal == null ? DuesResult.ALREADY_SETTLED : refusal,
                line.settlement() == null ? null : line.settlement().amount());
    }

    private static @Nullable DuesResult refusal(Line line, Settled settled) {
        if (line.settlement() != null) {
            return DuesResult.ALREADY_SETTLED;
        }
        return settled instanceof Settled.Paid && line.amount() == null ? DuesResult.NO_PENSION : null;
    }

    /** Whoever may not let anybody off does not undo it either. */
    @Transactional
    void withdraw(UUID settlement, Because because, String reason) {
        Scope scope = scopes.forChange();
        Standing standing = register.standing(scope, settlement)
                .orElseThrow(() -> KitProblem.notInScope("没有这笔党费记录，或已撤销"));
        if (standing.kind() == Kind.EXEMPT && !mayExempt()) {
            throw KitProblem.FORBIDDEN.because("免交由党支部决定，请党支部书记或党工委撤销");
        }
        if (standing.kind() == Kind.EXEMPT && because == Because.REFUNDED) {
            throw KitProblem.INVALID.because("免交的没有可退的钱").at("/because", "须为 MISTAKE");
        }
        register.lock(Set.of(standing.memberId()));
        if (!register.withdraw(settlement, because, caller.username(), clock.instant())) {
            throw MembersProblem.DUES_WITHDRAWN.because("这笔党费记录已撤销");
        }
        audit.record("dues.withdrawn", "member/" + standing.memberId(), reason);
    }

    private boolean mayExempt() {
        return caller.has(Roles.COUNTY_COMMITTEE) || caller.has(Roles.BRANCH_SECRETARY);
    }

    /** Dues and what they follow from are told up to the end of the running year, and for ten years back. */
    static void mustBeNear(YearMonth month, LocalDate today, String what) {
        if (month.isAfter(YearMonth.of(today.getYear(), 12)) || month.isBefore(YearMonth.from(today).minusYears(10))) {
            throw KitProblem.INVALID.because("只能办理近十年到本年度末的" + what).at("/month", "超出范围");
        }
    }
}
