package org.silveralliance.activities.catalogue;

/** What a month owes. Everything in the catalogue lies under one of these. */
public enum ActivityKind {

    MEETING("会议"),
    THEME_DAY("主题党日"),
    COLLECTIVE("集体活动");

    private final String title;

    ActivityKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
