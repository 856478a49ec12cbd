package org.silveralliance.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.notification.message.MessageKind;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Duration.ofHours(2));

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
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), Duration.ofHours(2));
        assertThat(noon.areOn(at("2026-11-28T11:59:00"))).isFalse();
        assertThat(noon.areOn(at("2026-11-28T13:00:00"))).isTrue();
        assertThat(noon.areOn(at("2026-11-28T23:00:00"))).isFalse();
        QuietHours none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Duration.ofHours(2));
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

    @Test
    @DisplayName("E-20 what begins before the day opens, or so soon after it that people would have set out, cannot wait")
    void shouldNotWaitForWhatBeginsSoon() {
        assertThat(cannotWait(MessageKind.ACTIVITY_CANCELLED, "2026-11-29T07:30:00", null)).isTrue();
        assertThat(cannotWait(MessageKind.ACTIVITY_CANCELLED, "2026-11-29T08:30:00", null)).isTrue();
        assertThat(cannotWait(MessageKind.ACTIVITY_CANCELLED, "2026-11-29T10:00:00", null)).isFalse();
        assertThat(cannotWait(MessageKind.ACTIVITY_RESCHEDULED, "2026-12-06T08:30:00", "2026-11-29T08:30:00")).isTrue();
        assertThat(cannotWait(MessageKind.REMINDER_1D, "2026-11-29T08:30:00", null)).isFalse();
    }

    @Test
    @DisplayName("nobody is woken about what was to begin long ago, but those who may still wait for it are")
    void shouldLetThePastRest() {
        assertThat(cannotWait(MessageKind.ACTIVITY_CANCELLED, "2026-11-28T09:00:00", null)).isFalse();
        assertThat(cannotWait(MessageKind.ACTIVITY_RESCHEDULED, "2026-12-06T09:00:00", "2026-11-28T09:00:00")).isFalse();
        assertThat(cannotWait(MessageKind.ACTIVITY_CANCELLED, "2026-11-28T20:30:00", null)).isTrue();
    }

    @Test
    @DisplayName("E-20 who heard that it is called off is invited again in the night if it begins soon, a first invitation waits")
    void shouldInviteAgainInTheNight() {
        assertThat(cannotWait(MessageKind.ACTIVITY_PUBLISHED, "2026-11-29T08:30:00", "2026-11-29T08:30:00")).isTrue();
        assertThat(cannotWait(MessageKind.ACTIVITY_PUBLISHED, "2026-12-06T08:30:00", "2026-11-29T08:30:00")).isFalse();
        assertThat(cannotWait(MessageKind.ACTIVITY_PUBLISHED, "2026-11-29T08:30:00", null)).isFalse();
    }

    /** Asked at ten in the evening. */
    private static boolean cannotWait(MessageKind kind, String startsAt, @Nullable String wasAt) {
        return NIGHT.cannotWait(kind, at(startsAt), wasAt == null ? null : at(wasAt), at("2026-11-28T22:00:00"));
    }

    private static Instant at(String shanghai) {
        return Instant.parse(shanghai + "+08:00");
    }
}
