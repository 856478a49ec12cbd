package org.silveralliance.activities.rotation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import org.silveralliance.activities.rotation.RotationResource.RotationView;
import org.silveralliance.activities.rotation.RotationResource.SlotView;

/** A rotation as an iCalendar stream, RFC 5545: all-day events, texts escaped (3.3.11), lines folded at 75 octets (3.1). */
final class RotationCalendar {

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private RotationCalendar() {
    }

    static String of(RotationView rotation, Instant now) {
        RotationCalendar calendar = new RotationCalendar();
        String alliance = Objects.requireNonNullElse(rotation.allianceName(), "党建联盟");
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Silver Alliance//Rotation//ZH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escape(alliance + rotation.year() + "年轮值"));
        calendar.line("X-WR-TIMEZONE:Asia/Shanghai");
        calendar.zone();
        rotation.slots().forEach(slot -> calendar.event(slot, alliance, rotation.version(), now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Shanghai");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(SlotView slot, String alliance, long version, Instant now) {
        LocalDate day = slot.date();
        String host = slot.hostUnitName();
        line("BEGIN:VEVENT");
        line("UID:" + slot.id() + "@silveralliance.example");
        line("DTSTAMP:" + STAMP.format(now));
        line("SEQUENCE:" + version);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escape(alliance + "轮值：" + (host == null ? "停办" : host)));
        line("DESCRIPTION:" + escape(description(slot)));
        line("STATUS:" + (host == null ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
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

    static String escape(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n")
                .replace("\n", "\\n").replace("\r", "\\n");
    }

    /** Writes a line, broken so that no part is longer than 75 octets and no character is split. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length();) {
            int codePoint = content.codePointAt(i);
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
