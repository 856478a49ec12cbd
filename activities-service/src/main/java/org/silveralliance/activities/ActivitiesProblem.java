package org.silveralliance.activities;

import org.silveralliance.kit.problem.ProblemType;

/** What can go wrong here beyond the problems every service shares. */
public enum ActivitiesProblem implements ProblemType {

    ROTATION_EXISTS(409, "该联盟当年已有轮值计划"),
    SWAP_NOT_OPEN(409, "调换申请已经处理"),
    SWAP_OPEN(409, "这两个月已有待确认的调换申请"),
    REPLAN_STALE(409, "轮值在重排期间已被修改"),
    REPLAN_NOT_READY(409, "重排尚未得出可采用的结果"),
    ACTIVITY_STATE(409, "活动当前状态不允许此操作"),
    TURN_OF_ANOTHER(409, "该轮值月由其他单位主办"),
    ACTIVITY_NOT_BEGUN(409, "活动尚未开始"),
    ACTIVITY_BEGUN(409, "活动已经开始"),
    CAPACITY_BELOW_CONFIRMED(422, "名额少于已确认人数"),
    TYPE_IN_USE(409, "该活动类型已被使用，只能停用"),
    TYPE_EXISTS(409, "该活动类型已存在"),
    MEMBER_NOT_ELIGIBLE(422, "名单中有不能登记的党员"),
    LATE_LEAVE_NEEDS_APPROVAL(422, "活动开始后请假须经支部书记批准"),
    ROLL_TOO_EARLY(409, "活动尚未开始，不能登记到会"),
    CORRECTION_TOO_LATE(422, "到会记录已过更正期限"),
    REPORT_INCOMPLETE(422, "上报资料不完整"),
    REPORT_STATE(409, "活动资料当前状态不允许此操作"),
    PHOTO_REFUSED(422, "照片不符合要求"),
    COST_STATE(409, "费用单当前状态不允许此操作"),
    COST_DISPUTED(409, "费用单有异议"),
    FUND_EXISTS(409, "账户已存在"),
    FUND_SHORT(422, "余额或预算不够"),
    FUND_MOVE_STANDS(409, "这笔收支不能冲销"),
    SUBSIDY_EXISTS(409, "该活动已申请过奖补"),
    SUBSIDY_NOT_DUE(422, "该活动不能申请奖补"),
    SUBSIDY_STATE(409, "奖补申请当前状态不允许此操作");

    private final int status;
    private final String title;

    ActivitiesProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
