package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.RotationRefused.Code;
import org.silveralliance.activities.rotation.verify.RotationVerifier;

class RotationSolverTest {

    @Test
    @DisplayName("R-02 without wishes and conflicts the answer is the turn order itself")
    void shouldReturnTheTurnOrder() {
        for (int units = 2; units <= 16; units++) {
            Alliance alliance = new Alliance(units);
            alliance.facts.put(Alliance.id(1), new UnitFacts(Set.of(), List.of(Alliance.venue(1, 60, 9_000)), Set.of()));

            Answer answer = alliance.answer();

            assertThat(answer.way()).isEqualTo(Answer.Way.TURN_ORDER);
            assertThat(Answers.revise(alliance.order, answer)).isEqualTo(alliance.order);
            assertThat(RotationVerifier.faults(alliance.problem(), answer, GeneratedCase.TABLES)).isEmpty();
        }
    }

    @Test
    @DisplayName("R-03 a unit that is never free in its month trades it, the rest of the order stays")
    void shouldChangeLittleAroundAConflict() {
        Alliance alliance = new Alliance(6).busyIn(2, 2);

        Answer answer = alliance.answer();
        RotationPlan plan = Answers.revise(alliance.order, answer);

        assertThat(answer.month(2).host().unitId()).isNotEqualTo(Alliance.id(2));
        assertThat(answer.months().stream()
                .filter(month -> !alliance.order.slot(month.month()).isHostedBy(month.host().unitId())).count()).isEqualTo(2);
        assertThat(List.copyOf(plan.turns().values())).containsExactly(2, 2, 2, 2, 2, 2);
        assertThat(plan.slot(2).reason()).contains("第2单位2月没有可用的工作日");
        assertThat(RotationVerifier.faults(alliance.problem(), answer, GeneratedCase.TABLES)).isEmpty();
    }

