package org.silveralliance.alliance.grouping.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.GroupingAnswer.Group;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.Score;
import org.silveralliance.alliance.grouping.GroupingProblem;
import org.silveralliance.alliance.grouping.Outcome;
import org.silveralliance.alliance.grouping.SolveSettings;
import org.silveralliance.alliance.grouping.Wish;
import org.silveralliance.alliance.grouping.bench.ProductCases;
import org.silveralliance.alliance.grouping.proof.Proof;

@DisplayName("G-03 planted bad answers turn the verifier red")
class GroupingVerifierTest {

    private final GroupingProblem problem = ProductCases.county(1, 24, 4).withWishes(List.of(new Wish.Pinned("u0", 1),
            new Wish.Together(List.of("u1", "u2")), new Wish.Apart("u3", "u4")));
    private final Grouped good = Outcome.grouped(new Grouping(Proof.ABSENT).solve(problem,
            SolveSettings.usual(1).withEvaluations(400_000)));
    private final GroupingVerifier verifier = new GroupingVerifier(problem);

    @Test
    void shouldAcceptTheGoodAnswer() {
        assertThat(verifier.faults(good)).isEmpty();
    }

    @Test
    void shouldRefuseAWrongCost() {
        Score s = good.score();
        Score cheaper = new Score(s.total() * 0.99, s.distance(), s.sector(), s.town(), s.balance(), s.stability());
        assertThat(verifier.faults(new Grouped(good.groups(), cheaper, good.proof(), false, List.of()))).isNotEmpty();
    }

    @Test
    void shouldRefuseALostUnit() {
        List<Group> groups = new ArrayList<>(good.groups());
        Group g = groups.getFirst();
        groups.set(0, new Group(g.no(), g.leadId(), g.leadName(), g.centreId(), g.heads(),
                g.units().subList(1, g.units().size())));
        assertThat(verifier.faults(new Grouped(groups, good.score(), good.proof(), false, List.of()))).isNotEmpty();
    }

    @Test
    void shouldRefuseBrokenWishesAndSizes() {
        Map<String, Integer> pin = new HashMap<>(good.groupOf());
        pin.put("u0", 2);
        Map<String, Integer> together = new HashMap<>(good.groupOf());
        together.put("u1", together.get("u2") % 4 + 1);
        Map<String, Integer> apart = new HashMap<>(good.groupOf());
        apart.put("u3", apart.get("u4"));
        Map<String, Integer> crowd = new HashMap<>(good.groupOf());
        crowd.replaceAll((unit, group) -> 1);

        for (Map<String, Integer> bad : List.of(pin, together, apart, crowd)) {
            assertThat(verifier.rules(bad)).isNotEmpty();
        }
    }

    @Test
    void shouldRefuseAnOverfullMedian(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), "4 2\n0 0 10 5\n0 3 10 5\n9 0 10 5\n9 4 10 5\n");

        assertThat(MedianVerifier.cost(file, new int[] { 0, 0, 1, 1 })).isEqualTo(7);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> MedianVerifier.cost(file, new int[] { 0, 0, 0, 1 }));
    }
}
