package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.verify.RotationVerifier;

class RotationVerifierTest {

    private final Alliance alliance = new Alliance(6).busyIn(2, 2).needing(MonthNeed.of(9, 55))
            .wishing(new Wish.CannotHost(Alliance.id(1), 7));
    private final RotationProblem problem = alliance.problem();
    private final Answer good = alliance.answer();

    @Test
    @DisplayName("R-02 a good answer has no fault")
    void shouldPassAGoodAnswer() {
        assertThat(faults(problem, good)).isEmpty();
    }

    @Test
    @DisplayName("R-02 two months running turn the verifier red")
    void shouldSeeTwoMonthsRunning() {
        assertFault("two months running", problem, hosting(4, good.month(3).host()));
    }

    @Test
    @DisplayName("R-02 an unfair count turns the verifier red")
    void shouldSeeUnfairTurns() {
        assertFault("times, fair are", problem, hosting(4, good.month(2).host()));
    }

    @Test
    @DisplayName("R-03 a refused wish turns the verifier red")
    void shouldSeeARefusedWish() {
        assertFault("not granted", problem.plus(new Wish.CannotHost(good.month(5).host().unitId(), 5)), good);
    }

    @Test
    @DisplayName("E-15 a rest day turns the verifier red, a working Saturday does not")
    void shouldSeeARestDay() {
        assertFault("rest day", problem, on(10, LocalDate.of(2026, 10, 1)));
        assertThat(faults(problem, on(2, LocalDate.of(2026, 2, 14)))).noneMatch(fault -> fault.contains("rest day"));
    }

    @Test
    @DisplayName("R-02 a busy unit turns the verifier red")
    void shouldSeeABusyUnit() {
        assertFault("is not free on", problem, hosting(2, Alliance.host(2)));
    }

    @Test
    @DisplayName("R-02 a venue too small, closed or strange turns the verifier red")
    void shouldSeeAWrongVenue() {
        RotationProblem.Month ninth = problem.months().get(8);
        RotationProblem crowded = changed(problem, 8, new RotationProblem.Month(9, ninth.preferred(), false, 61, null,
                ninth.reference(), null, false, ninth.why()));
        assertFault("is too small", crowded, good);
        assertFault("has no such venue", problem, edited(6, month -> new Answer.Assignment(month.month(), month.host(),
                month.date(), Alliance.venue(99, 1, 1).id(), "别处", month.cost(), false, month.reasons())));
        assertFault("cost of month", problem, edited(6, month -> new Answer.Assignment(month.month(), month.host(),
                month.date(), month.venueId(), month.venueName(), 1, false, month.reasons())));
    }

    @Test
    @DisplayName("P-04 E-18 a touched frozen month turns the verifier red")
    void shouldSeeATouchedFrozenMonth() {
        RotationProblem.Month first = problem.months().getFirst();
        RotationProblem frozen = changed(problem, 0, new RotationProblem.Month(1, first.preferred(), false, 0, null,
                Alliance.host(4), first.preferred(), true, first.why()));
        assertFault("frozen month 1 was touched", frozen, good);
    }

    @Test
    @DisplayName("R-02 points that do not add up and missing months turn the verifier red")
    void shouldSeeWrongPoints() {
        assertFault("points are", problem, new Answer(2026, good.way(), good.months(), good.points() - 1, good.parts(),
                good.balances(), good.evaluations()));
        assertFault("expected 12 months", problem, new Answer(2026, good.way(), good.months().subList(0, 11),
                good.points(), good.parts(), good.balances(), good.evaluations()));
        assertFault("not hosted by a unit", problem, hosting(3, new Host(Alliance.id(77), "外单位")));
    }

    private static void assertFault(String expected, RotationProblem problem, Answer answer) {
        List<String> faults = faults(problem, answer);
        assertThat(faults).anyMatch(fault -> fault.contains(expected));
    }

    private static List<String> faults(RotationProblem problem, Answer answer) {
        return RotationVerifier.faults(problem, answer, GeneratedCase.TABLES);
    }

    private Answer hosting(int number, Host host) {
        return edited(number, month -> new Answer.Assignment(number, host, month.date(),
                Alliance.venue((int) host.unitId().getLeastSignificantBits(), 60, 100).id(), "", 100, false, List.of()));
    }

    private Answer on(int number, LocalDate day) {
        return edited(number, month -> new Answer.Assignment(number, month.host(), day, month.venueId(),
                month.venueName(), month.cost(), false, List.of()));
    }

    private Answer edited(int number, UnaryOperator<Answer.Assignment> edit) {
        List<Answer.Assignment> months = new ArrayList<>(good.months());
        months.replaceAll(month -> month.month() == number ? edit.apply(month) : month);
        return new Answer(good.year(), good.way(), months, good.points(), good.parts(), good.balances(),
                good.evaluations());
    }

    private static RotationProblem changed(RotationProblem problem, int index, RotationProblem.Month month) {
        List<RotationProblem.Month> months = new ArrayList<>(problem.months());
        months.set(index, month);
        return new RotationProblem(problem.year(), problem.parties(), months, problem.wishes(), problem.lastHost(),
                problem.calendar(), problem.weights());
    }
}
