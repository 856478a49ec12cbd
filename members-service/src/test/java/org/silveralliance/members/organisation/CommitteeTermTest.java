package org.silveralliance.members.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.members.organisation.CommitteeTerm.Election;
import org.silveralliance.members.organisation.CommitteeTerm.FormedBy;
import org.silveralliance.members.organisation.CommitteeTerm.TermState;

/** The term of G-26: from 2023-09-01 to 2026-08-31. */
class CommitteeTermTest {

    @Test
    @DisplayName("G-26 a reminder comes six, three and one month before the last day")
    void shouldRemindThreeTimes() {
        assertThat(term(null, null).reminder(LocalDate.of(2026, 2, 27))).isEmpty();
        assertThat(term(null, null).reminder(LocalDate.of(2026, 2, 28))).contains(6);
        assertThat(term(null, null).reminder(LocalDate.of(2026, 5, 30))).contains(6);
        assertThat(term(null, null).reminder(LocalDate.of(2026, 5, 31))).contains(3);
        assertThat(term(null, null).reminder(LocalDate.of(2026, 7, 31))).contains(1);
        assertThat(term(null, null).reminder(LocalDate.of(2026, 9, 1))).isEmpty();
    }

    @Test
    @DisplayName("G-26 a term is overdue on the day after its last one")
    void shouldBeOverdueOnTheDayAfter() {
        assertThat(term(null, null).state(LocalDate.of(2026, 2, 27))).isEqualTo(TermState.CURRENT);
        assertThat(term(null, null).state(LocalDate.of(2026, 8, 31))).isEqualTo(TermState.DUE);
        assertThat(term(null, null).state(LocalDate.of(2026, 9, 1))).isEqualTo(TermState.OVERDUE);
    }

    @Test
    @DisplayName("G-26 an approved extension keeps it from being overdue until the day that was granted")
    void shouldGoOnAsLongAsGranted() {
        CommitteeTerm extended = term(null, LocalDate.of(2027, 2, 28));
        assertThat(extended.state(LocalDate.of(2026, 9, 1))).isEqualTo(TermState.EXTENDED);
        assertThat(extended.state(LocalDate.of(2027, 3, 1))).isEqualTo(TermState.OVERDUE);
        assertThat(extended.reminder(LocalDate.of(2027, 1, 28))).contains(1);
    }

    @Test
    @DisplayName("G-26 an extension is a year at most")
    void shouldRefuseMoreThanAYear() {
        term(null, null).mustTakeExtension(LocalDate.of(2027, 8, 31));
        assertThatThrownBy(() -> term(null, null).mustTakeExtension(LocalDate.of(2027, 9, 1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> term(null, null).mustTakeExtension(LocalDate.of(2026, 8, 31))).isInstanceOf(Problem.class);
    }

    @Test
    void shouldBePlannedBeforeItsFirstDay() {
        assertThat(term(null, null).state(LocalDate.of(2023, 8, 31))).isEqualTo(TermState.PLANNED);
        assertThat(term(LocalDate.of(2023, 9, 1), null).state(LocalDate.of(2023, 8, 31))).isEqualTo(TermState.ENDED);
        CommitteeTerm brief = lasting(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 10, 31));
        assertThat(brief.reminder(LocalDate.of(2023, 8, 31))).isEmpty();
    }

    @Test
    @DisplayName("G-26 a term is five years at most, to the day")
    void shouldRefuseMoreThanFiveYears() {
        lasting(LocalDate.of(2021, 9, 1), LocalDate.of(2026, 8, 31)).mustBePossible();
        CommitteeTerm longer = lasting(LocalDate.of(2021, 9, 1), LocalDate.of(2026, 9, 1));
        assertThatThrownBy(longer::mustBePossible).isInstanceOf(Problem.class);
    }

    @Test
    void shouldBeOverWhenAnotherOneTookOver() {
        CommitteeTerm over = term(LocalDate.of(2026, 9, 5), null);
        assertThat(over.state(LocalDate.of(2026, 9, 4))).isEqualTo(TermState.OVERDUE);
        assertThat(over.state(LocalDate.of(2026, 9, 5))).isEqualTo(TermState.ENDED);
    }

    @Test
    @DisplayName("E-10 an election needs four fifths of those who may vote")
    void shouldNeedFourFifths() {
        assertThat(election(20, 16).hasItsQuorum()).isTrue();
        assertThat(election(20, 15).hasItsQuorum()).isFalse();
        assertThat(election(21, 16).hasItsQuorum()).isFalse();
        assertThat(new Election(FormedBy.ELECTED, LocalDate.of(1999, 1, 1), null, null).hasItsQuorum()).isTrue();
    }

    private static Election election(int eligible, int present) {
        return new Election(FormedBy.ELECTED, LocalDate.of(2023, 9, 1), eligible, present);
    }

    private static CommitteeTerm lasting(LocalDate from, LocalDate until) {
        return new CommitteeTerm(UUID.randomUUID(), UUID.randomUUID(), 8, from, until, null, election(20, 18), "利组〔2023〕9号",
                null, null, 1);
    }

    private static CommitteeTerm term(@Nullable LocalDate endedOn, @Nullable LocalDate extendedUntil) {
        return new CommitteeTerm(UUID.randomUUID(), UUID.randomUUID(), 8, LocalDate.of(2023, 9, 1), LocalDate.of(2026, 8, 31),
                endedOn, election(20, 18), "利组〔2023〕9号", extendedUntil, extendedUntil == null ? null : "利组〔2026〕8号", 1);
    }
}
