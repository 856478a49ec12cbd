package org.silveralliance.activities.rotation.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

class WishesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    @DisplayName("R-03 of closed days those of the year are kept, and one that reaches into it")
    void shouldKeepThoseOfTheYear() {
        Closure before = closure(NEW_YEAR.minusDays(20), NEW_YEAR.minusDays(1));
        Closure into = closure(NEW_YEAR.minusDays(1), NEW_YEAR);
        Closure within = closure(NEW_YEAR.plusDays(40), NEW_YEAR.plusDays(50));

        Wishes together = closed(List.of(within)).plus(closed(List.of(before, into, within)), 2027);

        assertThat(together.closures()).containsExactly(within, into);
    }

    @Test
    @DisplayName("R-03 however often a year is planned again, its closed days do not grow without end")
    void shouldRefuseWhatIsTooMuch() {
        Wishes many = closed(IntStream.range(0, Wishes.MOST_CLOSURES)
                .mapToObj(day -> closure(NEW_YEAR.plusDays(day), NEW_YEAR.plusDays(day))).toList());

        assertThat(many.plus(many, 2027).closures()).hasSize(Wishes.MOST_CLOSURES);
        assertThatThrownBy(() -> many.plus(closed(List.of(closure(NEW_YEAR, NEW_YEAR.plusDays(1)))), 2027))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type()).isEqualTo(KitProblem.INVALID));
    }

    private static Wishes closed(List<Closure> closures) {
        return new Wishes(List.of(), closures, List.of(), List.of(), List.of());
    }

    private static Closure closure(LocalDate from, LocalDate to) {
        return new Closure(new UUID(0, 1), from, to);
    }
}
