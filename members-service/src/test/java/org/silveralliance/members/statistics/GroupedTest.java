package org.silveralliance.members.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;

/** Of which day a table is. */
class GroupedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    @DisplayName("M-03 the ledger is counted of today or a day before, not of one to come or before the Party")
    void shouldKnowItsDays() {
        assertThat(Grouped.on(null, TODAY)).isEqualTo(new Grouped(TODAY, true));
        assertThat(Grouped.on(TODAY, TODAY)).isEqualTo(new Grouped(TODAY, true));
        assertThat(Grouped.on(LocalDate.of(1921, 7, 1), TODAY).today()).isFalse();
        assertThatThrownBy(() -> Grouped.on(TODAY.plusDays(1), TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Grouped.on(LocalDate.of(1921, 6, 30), TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("E-35 across counties a table is of the last month's end, and two days beside each other are one")
    void shouldStepBackToAMonthsEnd() {
        assertThat(Grouped.on(null, TODAY).atMonthsEnd()).isEqualTo(new Grouped(LocalDate.of(2026, 11, 30), false));
        LocalDate leap = LocalDate.of(2024, 2, 29);
        assertThat(Grouped.on(leap, TODAY).atMonthsEnd().day()).isEqualTo(leap);
        assertThat(Grouped.on(leap.minusDays(1), TODAY).atMonthsEnd().day()).isEqualTo("2024-01-31");
        assertThat(Grouped.on(leap, leap).atMonthsEnd().today()).isTrue();
    }
}
