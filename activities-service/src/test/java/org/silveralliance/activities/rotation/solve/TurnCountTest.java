package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnCountTest {

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 5, 8, 14 })
    @DisplayName("R-03 the bound of every cell is what the year costs at least with that unit in that month")
    void shouldBoundEveryCell(long seed) {
        Model model = Model.of(GeneratedCase.of(seed).problem());
        TurnCount count = TurnCount.of(model);
        long[][] bounds = count.through(model.cheapest(), model.turnPoints());

        for (int t = 0; t < model.months(); t++) {
            for (int u = 0; u < model.units(); u++) {
                long[][] pinned = pinned(model, t, u);
                int @Nullable [] hosts = count.best(pinned, model.turnPoints());
                assertThat(bounds[t][u]).as("seed %d, month %d, unit %d", seed, t + 1, u + 1)
                        .isEqualTo(hosts == null ? Model.IMPOSSIBLE : cost(model, pinned, hosts));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 7, 26 })
    @DisplayName("R-03 the second-best month is the cheapest of all other months, though most need not be solved")
    void shouldFindTheCheapestOfAllOtherMonths(long seed) {
        RotationProblem problem = GeneratedCase.of(seed).problem();
        if (!(RotationSolver.solve(problem, Budget.YEAR) instanceof Outcome.Solved(Answer answer))) {
            throw new AssertionError("seed " + seed + " has no answer");
        }
        for (RotationProblem.Party party : problem.parties().subList(0, 3)) {
            UUID unit = party.host().unitId();
            OptionalLong cheapest = answer.months().stream().filter(month -> !month.host().unitId().equals(unit))
                    .map(month -> Explainer.instead(problem, answer, party, month.month(), Budget.QUICK).more())
                    .filter(more -> more != null).mapToLong(Long::longValue).min();
            OptionalLong found = Explainer.secondBest(problem, answer, unit, Budget.QUICK).stream()
                    .map(Explainer.Instead::more).mapToLong(Long::longValue).findFirst();
            assertThat(found).as("seed %d, %s", seed, party.host().name()).isEqualTo(cheapest);
        }
    }

    private static long[][] pinned(Model model, int month, int unit) {
        long[][] points = model.cheapest();
        long own = points[month][unit];
        Arrays.fill(points[month], Model.IMPOSSIBLE);
        points[month][unit] = own;
        return points;
    }

    private static long cost(Model model, long[][] points, int[] hosts) {
        long cost = 0;
        int[] turns = new int[model.units()];
        for (int t = 0; t < hosts.length; t++) {
            cost += points[t][hosts[t]];
            turns[hosts[t]]++;
        }
        for (int u = 0; u < turns.length; u++) {
            cost += model.turnPoints()[u][turns[u]];
        }
        return cost;
    }
}
