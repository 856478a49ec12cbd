package org.silveralliance.members.floating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactWatchTest {

    private static final LocalDate LAST = LocalDate.of(2026, 1, 10);

    @Test
    @DisplayName("M-08 last contact 2026-01-10: amber on 04-10, red on 07-10, and not a day before")
    void shouldWarnAfterThreeMonthsAndSix() {
        assertThat(ContactWatch.on(LocalDate.of(2026, 4, 9), LAST)).isEqualTo(ContactWatch.NONE);
        assertThat(ContactWatch.on(LocalDate.of(2026, 4, 10), LAST)).isEqualTo(ContactWatch.AMBER);
        assertThat(ContactWatch.on(LocalDate.of(2026, 7, 9), LAST)).isEqualTo(ContactWatch.AMBER);
        assertThat(ContactWatch.on(LocalDate.of(2026, 7, 10), LAST)).isEqualTo(ContactWatch.RED);
    }

    @Test
    @DisplayName("M-08 three months after the last of a long month end with the shorter month")
    void shouldEndWithAShortMonth() {
        assertThat(ContactWatch.amberFrom(LocalDate.of(2025, 11, 30))).isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
