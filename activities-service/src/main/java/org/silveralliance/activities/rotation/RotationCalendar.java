package org.silveralliance.activities.rotation;

import java.time.Instant;
import java.util.Objects;

import org.silveralliance.activities.ics.CalendarText;
import org.silveralliance.activities.ics.CalendarText.Entry;
import org.silveralliance.activities.rotation.RotationResource.RotationView;
import org.silveralliance.activities.rotation.RotationResource.SlotView;

/** A rotation as a calendar to be downloaded: a day for each month, as it stands now. */
final class RotationCalendar {

    private RotationCalendar() {
    }

    static String of(RotationView rotation, Instant now) {
        String alliance = Objects.requireNonNullElse(rotation.allianceName(), "党建联盟");
        CalendarText calendar = CalendarText.of("Rotation", alliance + rotation.year() + "年轮值", now).zone();
        rotation.slots().forEach(slot -> calendar.day(entry(slot, alliance, rotation.version()), slot.date()));
        return calendar.end();
    }

    private static Entry entry(SlotView slot, String alliance, long version) {
        String host = slot.hostUnitName();
        return new Entry(slot.id(), version, alliance + "轮值：" + (host == null ? "停办" : host), description(slot), "",
                host == null);
    }

    private static String description(SlotView slot) {
        if (slot.hostUnitName() == null) {
            return Objects.requireNonNullElse(slot.reason(), "停办");
        }
        StringBuilder text = new StringBuilder("原计划：").append(slot.plannedHostUnitName()).append("，")
                .append(slot.plannedDate());
        if (slot.shiftReason() != null) {
            text.append("\n日期调整：").append(slot.shiftReason());
        }
        if (slot.reason() != null) {
            text.append("\n说明：").append(slot.reason());
        }
        return text.toString();
    }
}
