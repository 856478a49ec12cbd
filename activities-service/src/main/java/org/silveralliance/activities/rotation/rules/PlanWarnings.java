package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

/** What people should know about a plan after they changed it by hand; nothing here forbids anything. */
public final class PlanWarnings {

    private static final int KEY_DATES_OWED = 2;
    /** As many days as a key date may be marked away from itself unless somebody says otherwise. */
    private static final int NEAR_DAYS = 3;

    private PlanWarnings() {
    }

    /** Chinese sentences: months without a host, hosts two months running, rest days, hosts that do not belong. */
    public static List<String> of(RotationPlan plan, WorkCalendar calendar) {
        List<String> warnings = new ArrayList<>();
        for (Slot slot : plan.slots()) {
            String month = slot.month() + "月";
            if (slot.host().isEmpty()) {
                warnings.add(month + "没有主办单位" + (slot.reason() == null ? "" : "（" + slot.reason() + "）"));
                continue;
            }
            Host host = slot.host().get();
            boolean previous = slot.month() == 1 ? plan.opening().lastHost().contains(host.unitId())
                    : plan.slots().stream().anyMatch(
                            other -> other.month() == slot.month() - 1 && other.isHostedBy(host.unitId()));
            if (previous) {
                warnings.add(host.name() + "连续两月主办（" + (slot.month() == 1 ? "上年12月" : slot.month() - 1 + "月") + "、"
                        + month + "）");
            }
            if (!calendar.isWorkingDay(slot.date())) {
                warnings.add(month + "的日期" + slot.date() + "是休息日"
                        + calendar.remark(slot.date()).map(remark -> "（" + remark + "）").orElse(""));
            }
            boolean belongs = plan.seats().stream().anyMatch(
                    seat -> seat.host().unitId().equals(host.unitId()) && seat.belongsOn(slot.date()));
            if (!belongs) {
                warnings.add(host.name() + "在" + month + "不是联盟成员");
            }
        }
        return warnings;
    }

    /**
     * R-09 (重要节点、重大节日): at least two activities a year near a key date. Said as soon as the key dates left
     * can no longer make up for what is missing.
     *
     * @param held the days on which activities were held
     */
    public static Optional<String> keyDates(int year, Collection<LocalDate> held, LocalDate today) {
        List<KeyDate> dates = KeyDate.of(year);
        long done = held.stream().filter(day -> dates.stream().anyMatch(date -> date.isNear(day, NEAR_DAYS))).count();
        long left = dates.stream().filter(date -> !date.date().plusDays(NEAR_DAYS).isBefore(today)).count();
        return done + left >= KEY_DATES_OWED ? Optional.empty()
                : Optional.of("重要节点、重大节日活动" + done + "/" + KEY_DATES_OWED + "，每年至少" + KEY_DATES_OWED + "次");
    }
}
