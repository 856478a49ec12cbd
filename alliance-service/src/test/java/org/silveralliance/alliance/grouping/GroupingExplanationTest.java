package org.silveralliance.alliance.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.alliance.grouping.verify.GroupingVerifier;

@DisplayName("G-03 a proposal explains itself")
class GroupingExplanationTest {

    private final Grouping grouping = new Grouping(Proof.ABSENT);
    private final GroupingProblem problem = Lijin.problem();
    private final Grouped answer = Outcome.grouped(grouping.solve(problem, SolveSettings.usual(1).withEvaluations(400_000)));
    private final Map<String, Integer> groupOf = answer.groupOf();

    @Test
    void shouldPriceAManualMoveAsTheVerifierDoes() {
        String moved = Lijin.id("县水利局");
        MovePrice price = grouping.price(problem, groupOf, moved, 2);
        Map<String, Integer> changed = new HashMap<>(groupOf);
        changed.put(moved, 2);
        GroupingVerifier verifier = new GroupingVerifier(problem);

        assertThat(price.change()).isCloseTo(verifier.cost(changed) - verifier.cost(groupOf), within(0.03));
        assertThat(price.broken()).isEmpty();
    }

    @Test
    void shouldNameTheRulesAMoveBreaks() {
        String moved = Lijin.id("县水利局");
        GroupingProblem strict = new GroupingProblem(problem.units(), problem.limits().withUnits(6, 6),
                List.of(new Wish.Pinned(moved, 1)), Weights.USUAL, Map.of());

        assertThat(grouping.price(strict, groupOf, moved, 2).broken())
                .isEqualTo(List.of("第 1 组有 5 个单位，低于下限 6。", "第 2 组有 7 个单位，超过上限 6。", "违反要求：“县水利局”固定在第 1 组。"));
    }

    @Test
    void shouldTabulateEveryOtherGroup() {
        List<WhyNot> row = grouping.whyNot(problem, groupOf, Lijin.id("县水利局"));

        assertThat(row).hasSize(4);
        assertThat(row.getFirst().change()).isZero();
        row.subList(1, 4).forEach(cell -> assertThat(cell.possible() && cell.change() > 0).as(cell.text()).isTrue());
    }

    @Test
    void shouldSayWhyAPlaceIsImpossible() {
        String moved = Lijin.id("县水利局");
        GroupingProblem pinned = problem
                .withWishes(List.of(new Wish.Pinned(Lijin.id("县法院"), 2), new Wish.Apart(moved, Lijin.id("县法院"))));
        List<WhyNot> row = grouping.whyNot(pinned, groupOf, moved);

        assertThat(row.get(1).possible()).isFalse();
        assertThat(row.get(1).text()).isEqualTo("不可能：本组固定有“县法院”，两者要求分开。");
    }

    @Test
    void shouldCompareTwoProposalsWhateverTheirNumbers() {
        Map<String, Integer> renumbered = new HashMap<>();
        groupOf.forEach((unit, group) -> renumbered.put(unit, group % 4 + 1));
        assertThat(grouping.compare(problem, groupOf, renumbered).text()).isEqualTo("两个方案分组相同。");

        renumbered.put(Lijin.id("县水利局"), groupOf.get(Lijin.id("县法院")) % 4 + 1);
        Comparison comparison = grouping.compare(problem, groupOf, renumbered);
        assertThat(comparison.moved().stream().map(Comparison.Moved::unitName).toList()).isEqualTo(List.of("县水利局"));
        assertThat(comparison.change()).isPositive();
    }
}
