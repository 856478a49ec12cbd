package org.silveralliance.notification.message;

import java.util.Arrays;
import java.util.List;

/** What a message is about. */
public enum MessageKind {
    ACTIVITY_PUBLISHED("活动通知"),
    ACTIVITY_RESCHEDULED("活动改期"),
    ACTIVITY_CANCELLED("活动取消"),
    REMINDER_7D("活动提醒"),
    REMINDER_1D("活动提醒"),
    REMINDER_2H("活动提醒"),
    HOST_30D("轮值提醒"),
    HOST_10D("轮值提醒");

    private final String title;

    MessageKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether hearing it twice does less harm than not hearing it: only then a robot repeats what may have arrived. */
    public boolean isBetterTwiceThanNever() {
        return this == ACTIVITY_CANCELLED || this == ACTIVITY_RESCHEDULED;
    }

    /** All that {@link #announcesADate}. */
    public static List<MessageKind> announcingADate() {
        return Arrays.stream(values()).filter(MessageKind::announcesADate).toList();
    }

    /** Whether it is about an activity that still takes place as it says, so that it is void once that changes. */
    public boolean announcesADate() {
        return switch (this) {
            case ACTIVITY_PUBLISHED, ACTIVITY_RESCHEDULED, REMINDER_7D, REMINDER_1D, REMINDER_2H -> true;
            case ACTIVITY_CANCELLED, HOST_30D, HOST_10D -> false;
        };
    }
}
