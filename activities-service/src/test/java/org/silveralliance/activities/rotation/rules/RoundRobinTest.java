package org.silveralliance.activities.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

class RoundRobinTest {

    @Test
    @DisplayName("R-02 R-05 six units take turns by seat on the 25th of 2026, moved to working days")
    void shouldGiveEverySeatItsTurnOnTheFixedDay() {
        RotationPlan plan = Lijin.a1();

        assertThat(Lijin.hosts(plan)).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        assertThat(Lijin.turns(plan)).containsExactly(2, 2, 2, 2, 2, 2);
        assertThat(plan.slots().stream().map(Slot::date).toList())
                .isEqualTo(days("01-26 02-25 03-25 04-27 05-25 06-25 07-27 08-25 09-28 10-26 11-25 12-25"));
        assertThat(plan.slots().stream().map(Slot::plannedDate).toList())
                .isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(month -> LocalDate.of(2026, month, 25)).toList());
        assertThat(plan.calendar()).isEqualTo(CalendarStatus.HOLIDAYS_KNOWN);
    }

    @Test
    @DisplayName("R-05 E-15 the 16th with PREVIOUS gives the working Saturday 02-14")
    void shouldMoveTheSixteenthBackToAWorkingSaturday() {
        assertThat(slot(16, Shift.PREVIOUS, 2).date()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(slot(16, Shift.PREVIOUS, 2).plannedDate()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(slot(16, Shift.NEXT, 2).date()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(slot(16, Shift.NEXT, 5).date()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(slot(16, Shift.NEXT, 8).date()).isEqualTo(LocalDate.of(2026, 8, 17));
        long moved = IntStream.rangeClosed(1, 12).filter(m -> slot(16, Shift.NEXT, m).date().getDayOfMonth() != 16)
                .count();
        assertThat(moved).isEqualTo(3);
    }

    @Test
    @DisplayName("R-05 a shifted date stays in its month")
    void shouldStayInTheMonth() {
        for (int month = 1; month <= 12; month++) {
            assertThat(slot(31, Shift.NEXT, month).date().getMonthValue()).isEqualTo(month);
            assertThat(slot(1, Shift.PREVIOUS, month).date().getMonthValue()).isEqualTo(month);
        }
    }

    @Test
    @DisplayName("R-02 five units host 3/3/2/2/2 and the next year starts at seat 3")
    void shouldGoOnAtSeatThreeNextYear() {
        RotationPlan plan = Lijin.plan(2026, 5, Carry.NONE);

        assertThat(Lijin.turns(plan)).containsExactly(3, 3, 2, 2, 2);
        assertThat(plan.closing().nextSeat()).isEqualTo(3);
        RotationPlan next = Lijin.plan(2027, 5, plan.closing());
        assertThat(Lijin.hosts(next)).containsExactly(3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("E-33 a year without a published arrangement says so")
    void shouldSayThatHolidaysAreUnknown() {
        assertThat(Lijin.plan(2027, 6, Carry.NONE).calendar()).isEqualTo(CalendarStatus.HOLIDAYS_UNKNOWN);
    }

    @Test
    @DisplayName("R-03 owed turns are paid back in the next year")
    void shouldPayBackTheOwedTurn() {
        RotationPlan plan = TurnChanges.substitute(Lijin.a1(), 2, Lijin.unit(5).unitId(), "场地维修");

        RotationPlan next = Lijin.plan(2027, 6, plan.closing());

        assertThat(Lijin.turns(plan)).containsExactly(2, 1, 2, 2, 3, 2);
        assertThat(Lijin.turns(next)).containsExactly(2, 3, 2, 2, 1, 2);
        assertThat(next.debts()).isEmpty();
        assertThat(next.slot(5).state()).isEqualTo(SlotState.SUBSTITUTED);
        assertThat(next.slot(5).planned()).isEqualTo(Lijin.unit(5));
    }

    @Test
    @DisplayName("R-02 an alliance without units is refused")
    void shouldRefuseAnAllianceWithoutUnits() {
        RotationRefused refused = catchThrowableOfType(RotationRefused.class, () -> Lijin.plan(2026, 0, Carry.NONE));

        assertThat(refused.code()).isEqualTo(RotationRefused.Code.NO_UNITS);
    }

    @Test
    @DisplayName("R-02 two units on one seat are refused")
    void shouldRefuseASharedSeat() {
        List<Seat> shared = List.of(new Seat(1, Lijin.unit(1), LocalDate.of(2026, 1, 1), null),
                new Seat(1, new Host(UUID.randomUUID(), "甲"), LocalDate.of(2026, 1, 1), null));

        RotationRefused refused = catchThrowableOfType(RotationRefused.class, () -> RoundRobin.plan(2026, Lijin.DAY_25_NEXT,
                shared, Carry.NONE, WorkCalendar.shipped(2026)));

        assertThat(refused.code()).isEqualTo(RotationRefused.Code.SEAT_TAKEN);
    }

    private static Slot slot(int day, Shift shift, int month) {
        return RoundRobin.plan(2026, new RotationPolicy(day, shift), Lijin.seats(6), Carry.NONE,
                WorkCalendar.shipped(2026)).slot(month);
    }

    private static List<LocalDate> days(String monthDays) {
        return List.of(monthDays.split(" ")).stream().map(day -> LocalDate.parse("2026-" + day)).toList();
    }

    @Test
    @DisplayName("E-17 a turn owed since 2026 outlasts a 2027 in which its debtor is away and is paid back in 2028")
    void shouldPayBackAfterTwoYears() {
        RotationPlan first = TurnChanges.substitute(Lijin.a1(), 2, Lijin.unit(5).unitId(), "场地维修");
        List<Seat> seats = new ArrayList<>(Lijin.seats(6));
        Seat debtor = seats.get(1);
        seats.set(1, new Seat(2, debtor.host(), debtor.from(), LocalDate.of(2026, 12, 31)));
        seats.add(new Seat(7, debtor.host(), LocalDate.of(2028, 1, 1), null));

        RotationPlan second = RoundRobin.plan(2027, first.policy(), seats, first.closing(), WorkCalendar.shipped(2027));
        RotationPlan third = RoundRobin.plan(2028, first.policy(), seats, second.closing(), WorkCalendar.shipped(2028));

        assertThat(second.debts()).isEqualTo(first.debts());
        assertThat(second.turns().get(debtor.host().unitId())).isEqualTo(0);
        assertThat(third.debts()).isEmpty();
        assertThat(third.slots().stream().map(Slot::reason).filter(Objects::nonNull).toList())
                .containsExactly("偿还2026年2月县林业发展服务中心代办的轮值");
        assertThat(third.turns().get(debtor.host().unitId())).isEqualTo(3);
        assertThat(third.closing().debts()).isEmpty();
    }
}
