package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.cost.CostSheets;
import org.silveralliance.activities.fund.Subsidies.Turnout;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.refusal.SeenText;
import org.silveralliance.kit.time.Ids;

/**
 * Asks for a subsidy: for a large activity whose report was accepted, once. Only the committee makes exceptions, with a reason.
 */
@ApplicationScoped
public class ApplySubsidy {

    private final Subsidies subsidies;
    private final CostSheets costs;
    private final ActivityAccess access;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ApplySubsidy(Subsidies subsidies, CostSheets costs, ActivityAccess access, AuditTrail audit, Caller caller,
            Clock clock) {
        this.subsidies = subsidies;
        this.costs = costs;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    UUID apply(UUID activityId, BigDecimal asked, String purpose, @Nullable String exception) {
        Activity activity = access.toManage(activityId);
        subsidies.standing(activityId).ifPresent(standing -> {
            throw ActivitiesProblem.SUBSIDY_EXISTS.because("活动“" + activity.title() + "”已申请过奖补，" + standing.state().title())
                    .with("id", standing.id());
        });
        if (activity.state() != ActivityState.ACCEPTED) {
            throw ActivitiesProblem.SUBSIDY_NOT_DUE.because("活动资料审核通过以后才能申请奖补").at("/activityId", "资料未审核通过");
        }
        if (costs.isDisputed(activityId)) {
            throw ActivitiesProblem.COST_DISPUTED.because("有单位对费用单提出异议，协商好以后再申请");
        }
        if (exception != null && !SeenText.isSeen(exception)) {
            throw KitProblem.INVALID.because("作为例外的，请写明理由").at("/exception", "不能为空");
        }
        if (exception != null && !caller.has(Roles.COUNTY_COMMITTEE)) {
            throw KitProblem.FORBIDDEN.because("未达到大型活动标准的，只有党工委可以写明理由作为例外");
        }
        Turnout turnout = subsidies.turnout(activityId);
        if (!turnout.isLarge() && exception == null) {
            throw ActivitiesProblem.SUBSIDY_NOT_DUE.because("只有大型活动可以申请奖补：至少 3 个单位、30 人到会；这次活动 " + turnout.units()
                    + " 个单位、" + turnout.people() + " 人到会").at("/activityId", "不是大型活动");
        }
        UUID id = Ids.next();
        subsidies.apply(id, activityId, asked, purpose, exception, turnout, caller.username(), clock.instant());
        audit.record("subsidy.applied", "activity/" + activityId + "/subsidy/" + id, exception);
        return id;
    }
}
