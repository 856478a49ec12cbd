package org.silveralliance.members;

import org.silveralliance.kit.problem.ProblemType;

/** What can go wrong in members-service beyond the kit's catalogue. */
public enum MembersProblem implements ProblemType {

    MEMBER_EXISTS(409, "该党员已在台账中"),
    UNIT_EXISTS(409, "该单位已登记"),
    ALREADY_DECEASED(409, "已登记去世"),
    NOT_DECEASED(409, "未登记去世"),
    NOT_ACTIVE(409, "不在册"),
    STATE_DOES_NOT_FOLLOW(409, "现在的状态不能办理"),
    TRANSFER_OPEN(409, "还有介绍信没有回执"),
    TRANSFER_CLOSED(409, "介绍信已办结"),
    ALREADY_FLOATING(409, "流动时间重叠"),
    NOT_FLOATING(409, "不在流动中"),
    IMPORT_NOT_FINISHED(409, "导入尚未完成"),
    IMPORT_FILE_GONE(409, "导入文件已按期清除"),
    IMPORT_UNDONE(409, "这次导入已撤销"),
    IMPORT_UNDO_TOO_LATE(409, "已超过可撤销的期限"),
    TOO_MANY_HEADINGS(409, "表头叫法太多"),
    IMPORT_READ_AGAIN(409, "已按更正重新校验"),
    ORG_EXISTS(409, "该党组织已登记"),
    ORG_DISSOLVED(409, "该党组织已撤销"),
    ORG_NOT_EMPTY(409, "该党组织还有下级或党员"),
    ORG_UNDER_ITSELF(422, "党组织不能归自己管"),
    TERM_EXISTS(409, "这一届已登记"),
    TERM_ENDED(409, "这一届已经换届"),
    NO_QUORUM(422, "到会人数不足，选举无效"),
    POST_TAKEN(409, "该职务已有人担任"),
    ALREADY_IN_ORG(409, "该党员已在这个党组织"),
    PRIMARY_TAKEN(422, "组织关系已在另一个党组织"),
    FUNCTIONAL_BRANCH(422, "功能型党支部不接收组织关系"),
    FUNCTIONAL_BRANCH_DUES(422, "功能型党支部不收缴党费"),
    DUES_WITHDRAWN(409, "这笔党费记录已撤销"),
    ALREADY_TAGGED(409, "已有这个标签"),
    TAG_ENDED(409, "这个标签已结束"),
    VISIT_EXISTS(409, "已列入走访"),
    VISIT_DONE(409, "已登记走访结果"),
    DEATH_TAKEN_BACK(409, "去世登记已撤销"),
    CONSENT_STANDS(409, "已经同意"),
    CONSENT_WITHDRAWN(409, "已经撤回同意"),
    CONSENT_MISSING(403, "没有本人同意"),
    SENSITIVE_IN_ADDRESS(422, "敏感信息不能放在地址中");

    private final int status;
    private final String title;

    MembersProblem(int status, String title) {
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
