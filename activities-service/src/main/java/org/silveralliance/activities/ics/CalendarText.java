package org.silveralliance.activities.ics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** An iCalendar stream, RFC 5545: texts escaped (3.3.11), lines folded at 75 octets (3.1). */
public final class CalendarText {

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    private CalendarText(Instant now) {
        this.now = now;
    }

    /** @param product what made it, in the words of {@code PRODID} */
    public static CalendarText of(String product, String name, Instant now) {
        CalendarText calendar = new CalendarText(now);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Silver Alliance//" + product + "//ZH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escape(name));
        calendar.line("X-WR-TIMEZONE:Asia/Shanghai");
        return calendar;
    }

    /** How often whoever polls it is asked to come: each hour. */
    public CalendarText hourly() {
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
        return this;
    }

    public CalendarText zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Shanghai");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
        return this;
    }

    /**
     * What is told of a thing.
     *
     * @param id the same for ever, so that a calendar puts the new in the place of the old
     * @param sequence rises with each change
     */
    public record Entry(UUID id, long sequence, String summary, String description, String place, boolean cancelled) {
    }

    /** Something that takes the whole of a day and blocks no time. */
    public void day(Entry entry, LocalDate day) {
        begin(entry);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        end(entry, "TRANSPARENT");
    }

    /** Something between two moments. */
    public void span(Entry entry, Instant from, Instant to) {
        begin(entry);
        line("DTSTART:" + STAMP.format(from));
        line("DTEND:" + STAMP.format(to));
        end(entry, entry.cancelled() ? "TRANSPARENT" : "OPAQUE");
    }

    private void begin(Entry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.id() + "@silveralliance.example");
        line("DTSTAMP:" + STAMP.format(now));
        line("SEQUENCE:" + entry.sequence());
    }

    private void end(Entry entry, String transparency) {
        line("SUMMARY:" + escape(entry.summary()));
        if (!entry.description().isEmpty()) {
            line("DESCRIPTION:" + escape(entry.description()));
        }
        if (!entry.place().isEmpty()) {
            line("LOCATION:" + escape(entry.place()));
        }
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + transparency);
        line("END:VEVENT");
    }

    public String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    public static String escape(String value) {
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
