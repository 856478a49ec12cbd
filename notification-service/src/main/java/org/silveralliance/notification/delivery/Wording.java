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
        return plain(message.kind(), message.title(), message.place(), message.startsAt(), message.wasAt());
    }

    /**
     * {@code at} is when the activity begins or which day a unit hosts, {@code was} which day it hosted before or would give
     * away; {@code title} is the activity's, or of turns the unit's name.
     */
    public static String plain(MessageKind kind, String title, String place, @Nullable Instant at, @Nullable Instant was) {
        String time = at == null ? "" : time(at);
        return switch (kind) {
            case ACTIVITY_PUBLISHED -> title + "定于" + time + "在" + place + "举行，请参加。不便参加的，请告知联络员。";
            case ACTIVITY_RESCHEDULED -> title + "改到" + time + "举行，地点" + place + "，请相互转告。";
            case ACTIVITY_CORRECTED -> "活动信息更正：" + title + "于" + time + "在" + place + "举行，以此为准，请相互转告。";
            case ACTIVITY_CANCELLED -> "原定" + time + "的" + title + "取消，请不要前往。";
            case REMINDER_7D, REMINDER_1D, REMINDER_2H -> "提醒：" + title + "于" + time + "在" + place + "举行，请准时参加。";
            case SEAT_GIVEN -> "您候补的" + title + "已有名额，请于" + time + "到" + place + "参加。";
            case HOST_30D, HOST_10D -> "轮值提醒：" + day(at) + "的联盟活动由" + title + "主办，请提前做好准备。";
            case TURN_CHANGED -> "轮值调整：" + day(at) + "的联盟活动由" + title + "主办。";
            case TURN_SUSPENDED -> "轮值调整：" + month(at) + "的联盟活动停办，不安排主办单位。";
            case SWAP_REQUESTED -> title + "请求与贵单位调换轮值：贵单位改在" + month(at) + "主办，" + month(was) + "由" + title
                    + "主办。请到轮值日历答复。";
            case SWAP_ACCEPTED -> title + "同意调换轮值：贵单位改在" + month(at) + "主办，" + month(was) + "由" + title + "主办。";
            case SWAP_REFUSED -> title + "不同意调换轮值，贵单位仍在" + month(was) + "主办。";
            case SWAP_WITHDRAWN -> title + "撤回了调换轮值的请求，贵单位仍在" + month(was) + "主办。";
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

    private static String day(@Nullable Instant at) {
        return at == null ? "" : day(local(at));
    }

    private static String month(@Nullable Instant at) {
        return at == null ? "" : local(at).getMonthValue() + "月";
    }

    private static LocalDate local(Instant at) {
        return at.atZone(CountyClock.ZONE).toLocalDate();
    }

    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（星期" + DAYS[day.getDayOfWeek().getValue() - 1] + "）";
    }
}
