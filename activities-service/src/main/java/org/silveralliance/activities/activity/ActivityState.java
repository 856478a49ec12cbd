package org.silveralliance.activities.activity;

import java.util.Set;

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

    public static final Set<ActivityState> HELD_STATES = Set.of(HELD, REPORTED, ACCEPTED);
    public static final Set<ActivityState> AHEAD_STATES = Set.of(PUBLISHED, CLOSED);
    private static final Set<ActivityState> UNDER_WAY = Set.of(PUBLISHED, CLOSED, HELD, REPORTED);

    private final String title;

    ActivityState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isHeld() {
        return HELD_STATES.contains(this);
    }

    public boolean isAhead() {
        return AHEAD_STATES.contains(this);
    }

    /** From publishing until its report is accepted: its lists may still change. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }
}
