package org.silveralliance.activities.activity;

/** The life of an activity. A postponed one stays PUBLISHED under its new date. */
public enum ActivityState {

    DRAFT("草稿"),
    PUBLISHED("已发布"),
    /** Published, sign-up over. */
    CLOSED("报名截止"),
    HELD("已举办"),
    REPORTED("已上报"),
    ACCEPTED("已审核"),
    CANCELLED("已取消");

    private final String title;

    ActivityState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isHeld() {
        return this == HELD || this == REPORTED || this == ACCEPTED;
    }

    public boolean isAhead() {
        return this == PUBLISHED || this == CLOSED;
    }
}
