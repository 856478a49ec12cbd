package org.silveralliance.alliance.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.ProofState;
import org.silveralliance.alliance.grouping.GroupingAnswer.Refused;
import org.silveralliance.alliance.grouping.bench.ProductCases;

@DisplayName("G-03 the exact method agrees with the search")
class GroupingProofTest {

    private final Grouping grouping = Grouping.usual();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4 })
    void shouldProveTheSearchOptimal(long seed) {
        assumeTrue(grouping.proves(), "the native library is for linux-x86-64 only");
        Grouped answer = Outcome.grouped(grouping.solve(ProductCases.county(seed, 20, 4),
                SolveSettings.usual(seed).withProofTime(Duration.ofSeconds(60))));

        assertThat(answer.proof().state()).as(answer.proof().text()).isEqualTo(ProofState.OPTIMAL);
    }

    @Test
    void shouldShrinkContradictoryWishesToTheSmallestSet() {
        assumeTrue(grouping.proves(), "the native library is for linux-x86-64 only");
        List<Wish> wishes = new ArrayList<>(GroupingRefusalTest.clique("县农业农村局", "县司法局", "县检察院", "县卫生健康局", "县财政局"));
        wishes.add(new Wish.Together(List.of(Lijin.id("县水利局"), Lijin.id("县供销社"))));
        wishes.add(new Wish.Pinned(Lijin.id("县档案馆"), 3));
        Refused refused = Outcome
                .refused(grouping.solve(Lijin.problem().withWishes(wishes), SolveSettings.usual(1).withEvaluations(1)));

        assertThat(refused.proven()).isTrue();
        assertThat(refused.reasons()).as(refused.reasons().toString()).hasSize(12);
        assertThat(refused.reasons().getLast()).isEqualTo("分成 4 个联盟。");
        assertThat(refused.reasons()).noneMatch(reason -> reason.contains("县水利局") || reason.contains("县档案馆"));
    }

}
