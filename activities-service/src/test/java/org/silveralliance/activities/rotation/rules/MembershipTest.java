package org.silveralliance.activities.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    @DisplayName("P-04 E-18 a unit that joins in May comes last, after the frozen months")
    void shouldAppendANewcomerAfterTheFrozenMonths() {
        RotationPlan plan = Membership.join(Lijin.a1(), Lijin.unit(7), LocalDate.of(2026, 5, 6),
                LocalDate.of(2026, 5, 6));

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5);
        assertThat(plan.closing().nextSeat()).isEqualTo(6);
        assertThat(plan.slot(7).planned()).isEqualTo(Lijin.unit(1));
    }

    @Test
    @DisplayName("E-18 a unit that leaves in August keeps its past, its future turns move on")
    void shouldReplanTheTurnsOfALeaver() {
        RotationPlan plan = Membership.leave(Lijin.a1(), Lijin.unit(4).unitId(), LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 8, 20));

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 5, 6, 1);
        assertThat(plan.slot(10).planned()).isEqualTo(Lijin.unit(4));
    }

    @Test
    @DisplayName("E-18 whose joining is taken back hosts nothing")
    void shouldTakeBackAJoining() {
        LocalDate first = LocalDate.of(2026, 7, 1);
        LocalDate today = LocalDate.of(2026, 5, 6);
        RotationPlan joined = Membership.join(Lijin.a1(), Lijin.unit(7), first, today);
        assertThat(Lijin.hosts(joined)).contains(7);

        RotationPlan plan = Membership.leave(joined, Lijin.unit(7).unitId(), first.minusDays(1), today);

        assertThat(Lijin.hosts(plan)).doesNotContain(7);
    }

    @Test
    @DisplayName("E-18 a leaver's frozen month is filled, the other frozen months stay")
    void shouldFillOnlyTheFrozenMonthOfTheLeaver() {
        RotationPlan plan = Membership.leave(Lijin.a1(), Lijin.unit(3).unitId(), LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 8, 31));

        assertThat(Lijin.hosts(plan).subList(0, 8)).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 1, 2, 4, 4, 5, 6).subList(0, 8));
        assertThat(Lijin.hosts(plan).get(9)).isEqualTo(4);
    }

    @Test
    @DisplayName("E-07 the successor of a merged unit takes its turns and hosts no extra one")
    void shouldHandTurnsToTheSuccessorWithoutExtra() {
        RotationPlan plan = merge(false);

        assertThat(Lijin.hosts(plan).subList(0, 8)).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 1, 2, 6, 4, 3, 6).subList(0, 8));
        assertThat(Lijin.hosts(plan).get(10)).isEqualTo(3);
        assertThat(plan.turns().get(Lijin.unit(3).unitId())).isEqualTo(2);
        assertThat(plan.slot(5).host().orElseThrow()).isEqualTo(Lijin.unit(5));
        assertThat(plan.slot(11).planned()).isEqualTo(Lijin.unit(5));
    }

    @Test
    @DisplayName("E-07 the successor may agree to extra turns")
    void shouldGiveExtraTurnsWhenAgreed() {
        RotationPlan plan = merge(true);

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 3, 6);
    }

    private static RotationPlan merge(boolean extra) {
        return Membership.merge(Lijin.a1(), Lijin.unit(5).unitId(), Lijin.unit(3).unitId(), LocalDate.of(2026, 6, 10),
                LocalDate.of(2026, 6, 10), extra);
    }
}
