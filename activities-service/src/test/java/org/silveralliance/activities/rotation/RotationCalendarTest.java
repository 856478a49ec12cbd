package org.silveralliance.activities.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.ics.CalendarText;
import org.silveralliance.activities.rotation.RotationResource.RotationView;
import org.silveralliance.activities.rotation.RotationResource.SlotView;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.rules.SlotState;
import org.silveralliance.activities.rotation.wish.Wishes;

class RotationCalendarTest {

    private static final Instant NOW = Instant.parse("2026-01-05T01:02:03Z");

    @Test
    @DisplayName("R-02 RFC 5545 3.3.11: commas, semicolons, backslashes and line ends are escaped")
    void shouldEscapeTexts() {
        assertThat(CalendarText.escape("a,b;c\\d\ne\r\nf")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nf");
    }

    @Test
    @DisplayName("R-02 RFC 5545 3.1: lines are folded at 75 octets and no character is split, also beyond the basic plane")
    void shouldFoldLongLines() {
        String name = "县𬀩字很长的单位名称".repeat(8);

        String text = RotationCalendar.of(view(name), NOW);

        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:第一联盟轮值：" + name + "\r\n");
        assertThat(text).doesNotContain("\uFFFD");
    }

    @Test
    @DisplayName("E-16 a suspended month is a cancelled event that names no host")
    void shouldCancelASuspendedMonth() {
        SlotView slot = new SlotView(new UUID(1, 1), 4, new UUID(2, 2), "甲", null, null,
                LocalDate.of(2026, 4, 25), LocalDate.of(2026, 4, 27), SlotState.DEFERRED, "停办：8号文", "周末", false, true);

        assertThat(RotationCalendar.of(view(slot), NOW)).contains("STATUS:CANCELLED", "DTSTAMP:20260105T010203Z",
                "DESCRIPTION:停办：8号文").doesNotContain("甲");
    }

    private static RotationView view(String host) {
        return view(new SlotView(new UUID(1, 1), 1, new UUID(2, 2), host, new UUID(2, 2), host,
                LocalDate.of(2026, 1, 25), LocalDate.of(2026, 1, 26), SlotState.PLANNED, null, "周末", false, false));
    }

    private static RotationView view(SlotView slot) {
        return new RotationView(new UUID(0, 1), new UUID(0, 2), "第一联盟", 2026, 25, Shift.NEXT, 2, LocalDate.of(2026, 3, 1),
                false,
                "通知", List.of(slot), List.of(), List.of(), List.of(), List.of(), null, Wishes.NONE, 1, 3);
    }
}
