package org.silveralliance.activities.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

        assertThat(report.stream().map(Fairness.Balance::turns).toList()).containsExactly(5, 5, 5, 5, 4);
        assertThat(report.getFirst().fairShare()).isEqualTo(480);
        assertThat(report.getFirst().aboveShare()).isEqualTo(20);
    }

    @Test
    @DisplayName("R-03 an owed turn stands in the balance of both units")
    void shouldShowOwedTurns() {
        RotationPlan plan = TurnChanges.substitute(Lijin.a1(), 2, Lijin.unit(5).unitId(), "场地维修");

        List<Fairness.Balance> report = Fairness.report(List.of(plan));

        assertThat(report.get(1).owes()).isEqualTo(1);
        assertThat(report.get(4).isOwed()).isEqualTo(1);
        assertThat(report.get(4).aboveShare()).isEqualTo(100);
    }

    @Test
    @DisplayName("E-17 changes by hand are warned about")
    void shouldWarnAboutTwoMonthsRunning() {
        RotationPlan plan = TurnChanges.substitute(Lijin.a1(), 2, Lijin.unit(1).unitId(), "场地维修");

        assertThat(PlanWarnings.of(plan, WorkCalendar.shipped(2026))).containsExactly("县农业农村局连续两月主办（1月、2月）");
        assertThat(PlanWarnings.of(Lijin.a1(), WorkCalendar.shipped(2026))).isEmpty();
    }

    @Test
    @DisplayName("R-09 one activity near a key date by 30 November is warned about as 1/2, two are not")
    void shouldWarnAboutMissingKeyDates() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        LocalDate march = LocalDate.of(2026, 3, 25);
        LocalDate november = LocalDate.of(2026, 11, 30);

        assertThat(PlanWarnings.keyDates(2026, List.of(july, march), november)).contains("重要节点、重大节日活动1/2，每年至少2次");
        assertThat(PlanWarnings.keyDates(2026, List.of(july, LocalDate.of(2026, 10, 19)), november)).isEmpty();
        assertThat(PlanWarnings.keyDates(2026, List.of(july), LocalDate.of(2026, 10, 21))).isEmpty();
        assertThat(PlanWarnings.keyDates(2026, List.of(), LocalDate.of(2026, 1, 1))).isEmpty();
    }
}
