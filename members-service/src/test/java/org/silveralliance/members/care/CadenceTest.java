package org.silveralliance.members.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.PartialDate;

class CadenceTest {

    private static final LocalDate TAGGED = LocalDate.of(2026, 3, 1);

    @Test
    @DisplayName("M-13 the most pressing tag says how often somebody calls; without one nobody is asked to")
    void shouldFollowTheMostPressingTag() {
        assertThat(Cadence.of(List.of())).isEmpty();
        assertThat(Cadence.of(List.of(CareTag.HARDSHIP, CareTag.HALF_DISABLED))).contains(new Cadence(60));
        assertThat(Cadence.of(List.of(CareTag.HARDSHIP, CareTag.LIVES_ALONE, CareTag.ADVANCED_AGE)))
                .contains(new Cadence(30));
    }

    @Test
    @DisplayName("M-13 the days are counted from the last call, and from the tag's first day as long as nobody has called since")
    void shouldCountFromTheLastCall() {
        Cadence monthly = new Cadence(30);
        assertThat(monthly.due(TAGGED, null)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(monthly.due(TAGGED, LocalDate.of(2026, 2, 20))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(monthly.due(TAGGED, LocalDate.of(2026, 3, 20))).isEqualTo(LocalDate.of(2026, 4, 19));
    }

    @Test
    @DisplayName("M-13 高龄 is from the day somebody is eighty, also where only the year of birth is known")
    void shouldTagTheAgedFromEightyOn() {
        PartialDate day = PartialDate.parse("1946-03-01");
        assertThat(CareTag.ADVANCED_AGE.fits(day, LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(CareTag.ADVANCED_AGE.fits(day, TAGGED)).isTrue();
        assertThat(CareTag.ADVANCED_AGE.fits(PartialDate.parse("1946"), LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(CareTag.LIVES_ALONE.fits(PartialDate.parse("1960-01-01"), TAGGED)).isTrue();
    }
}
