package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.cost.CostSheets;
import org.silveralliance.activities.fund.Funds.NewMove;
import org.silveralliance.activities.fund.Subsidies.Subsidy;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.refusal.SeenText;
import org.silveralliance.kit.time.Ids;

/** The committee looks at an application, grants it or less of it or nothing, and says when it was paid; never who applied. */
@ApplicationScoped
public class DecideSubsidy {

    private final Subsidies subsidies;
    private final Funds funds;
    private final MoveMoney moveMoney;
    private final CostSheets costs;
    private final Activities activities;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public DecideSubsidy(Subsidies subsidies, Funds funds, MoveMoney moveMoney, CostSheets costs, Activities activities,
            AuditTrail audit, Caller caller, Clock clock) {
        this.subsidies = subsidies;
        this.funds = funds;
        this.moveMoney = moveMoney;
        this.costs = costs;
        this.activities = activities;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void review(UUID id) {
        Subsidy subsidy = locked(id, true, "审核", SubsidyState.APPLIED);
        subsidies.review(id, caller.username(), clock.instant());
        audit.record("subsidy.reviewed", subjectOf(subsidy), null);
    }

    /** Grants all that is asked, or less with a reason; the fund sets it aside at once. */
    @Transactional
    void grant(UUID id, UUID fundId, BigDecimal amount, LocalDate on, String document, @Nullable String reason) {
        Subsidy subsidy = locked(id, true, "批准", SubsidyState.REVIEWED);
        mustNotBeDisputed(subsidy);
        if (amount.compareTo(subsidy.asked()) > 0) {
            throw KitProblem.INVALID.because("申请的是 " + subsidy.asked() + " 元，批准的不能更多").at("/amount", "超过申请金额");
        }
        if (amount.compareTo(subsidy.asked()) < 0 && (!SeenText.isSeen(reason))) {
            throw KitProblem.INVALID.because("少于申请金额的，请写明理由").at("/reason", "不能为空");
        }
        LocalDate applied = LocalDate.ofInstant(subsidy.appliedAt(), clock.getZone());
        if (on.isBefore(applied)) {
            throw KitProblem.INVALID.because("批准的日期不能早于申请的日期 " + applied).at("/on", "早于申请日期");
        }
        funds.lock(fundId);
        mustBeWithinBudget(fundId, amount, on);
        subsidies.grant(id, fundId, amount, reason, caller.username(), clock.instant());
        moveMoney.move(fundId,
                new NewMove(Ids.next(), MoveKind.GRANT, amount, on, "奖补：" + subsidy.title(), document, id));
        audit.record("subsidy.granted", subjectOf(subsidy), reason);
    }

    @Transactional
    void refuse(UUID id, String reason) {
        Subsidy subsidy = locked(id, true, "不予批准", SubsidyState.APPLIED, SubsidyState.REVIEWED);
        subsidies.refuse(id, reason, caller.username(), clock.instant());
        audit.record("subsidy.refused", subjectOf(subsidy), reason);
    }

    /** The money that was set aside went out. */
    @Transactional
    void pay(UUID id, LocalDate on, String document) {
        Subsidy subsidy = locked(id, false, "拨付", SubsidyState.GRANTED);
        mustNotBeDisputed(subsidy);
        moveMoney.move(Objects.requireNonNull(subsidy.fundId()), new NewMove(Ids.next(), MoveKind.PAYMENT,
                Objects.requireNonNull(subsidy.granted()), on, "拨付奖补：" + subsidy.title(), document, id));
        subsidies.pay(id, on);
        audit.record("subsidy.paid", subjectOf(subsidy), document);
    }

    private Subsidy locked(UUID id, boolean decides, String what, SubsidyState... expected) {
        caller.county();
        activities.lock(subsidies.get(id).activityId());
        Subsidy subsidy = subsidies.get(id);
        if (decides && subsidy.appliedBy().equals(caller.username())) {
            throw KitProblem.FORBIDDEN.because("申请人不能审批自己的申请，请由其他同志办理");
        }
        if (!List.of(expected).contains(subsidy.state())) {
            throw ActivitiesProblem.SUBSIDY_STATE.because("这份申请" + subsidy.state().title() + "，不能" + what);
        }
        return subsidy;
    }

    private void mustNotBeDisputed(Subsidy subsidy) {
        if (costs.isDisputed(subsidy.activityId())) {
            throw ActivitiesProblem.COST_DISPUTED.because("有单位对费用单提出异议，协商好以后再办理");
        }
    }

    private void mustBeWithinBudget(UUID fundId, BigDecimal amount, LocalDate on) {
        BigDecimal budget = funds.year(fundId, on.getYear()).budget();
        if (budget == null) {
            return;
        }
        BigDecimal left = budget.subtract(subsidies.grantedIn(fundId, on.getYear()));
        if (amount.compareTo(left) > 0) {
            throw ActivitiesProblem.FUND_SHORT.because(on.getYear() + " 年度奖补预算只剩 " + left + " 元").at("/amount", "超过年度预算");
        }
    }

    private static String subjectOf(Subsidy subsidy) {
        return "activity/" + subsidy.activityId() + "/subsidy/" + subsidy.id();
    }
}
