package org.silveralliance.members.endoflife;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.silveralliance.kit.problem.Problem;

class AffairStateTest {

    private static final LocalDate DIED = LocalDate.of(2026, 2, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 5);

    @ParameterizedTest
    @DisplayName("M-19 what is done or not needed says on which day, between the death and today")
    @EnumSource(names = { "DONE", "NOT_NEEDED" })
    void shouldSayOnWhichDay(AffairState state) {
        assertThat(state.settledOn(DIED, DIED, TODAY)).isEqualTo(DIED);
        assertThat(state.settledOn(TODAY, DIED, TODAY)).isEqualTo(TODAY);
        assertThatThrownBy(() -> state.settledOn(null, DIED, TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> state.settledOn(DIED.minusDays(1), DIED, TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> state.settledOn(TODAY.plusDays(1), DIED, TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("M-19 what is open again has no day, and nobody withdraws a point by hand")
    void shouldOpenAgain() {
        assertThat(AffairState.OPEN.settledOn(TODAY, DIED, TODAY)).isNull();
        assertThatThrownBy(() -> AffairState.WITHDRAWN.settledOn(TODAY, DIED, TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("E-05 M-19 of a death that was a mistake what is open is withdrawn, and what was done stays done")
    void shouldWithdrawWhatIsOpen() {
        assertThat(AffairState.OPEN.shown(true)).isEqualTo(AffairState.WITHDRAWN);
        assertThat(AffairState.DONE.shown(true)).isEqualTo(AffairState.DONE);
        assertThat(AffairState.OPEN.shown(false)).isEqualTo(AffairState.OPEN);
    }
}