    @Test
    @DisplayName("R-09 a key date draws the activity to the nearest working day")
    void shouldMarkAKeyDate() {
        KeyDate doubleNinth = KeyDate.of(2026).stream().filter(key -> key.name().equals("重阳节")).findFirst()
                .orElseThrow();
        Alliance alliance = new Alliance(6).needing(new MonthNeed(10, 40, doubleNinth, 3, null));

        Answer answer = alliance.answer();

        assertThat(answer.month(10).date()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(answer.month(10).host()).isEqualTo(alliance.order.slot(10).host().orElseThrow());
    }

    @Test
    @DisplayName("R-09 a theme goes to a unit that is good at it")
    void shouldFitTheTheme() {
        Alliance alliance = new Alliance(6).needing(new MonthNeed(3, 40, null, 0, "红色教育"));
        alliance.facts.put(Alliance.id(6), new UnitFacts(Set.of(), List.of(Alliance.venue(6, 60, 100)), Set.of("红色教育")));
        RotationProblem cheap = new RotationProblem(2026, alliance.problem().parties(), alliance.problem().months(),
                List.of(), alliance.problem().lastHost(), GeneratedCase.CALENDAR,
                new Weights(200, 800, 9_000, 5, 2, 3_000, 3_000, 1_500));

        Answer answer = Alliance.verified(cheap, RotationSolver.solve(cheap, Budget.YEAR));

        assertThat(answer.month(3).host().unitId()).isEqualTo(Alliance.id(6));
    }

    @Test
    @DisplayName("E-15 a wish for one day is kept to the day")
    void shouldKeepToAWishedDay() {
        Answer answer = new Alliance(6).wishing(new Wish.OnDay(2, LocalDate.of(2026, 2, 14))).answer();

        assertThat(answer.month(2).date()).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    @DisplayName("R-02 the same seed gives the same bytes, on one thread and on two")
    void shouldAnswerTheSameOnOneAndTwoThreads() {
        for (long seed = 300; seed < 306; seed++) {
            RotationProblem problem = GeneratedCase.of(seed).problem();
            String once = RotationSolver.solve(problem, Budget.YEAR).toString();

            assertThat(RotationSolver.solve(GeneratedCase.of(seed).problem(), Budget.YEAR).toString()).isEqualTo(once);
            assertThat(RotationSolver.solve(problem, Budget.YEAR.onThreads(2)).toString()).isEqualTo(once);
        }
    }

    @Test
    @DisplayName("R-02 generated alliances get legal answers")
    void shouldSatisfyTheVerifier() {
        for (long seed = 400; seed < 430; seed++) {
            GeneratedCase given = GeneratedCase.of(seed);
            if (RotationSolver.solve(given.problem(), Budget.QUICK) instanceof Outcome.Solved(Answer answer)) {
                assertThat(RotationVerifier.faults(given.problem(), answer, GeneratedCase.TABLES)).as("seed " + seed).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("R-02 a unit free on no day is named")
    void shouldNameAUnitThatIsNeverFree() {
        Outcome.Impossible impossible = new Alliance(6).busyIn(4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).impossible();

        assertThat(impossible.code()).isEqualTo(Code.UNIT_NEVER_FREE);
        assertThat(impossible.sentence()).isEqualTo("第4单位应轮值2次，却没有一天可以主办。");
    }

    @Test
    @DisplayName("R-02 attendance beyond every venue is named")
    void shouldNameAMonthTooLargeForEveryVenue() {
        Outcome.Impossible impossible = new Alliance(6).needing(MonthNeed.of(5, 300)).impossible();

        assertThat(impossible.code()).isEqualTo(Code.CAPACITY_TOO_SMALL);
        assertThat(impossible.sentence()).isEqualTo("5月预计到会300人，所有场地最多容纳60人。");
    }

    @Test
    @DisplayName("R-03 contradictory wishes are shrunk to those that contradict")
    void shouldShrinkContradictoryWishes() {
        Outcome.Impossible impossible = new Alliance(6).wishing(new Wish.CannotHost(Alliance.id(1), 9),
                new Wish.MustHost(Alliance.id(3), 4), new Wish.CannotHost(Alliance.id(6), 2),
                new Wish.MustHost(Alliance.id(3), 5)).impossible();

        assertThat(impossible.code()).isEqualTo(Code.WISHES_CONTRADICT);
        assertThat(impossible.conflicting()).containsExactly(new Wish.MustHost(Alliance.id(3), 4),
                new Wish.MustHost(Alliance.id(3), 5));
        assertThat(impossible.sentence()).isEqualTo("以下2项要求不能同时满足：第3单位必须主办4月、第3单位必须主办5月。放宽以下任一项即可安排：不得连续两月由同一单位主办。");
    }

    @Test
    @DisplayName("R-03 more turns than fair are refused with the reason")
    void shouldExplainTooManyTurns() {
        Outcome.Impossible impossible = new Alliance(6).wishing(new Wish.MustHost(Alliance.id(1), 1),
                new Wish.MustHost(Alliance.id(1), 4), new Wish.MustHost(Alliance.id(1), 7)).impossible();

        assertThat(impossible.conflicting()).hasSize(3);
        assertThat(impossible.sentence()).contains("每个单位全年轮值次数的上下限");
    }

    @Test
    @DisplayName("R-03 two hosts wished for one month contradict each other")
    void shouldExplainTwoHostsForOneMonth() {
        Outcome.Impossible impossible = new Alliance(6).wishing(new Wish.MustHost(Alliance.id(1), 7),
                new Wish.MustHost(Alliance.id(2), 7)).impossible();

        assertThat(impossible.sentence()).startsWith("以下2项要求不能同时满足：第1单位必须主办7月、第2单位必须主办7月");
    }

    @Test
    @DisplayName("E-15 a wish for a rest day is impossible, and only that wish")
    void shouldExplainAWishForARestDay() {
        Outcome.Impossible impossible = new Alliance(6).wishing(new Wish.OnDay(10, LocalDate.of(2026, 10, 1)),
                new Wish.CannotHost(Alliance.id(1), 2)).impossible();

        assertThat(impossible.conflicting()).containsExactly(new Wish.OnDay(10, LocalDate.of(2026, 10, 1)));
        assertThat(impossible.sentence()).startsWith("这项要求无法满足：10月必须在10月1日举办");
    }

    @Test
    @DisplayName("R-02 an alliance of one or of too many is told so")
    void shouldRefuseOddSizes() {
        assertThat(new Alliance(1).impossible().sentence()).isEqualTo("联盟只有一个单位，无法避免连续两月由同一单位主办。");
        RotationRefused refused = catchThrowableOfType(RotationRefused.class, () -> new Alliance(17).solve());
        assertThat(refused.code()).isEqualTo(Code.PROBLEM_INVALID);
    }

    @Test
    @DisplayName("R-03 a wish about a stranger is refused")
    void shouldRefuseAWishAboutAStranger() {
        RotationRefused refused = catchThrowableOfType(RotationRefused.class,
                () -> new Alliance(4).wishing(new Wish.MustHost(Alliance.id(9), 3)).solve());

        assertThat(refused.code()).isEqualTo(Code.NO_SUCH_UNIT);
    }
}
