package org.silveralliance.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.silveralliance.kit.time.CountyClock;

/** What a message is about. */
public enum MessageKind {
    ACTIVITY_PUBLISHED("活动通知"),
    ACTIVITY_RESCHEDULED("活动改期"),
    ACTIVITY_CORRECTED("活动更正"),
    ACTIVITY_CANCELLED("活动取消"),
    REMINDER_7D("活动提醒"),
    REMINDER_1D("活动提醒"),
    REMINDER_2H("活动提醒"),
    HOST_30D("轮值提醒"),
    HOST_10D("轮值提醒"),
    SEAT_GIVEN("候补转正"),
    TURN_CHANGED("轮值调整"),
    TURN_SUSPENDED("轮值停办"),
    SWAP_REQUESTED("调换请求"),
    SWAP_ACCEPTED("调换答复"),
    SWAP_REFUSED("调换答复"),
    SWAP_WITHDRAWN("调换撤回");

    private final String title;

    MessageKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether hearing it twice does less harm than not hearing it: only then a robot repeats what may have arrived. */
    public boolean isBetterTwiceThanNever() {
        return this == ACTIVITY_CANCELLED || this == ACTIVITY_RESCHEDULED || this == ACTIVITY_CORRECTED;
    }

    /**
     * Whether telling it helps nobody any more: the thing has begun, and for a cancellation the day is past, because until then
     * somebody may still be on the way.
     */
    public boolean isOver(Instant startsAt, Instant now) {
        return switch (this) {
            case ACTIVITY_PUBLISHED, ACTIVITY_RESCHEDULED, ACTIVITY_CORRECTED, REMINDER_7D, REMINDER_1D, REMINDER_2H,
                    HOST_30D, HOST_10D, SEAT_GIVEN ->
                !startsAt.isAfter(now);
            case ACTIVITY_CANCELLED -> day(startsAt).isBefore(day(now));
            case TURN_CHANGED, TURN_SUSPENDED, SWAP_REQUESTED, SWAP_ACCEPTED, SWAP_REFUSED, SWAP_WITHDRAWN -> false;
        };
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CountyClock.ZONE).toLocalDate();
    }

    /** Whether it repeats what was told before. */
    public boolean isReminder() {
        return switch (this) {
            case REMINDER_7D, REMINDER_1D, REMINDER_2H, HOST_30D, HOST_10D -> true;
            case ACTIVITY_PUBLISHED, ACTIVITY_RESCHEDULED, ACTIVITY_CORRECTED, ACTIVITY_CANCELLED, SEAT_GIVEN, TURN_CHANGED,
                    TURN_SUSPENDED, SWAP_REQUESTED, SWAP_ACCEPTED, SWAP_REFUSED, SWAP_WITHDRAWN ->
                false;
        };
    }

    /** All that {@link #announcesADate}. */
    public static List<MessageKind> announcingADate() {
        return Arrays.stream(values()).filter(MessageKind::announcesADate).toList();
    }

    /** Whether it is about an activity that still takes place as it says, so that it is void once that changes. */
    public boolean announcesADate() {
        return switch (this) {
            case ACTIVITY_PUBLISHED, ACTIVITY_RESCHEDULED, ACTIVITY_CORRECTED, REMINDER_7D, REMINDER_1D, REMINDER_2H,
                    SEAT_GIVEN ->
                true;
            case ACTIVITY_CANCELLED, HOST_30D, HOST_10D, TURN_CHANGED, TURN_SUSPENDED, SWAP_REQUESTED, SWAP_ACCEPTED,
                    SWAP_REFUSED, SWAP_WITHDRAWN ->
                false;
        };
    }
}
