package org.silveralliance.activities.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnChangesTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Test
    @DisplayName("R-03 A1-2 cannot host in February: A1-3 takes it, A1-2 takes March, totals stay")
    void shouldDeferToTheNextMonth() {
        RotationPlan plan = TurnChanges.defer(Lijin.a1(), 2, "会议室维修", JANUARY);

        assertThat(Lijin.hosts(plan)).containsExactly(1, 3, 2, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        assertThat(Lijin.turns(plan)).containsExactly(2, 2, 2, 2, 2, 2);
        assertThat(plan.slot(2).state()).isEqualTo(SlotState.DEFERRED);
        assertThat(plan.slot(2).planned()).isEqualTo(Lijin.unit(2));
        assertThat(plan.closing().nextSeat()).isEqualTo(1);
        assertThat(plan.closing().servedAhead()).isEmpty();
    }

    @Test
    @DisplayName("P-04 R-03 a turn deferred from December opens the next year")
    void shouldDeferDecemberIntoTheNextYear() {
        RotationPlan plan = TurnChanges.defer(Lijin.a1(), 12, "换届", JANUARY);

        assertThat(Lijin.hosts(plan).getLast()).isEqualTo(1);
        assertThat(Lijin.hosts(Lijin.plan(2027, 6, plan.closing()))).containsExactly(6, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("E-16 a suspended month uses nobody's turn")
    void shouldMoveTheQueueWhenAMonthIsSuspended() {
        RotationPlan plan = TurnChanges.suspend(Lijin.a1(), 4, "利老干〔2026〕8号", JANUARY);

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 0, 4, 5, 6, 1, 2, 3, 4, 5);
        assertThat(plan.slot(4).reason()).isEqualTo("停办：利老干〔2026〕8号");
        assertThat(plan.closing().nextSeat()).isEqualTo(6);
        assertThat(Lijin.hosts(Lijin.plan(2027, 6, plan.closing())).getFirst()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 4, 11, 12 })
    @DisplayName("E-16 a suspended month that takes place after all leaves no trace, whichever month and however many units")
    void shouldResumeASuspendedMonth(int month) {
        for (int units = 1; units <= 7; units++) {
            RotationPlan plan = Lijin.plan(2026, units, Carry.NONE);
            RotationPlan suspended = TurnChanges.suspend(plan, month, "利老干〔2026〕8号", JANUARY);

            assertThat(TurnChanges.resume(suspended, month, JANUARY)).isEqualTo(plan);
        }
    }

    @Test
    @DisplayName("E-16 a later month in which somebody stands in is not moved to another, so that the debt can be taken back")
    void shouldLeaveASubstitutionInItsMonth() {
        RotationPlan suspended = TurnChanges.suspend(Lijin.a1(), 4, "文件", JANUARY);
        RotationPlan substituted = TurnChanges.substitute(suspended, 6, Lijin.unit(2).unitId(), "场地维修");

        assertThatThrownBy(() -> TurnChanges.resume(substituted, 4, JANUARY)).isInstanceOf(RotationRefused.class)
                .hasMessageContaining("6月已安排代办");
        assertThatThrownBy(() -> TurnChanges.suspend(substituted, 5, "文件", JANUARY)).isInstanceOf(RotationRefused.class);
        assertThat(TurnChanges.suspend(substituted, 7, "文件", JANUARY).slot(6)).isEqualTo(substituted.slot(6));
    }

    @Test
    @DisplayName("E-16 of two suspended months one can be taken up again")
    void shouldResumeOneOfTwo() {
        RotationPlan plan = TurnChanges.suspend(TurnChanges.suspend(Lijin.a1(), 4, "一", JANUARY), 6, "二", JANUARY);

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 0, 4, 0, 5, 6, 1, 2, 3, 4);
        assertThat(Lijin.hosts(TurnChanges.resume(plan, 4, JANUARY))).containsExactly(1, 2, 3, 4, 5, 0, 6, 1, 2, 3, 4, 5);
        assertThat(Lijin.hosts(TurnChanges.resume(plan, 6, JANUARY))).containsExactly(1, 2, 3, 0, 4, 5, 6, 1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("E-16 last month may still be suspended and moves nothing that is over; what is long past stays")
    void shouldNotSuspendWhatIsLongPast() {
        RotationPlan plan = TurnChanges.suspend(Lijin.a1(), 4, "文件", LocalDate.of(2026, 5, 28));

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 0, 5, 4, 6, 1, 2, 3, 4, 5);
        assertThat(plan.closing().nextSeat()).isEqualTo(6);
        RotationRefused refused = catchThrowableOfType(RotationRefused.class,
                () -> TurnChanges.suspend(Lijin.a1(), 4, "文件", LocalDate.of(2026, 6, 1)));
        assertThat(refused.code()).isEqualTo(RotationRefused.Code.SLOT_OVER);
    }

    @Test
    @DisplayName("R-03 a cancelled occurrence leaves the others alone and the turn is made up")
    void shouldMakeUpACancelledTurn() {
        RotationPlan plan = TurnChanges.cancel(Lijin.a1(), 8, "高温");

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 4, 5, 6, 1, 0, 3, 4, 5, 6);
        RotationPlan next = Lijin.plan(2027, 6, plan.closing());
        assertThat(Lijin.hosts(next)).containsExactly(2, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("E-17 a swap keeps the base plan beside the actual one")
    void shouldSwapTwoMonths() {
        RotationPlan plan = TurnChanges.swap(Lijin.a1(), 3, 5, "双方协商", JANUARY);

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 5, 4, 3, 6, 1, 2, 3, 4, 5, 6);
        assertThat(plan.slot(3).planned()).isEqualTo(Lijin.unit(3));
        assertThat(plan.slot(5).state()).isEqualTo(SlotState.SWAPPED);
        assertThat(plan.closing().nextSeat()).isEqualTo(Carry.NONE.nextSeat());
    }

    @Test
    @DisplayName("E-17 a substitute can be withdrawn with its owed turn")
    void shouldWithdrawASubstitute() {
        RotationPlan planned = Lijin.a1();
        RotationPlan substituted = TurnChanges.substitute(planned, 2, Lijin.unit(5).unitId(), "场地维修");

        assertThat(substituted.debts()).containsExactly(new Debt(Lijin.unit(2), Lijin.unit(5), "2026年2月"));
        assertThat(TurnChanges.withdrawSubstitute(substituted, 2)).isEqualTo(planned);
    }

    @Test
    @DisplayName("R-03 a finished month cannot be changed")
    void shouldRefuseToChangeAFinishedMonth() {
        RotationPlan plan = Lijin.a1();
        RotationPlan held = plan.with(plan.slot(1).in(SlotState.DONE));

        RotationRefused refused = catchThrowableOfType(RotationRefused.class, () -> TurnChanges.defer(held, 1, "补办", JANUARY));

        assertThat(refused.code()).isEqualTo(RotationRefused.Code.SLOT_OVER);
    }

    @Test
    @DisplayName("R-03 a month that is over is neither deferred nor swapped; the running one is, to its end")
    void shouldRefuseToChangeWhatIsPast() {
        RotationPlan plan = Lijin.a1();
        LocalDate endOfMay = LocalDate.of(2026, 5, 31);

        assertPast(() -> TurnChanges.defer(plan, 4, "补办", endOfMay));
        assertPast(() -> TurnChanges.swap(plan, 7, 4, "协商", endOfMay));
        assertPast(() -> TurnChanges.swap(plan, 4, 7, "协商", endOfMay));
        assertThat(TurnChanges.defer(plan, 5, "补办", endOfMay).slot(5).state()).isEqualTo(SlotState.DEFERRED);
        assertThat(TurnChanges.swap(plan, 5, 7, "协商", endOfMay).slot(7).state()).isEqualTo(SlotState.SWAPPED);
    }

    private static void assertPast(ThrowingCallable change) {
        RotationRefused refused = catchThrowableOfType(RotationRefused.class, change);

        assertThat(refused.code()).isEqualTo(RotationRefused.Code.SLOT_OVER);
        assertThat(refused).hasMessageContaining("4月已经过去");
    }

    @Test
    @DisplayName("R-03 a single unit has nobody to defer to")
    void shouldRefuseToDeferInAnAllianceOfOne() {
        RotationPlan alone = Lijin.plan(2026, 1, Carry.NONE);

        RotationRefused refused = catchThrowableOfType(RotationRefused.class, () -> TurnChanges.defer(alone, 5, "无", JANUARY));

        assertThat(refused.code()).isEqualTo(RotationRefused.Code.NOTHING_TO_DEFER_TO);
    }
}
