package org.silveralliance.activities.rotation;

import java.util.ArrayList;
import java.util.List;

import org.silveralliance.activities.rotation.calendar.WorkCalendar;

/** What people should know about a plan after they changed it by hand; nothing here forbids anything. */
public final class PlanWarnings {

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
        if (plan.calendar() == CalendarStatus.HOLIDAYS_UNKNOWN) {
            warnings.add(plan.year() + "年放假安排尚未公布，日期可能调整");
        }
        return warnings;
    }
}
