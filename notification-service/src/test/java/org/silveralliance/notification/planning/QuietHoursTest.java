package org.silveralliance.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    @DisplayName("it is quiet from 21:00 until 08:00 by the clock in Shanghai, whatever the day")
    void shouldBeQuietOverMidnight() {
        assertThat(NIGHT.areOn(at("2026-11-28T20:59:59"))).isFalse();
        assertThat(NIGHT.areOn(at("2026-11-28T21:00:00"))).isTrue();
        assertThat(NIGHT.areOn(at("2026-11-29T00:00:00"))).isTrue();
        assertThat(NIGHT.areOn(at("2026-11-29T07:59:59"))).isTrue();
        assertThat(NIGHT.areOn(at("2026-11-29T08:00:00"))).isFalse();
    }

    @Test
    @DisplayName("a break at noon is quiet too, and the same hour twice is never quiet")
    void shouldTakeAnyHours() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.areOn(at("2026-11-28T11:59:00"))).isFalse();
        assertThat(noon.areOn(at("2026-11-28T13:00:00"))).isTrue();
        assertThat(noon.areOn(at("2026-11-28T23:00:00"))).isFalse();
        QuietHours none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(none.areOn(at("2026-11-28T00:00:00"))).isFalse();
        assertThat(none.areOn(at("2026-11-28T23:00:00"))).isFalse();
    }

    @Test
    @DisplayName("the next opening is this morning's before it, and tomorrow's from then on")
    void shouldOpenNext() {
        assertThat(NIGHT.nextOpening(at("2026-11-28T22:00:00"))).isEqualTo(at("2026-11-29T08:00:00"));
        assertThat(NIGHT.nextOpening(at("2026-11-29T05:00:00"))).isEqualTo(at("2026-11-29T08:00:00"));
        assertThat(NIGHT.nextOpening(at("2026-11-29T08:00:00"))).isEqualTo(at("2026-11-30T08:00:00"));
    }

    @Test
    @DisplayName("what would be said at five in the morning is said at eight the evening before, what is not quiet at its hour")
    void shouldComeTheEveningBefore() {
        Duration hour = Duration.ofHours(1);
        assertThat(NIGHT.orTheEveningBefore(at("2026-11-29T05:00:00"), hour)).isEqualTo(at("2026-11-28T20:00:00"));
        assertThat(NIGHT.orTheEveningBefore(at("2026-11-29T22:00:00"), hour)).isEqualTo(at("2026-11-29T20:00:00"));
        assertThat(NIGHT.orTheEveningBefore(at("2026-11-29T08:00:00"), hour)).isEqualTo(at("2026-11-29T08:00:00"));
    }

    private static Instant at(String shanghai) {
        return Instant.parse(shanghai + "+08:00");
    }
}
