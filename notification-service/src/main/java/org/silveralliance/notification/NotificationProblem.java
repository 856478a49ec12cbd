package org.silveralliance.notification;

import org.silveralliance.kit.problem.ProblemType;

/** What can go wrong here beyond the problems every service shares. */
public enum NotificationProblem implements ProblemType {

    NOT_ON_CALL_LIST(409, "该消息不在电话通知单上"),
    OUTCOME_RECORDED(409, "该电话通知已登记结果"),
    ROBOT_TRIED(409, "刚发过测试消息");

    private final int status;
    private final String title;

    NotificationProblem(int status, String title) {
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
