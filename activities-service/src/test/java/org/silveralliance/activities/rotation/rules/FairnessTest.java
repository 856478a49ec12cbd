package org.silveralliance.activities.rotation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

class FairnessTest {

    @Test
    @DisplayName("R-02 the balance over two years evens out")
    void shouldEvenOutOverTwoYears() {
        RotationPlan first = Lijin.plan(2026, 5, Carry.NONE);
        RotationPlan second = Lijin.plan(2027, 5, first.closing());

        List<Fairness.Balance> report = Fairness.report(List.of(first, second));

        assertEquals(List.of(5, 5, 5, 5, 4), report.stream().map(Fairness.Balance::turns).toList());
        assertEquals(480, report.getFirst().fairShare());
        assertEquals(20, report.getFirst().aboveShare());
    }

    @Test
    @DisplayName("R-03 an owed turn stands in the balance of both units")
    void shouldShowOwedTurns() {
        RotationPlan plan = TurnChanges.substitute(Lijin.a1(), 2, Lijin.unit(5).unitId(), "场地维修");

        List<Fairness.Balance> report = Fairness.report(List.of(plan));

        assertEquals(1, report.get(1).owes());
        assertEquals(1, report.get(4).isOwed());
        assertEquals(100, report.get(4).aboveShare());
    }

    @Test
    @DisplayName("E-17 changes by hand are warned about")
    void shouldWarnAboutTwoMonthsRunning() {
        RotationPlan plan = TurnChanges.substitute(Lijin.a1(), 2, Lijin.unit(1).unitId(), "场地维修");

        assertEquals(List.of("县农业农村局连续两月主办（1月、2月）"), PlanWarnings.of(plan, WorkCalendar.shipped(2026)));
        assertEquals(List.of(), PlanWarnings.of(Lijin.a1(), WorkCalendar.shipped(2026)));
    }

    @Test
    @DisplayName("R-09 one activity near a key date by 30 November is warned about as 1/2, two are not")
    void shouldWarnAboutMissingKeyDates() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        LocalDate march = LocalDate.of(2026, 3, 25);
        LocalDate november = LocalDate.of(2026, 11, 30);

        assertEquals(Optional.of("重要节点、重大节日活动1/2，每年至少2次"),
                PlanWarnings.keyDates(2026, List.of(july, march), november));
        assertEquals(Optional.empty(),
                PlanWarnings.keyDates(2026, List.of(july, LocalDate.of(2026, 10, 19)), november));
        assertEquals(Optional.empty(), PlanWarnings.keyDates(2026, List.of(july), LocalDate.of(2026, 10, 21)));
        assertEquals(Optional.empty(), PlanWarnings.keyDates(2026, List.of(), LocalDate.of(2026, 1, 1)));
    }
}
