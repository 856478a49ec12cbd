package org.silveralliance.activities.rotation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    @DisplayName("E-18 a unit that joins in May comes last, after the frozen months")
    void shouldAppendANewcomerAfterTheFrozenMonths() {
        RotationPlan plan = Membership.join(Lijin.a1(), Lijin.unit(7), LocalDate.of(2026, 5, 6),
                LocalDate.of(2026, 5, 6));

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5), Lijin.hosts(plan));
        assertEquals(6, plan.closing().nextSeat());
        assertEquals(Lijin.unit(1), plan.slot(7).planned());
    }

    @Test
    @DisplayName("E-18 a unit that leaves in August keeps its past, its future turns move on")
    void shouldReplanTheTurnsOfALeaver() {
        RotationPlan plan = Membership.leave(Lijin.a1(), Lijin.unit(4).unitId(), LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 8, 20));

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 5, 6, 1), Lijin.hosts(plan));
        assertEquals(Lijin.unit(4), plan.slot(10).planned());
    }

    @Test
    @DisplayName("E-18 a leaver's frozen month is filled, the other frozen months stay")
    void shouldFillOnlyTheFrozenMonthOfTheLeaver() {
        RotationPlan plan = Membership.leave(Lijin.a1(), Lijin.unit(3).unitId(), LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 8, 31));

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 1, 2, 4, 4, 5, 6).subList(0, 8), Lijin.hosts(plan).subList(0, 8));
        assertEquals(4, Lijin.hosts(plan).get(9));
    }

    @Test
    @DisplayName("E-07 the successor of a merged unit takes its turns and hosts no extra one")
    void shouldHandTurnsToTheSuccessorWithoutExtra() {
        RotationPlan plan = merge(false);

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 1, 2, 6, 4, 3, 6).subList(0, 8), Lijin.hosts(plan).subList(0, 8));
        assertEquals(3, Lijin.hosts(plan).get(10));
        assertEquals(2, plan.turns().get(Lijin.unit(3).unitId()));
        assertEquals(Lijin.unit(5), plan.slot(5).host().orElseThrow());
        assertEquals(Lijin.unit(5), plan.slot(11).planned());
    }

    @Test
    @DisplayName("E-07 the successor may agree to extra turns")
    void shouldGiveExtraTurnsWhenAgreed() {
        RotationPlan plan = merge(true);

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 3, 6), Lijin.hosts(plan));
    }

    private static RotationPlan merge(boolean extra) {
        return Membership.merge(Lijin.a1(), Lijin.unit(5).unitId(), Lijin.unit(3).unitId(), LocalDate.of(2026, 6, 10),
                LocalDate.of(2026, 6, 10), extra);
    }
}
