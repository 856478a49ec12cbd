package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.verify.RotationVerifier;

class ManualMoveTest {

    private final Alliance alliance = new Alliance(6).busyIn(2, 2);
    private final Answer answer = alliance.answer();

    @Test
    @DisplayName("R-03 a swap is priced as the verifier prices it")
    void shouldPriceASwap() {
        Answer order = new Alliance(6).answer();
        RotationProblem problem = new Alliance(6).problem();

        ManualMove.Priced priced = ManualMove.swap(problem, order, 3, 5);

        assertThat(priced.broken()).isEmpty();
        assertThat(priced.more()).isEqualTo(2L * Weights.DEFAULT.hostChanged());
        assertThat(RotationVerifier.faults(problem, priced.answer(), GeneratedCase.TABLES)).isEmpty();
    }

    @Test
    @DisplayName("R-03 an unchanged plan costs nothing more")
    void shouldPriceNothingForNoChange() {
        assertThat(ManualMove.price(alliance.problem(), answer, Map.of()).more()).isEqualTo(0);
        for (long seed = 700; seed < 720; seed++) {
            RotationProblem problem = GeneratedCase.of(seed).problem();
            if (RotationSolver.solve(problem, Budget.QUICK) instanceof Outcome.Solved(Answer solved)) {
                assertThat(ManualMove.price(problem, solved, Map.of()).more()).as("seed " + seed).isEqualTo(0);
            }
        }
    }

    @Test
    @DisplayName("R-03 a move against the rules says which rules")
    void shouldNameBrokenRules() {
        ManualMove.Priced priced = ManualMove.price(new Alliance(6).busyIn(2, 2).problem(), answer,
                Map.of(2, Alliance.id(2), 3, Alliance.id(2)));

        assertThat(priced.broken().getFirst()).isEqualTo("第2单位2月没有可用的工作日");
        assertThat(priced.broken()).contains("第2单位连续两月主办（2月、3月）");
        assertThat(priced.broken()).anyMatch(rule -> rule.startsWith("第2单位全年轮值"));
    }

    @Test
    @DisplayName("R-03 a move to a stranger is refused")
    void shouldRefuseAStranger() {
        assertThatThrownBy(() -> ManualMove.price(alliance.problem(), answer, Map.of(2, Alliance.id(99))))
                .isInstanceOf(RotationRefused.class);
    }

    @Test
    @DisplayName("R-03 every unit has a second-best month")
    void shouldFindTheSecondBestMonth() {
        Explainer.Instead second = Explainer.secondBest(alliance.problem(), answer, Alliance.id(4), Budget.QUICK)
                .orElseThrow();

        for (int month = 1; month <= 12; month++) {
            RotationProblem.Party party = alliance.problem().parties().get(3);
            Explainer.Instead cell = Explainer.instead(alliance.problem(), answer, party, month, Budget.QUICK);
            boolean hosts = answer.month(month).host().unitId().equals(Alliance.id(4));
            assertThat(hosts || cell.more() == null || second.more() == null || cell.more() >= second.more()).isTrue();
        }
    }
}
