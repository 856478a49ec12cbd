package org.silveralliance.activities.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

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
        assertEquals(List.of("2027年放假安排尚未公布，日期可能调整"),
                PlanWarnings.of(Lijin.plan(2027, 6, Carry.NONE), WorkCalendar.shipped(2027)));
    }
}
