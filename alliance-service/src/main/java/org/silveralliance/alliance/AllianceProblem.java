package org.silveralliance.alliance;

import org.silveralliance.kit.problem.ProblemType;

/** What can go wrong here beyond the problems every service shares. */
public enum AllianceProblem implements ProblemType {

    SURVEY_STATE(409, "摸底调查当前状态不允许此操作"),
    SURVEY_CLOSED(409, "摸底调查已经截止，答卷不能再改"),
    SURVEY_ANSWERS_MISSING(422, "还有单位未上报，截止须写明原因"),
    ANSWER_CONTRADICTS(422, "答卷内容前后矛盾"),
    IMPORT_NOT_FINISHED(409, "导入尚未完成"),
    IMPORT_FILE_GONE(409, "导入文件已按期清除"),
    IMPORT_READ_AGAIN(409, "已按更正重新校验"),
    TOO_MANY_HEADINGS(409, "表头叫法太多"),
    NO_CANDIDATES(422, "没有足够的单位可以组建联盟"),
    GROUPING_IMPOSSIBLE(422, "按给定条件无法组盟"),
    PROPOSAL_UNDERWAY(409, "本县已有组盟方案正在计算"),
    PROPOSAL_STATE(409, "组盟方案当前状态不允许此操作"),
    UNIT_TAKEN(409, "单位已在另一个联盟中"),
    LEAD_UNIT_CANNOT_LEAVE(409, "牵头单位不能直接退出"),
    NOT_A_MEMBER_UNIT(422, "该单位不是联盟成员单位"),
    SECOND_LEAD_UNIT(422, "同一天只能有一个牵头单位"),
    NO_MAJORITY(422, "得票未超过到会人数的一半"),
    VOTES_DO_NOT_ADD_UP(422, "票数与到会人数不符"),
    NOMINEE_NOT_ELIGIBLE(422, "负责人须是成员单位的离退休党员"),
    SECOND_LEADER(422, "同一天只能有一个负责人"),
    SECOND_LIAISON(422, "同一天只能有一个联络员"),
    SECOND_VENUE(422, "同一天只能有一处固定活动场所"),
    ALREADY_BEGUN(409, "已经开始，不能更正或撤回"),
    LIAISON_IS_RETIRED(422, "联络员须是在职干部");

    private final int status;
    private final String title;

    AllianceProblem(int status, String title) {
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
