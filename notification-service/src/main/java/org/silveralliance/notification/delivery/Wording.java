package org.silveralliance.notification.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.MessageKind;

/** How notices are worded where their length does not matter: plain short sentences, times as people say them. */
public final class Wording {

    private static final String[] DAYS = { "一", "二", "三", "四", "五", "六", "日" };

    private Wording() {
    }

    /** The text for the in-app message, the chat group and the call list. */
    static String plain(Message message) {
        return plain(message.kind(), message.title(), message.place(), message.startsAt());
    }

    public static String plain(MessageKind kind, String title, String place, @Nullable Instant startsAt) {
        String time = startsAt == null ? "" : time(startsAt);
        return switch (kind) {
            case ACTIVITY_PUBLISHED -> title + "定于" + time + "在" + place + "举行，请参加。不便参加的，请告知联络员。";
            case ACTIVITY_RESCHEDULED -> title + "改到" + time + "举行，地点" + place + "，请相互转告。";
            case ACTIVITY_CANCELLED -> "原定" + time + "的" + title + "取消，请不要前往。";
            case REMINDER_7D, REMINDER_1D, REMINDER_2H -> "提醒：" + title + "于" + time + "在" + place + "举行，请准时参加。";
            case HOST_30D, HOST_10D -> "轮值提醒：" + (startsAt == null ? "" : day(startsAt.atZone(CountyClock.ZONE).toLocalDate()))
                    + "的联盟活动由" + title + "主办，请提前做好准备。";
        };
    }

    /** 8月25日（星期二）上午9点, with minutes when there are any. */
    public static String time(Instant at) {
        ZonedDateTime local = at.atZone(CountyClock.ZONE);
        int hour = local.getHour();
        String part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
        int shown = hour > 12 ? hour - 12 : hour;
        String minutes = local.getMinute() == 0 ? "" : local.getMinute() + "分";
        return day(local.toLocalDate()) + part + shown + "点" + minutes;
    }

    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（星期" + DAYS[day.getDayOfWeek().getValue() - 1] + "）";
    }
}
