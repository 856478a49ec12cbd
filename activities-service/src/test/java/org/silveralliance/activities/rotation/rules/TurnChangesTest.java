package org.silveralliance.activities.rotation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnChangesTest {

    @Test
    @DisplayName("R-03 A1-2 cannot host in February: A1-3 takes it, A1-2 takes March, totals stay")
    void shouldDeferToTheNextMonth() {
        RotationPlan plan = TurnChanges.defer(Lijin.a1(), 2, "会议室维修");

        assertEquals(List.of(1, 3, 2, 4, 5, 6, 1, 2, 3, 4, 5, 6), Lijin.hosts(plan));
        assertEquals(List.of(2, 2, 2, 2, 2, 2), Lijin.turns(plan));
        assertEquals(SlotState.DEFERRED, plan.slot(2).state());
        assertEquals(Lijin.unit(2), plan.slot(2).planned());
        assertEquals(1, plan.closing().nextSeat());
        assertEquals(List.of(), plan.closing().servedAhead());
    }

    @Test
    @DisplayName("R-03 a turn deferred from December opens the next year")
    void shouldDeferDecemberIntoTheNextYear() {
        RotationPlan plan = TurnChanges.defer(Lijin.a1(), 12, "换届");

        assertEquals(1, Lijin.hosts(plan).getLast());
        assertEquals(List.of(6, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6),
                Lijin.hosts(Lijin.plan(2027, 6, plan.closing())));
    }

    @Test
    @DisplayName("E-16 a suspended month uses nobody's turn")
    void shouldMoveTheQueueWhenAMonthIsSuspended() {
        RotationPlan plan = TurnChanges.suspend(Lijin.a1(), 4, "利老干〔2026〕8号");

        assertEquals(List.of(1, 2, 3, 0, 4, 5, 6, 1, 2, 3, 4, 5), Lijin.hosts(plan));
        assertEquals("停办：利老干〔2026〕8号", plan.slot(4).reason());
        assertEquals(6, plan.closing().nextSeat());
        assertEquals(6, Lijin.hosts(Lijin.plan(2027, 6, plan.closing())).getFirst());
    }

    @Test
    @DisplayName("R-03 a cancelled occurrence leaves the others alone and the turn is made up")
    void shouldMakeUpACancelledTurn() {
        RotationPlan plan = TurnChanges.cancel(Lijin.a1(), 8, "高温");

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 1, 0, 3, 4, 5, 6), Lijin.hosts(plan));
        RotationPlan next = Lijin.plan(2027, 6, plan.closing());
        assertEquals(List.of(2, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5), Lijin.hosts(next));
    }

    @Test
    @DisplayName("E-17 a swap keeps the base plan beside the actual one")
    void shouldSwapTwoMonths() {
        RotationPlan plan = TurnChanges.swap(Lijin.a1(), 3, 5, "双方协商");

        assertEquals(List.of(1, 2, 5, 4, 3, 6, 1, 2, 3, 4, 5, 6), Lijin.hosts(plan));
        assertEquals(Lijin.unit(3), plan.slot(3).planned());
        assertEquals(SlotState.SWAPPED, plan.slot(5).state());
        assertEquals(Carry.NONE.nextSeat(), plan.closing().nextSeat());
    }

    @Test
    @DisplayName("E-17 a substitute can be withdrawn with its owed turn")
    void shouldWithdrawASubstitute() {
        RotationPlan planned = Lijin.a1();
        RotationPlan substituted = TurnChanges.substitute(planned, 2, Lijin.unit(5).unitId(), "场地维修");

        assertEquals(List.of(new Debt(Lijin.unit(2), Lijin.unit(5), "2026年2月")), substituted.debts());
        assertEquals(planned, TurnChanges.withdrawSubstitute(substituted, 2));
    }

    @Test
    @DisplayName("R-03 a finished month cannot be changed")
    void shouldRefuseToChangeAFinishedMonth() {
        RotationPlan plan = Lijin.a1();
        RotationPlan held = plan.with(plan.slot(1).in(SlotState.DONE));

        RotationRefused refused = assertThrows(RotationRefused.class, () -> TurnChanges.defer(held, 1, "补办"));

        assertEquals(RotationRefused.Code.SLOT_OVER, refused.code());
    }

    @Test
    @DisplayName("R-03 a single unit has nobody to defer to")
    void shouldRefuseToDeferInAnAllianceOfOne() {
        RotationPlan alone = Lijin.plan(2026, 1, Carry.NONE);

        RotationRefused refused = assertThrows(RotationRefused.class, () -> TurnChanges.defer(alone, 5, "无"));

        assertEquals(RotationRefused.Code.NOTHING_TO_DEFER_TO, refused.code());
    }
}
