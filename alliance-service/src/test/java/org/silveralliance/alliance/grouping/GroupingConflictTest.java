package org.silveralliance.alliance.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.Refused;
import org.silveralliance.alliance.grouping.bench.ProductCases;
import org.silveralliance.alliance.grouping.proof.ExactSolver;
import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.alliance.grouping.verify.GroupingVerifier;

@DisplayName("G-03 wishes that cannot all be kept are named, no more than needed")
class GroupingConflictTest {

    private static final SolveSettings QUICK = SolveSettings.usual(1).withEvaluations(200_000).withProofTime(Duration.ZERO);

    @Test
    void shouldNameNoSuperfluousWish() {
        Proof exact = ExactSolver.get();
        assumeTrue(exact.available(), "the native library is for linux-x86-64 only");
        int conflicts = 0;
        for (long seed = 1; seed <= 24; seed++) {
            GroupingProblem problem = crowded(seed);
            List<Wish> core = new Conflicts(exact, Duration.ofSeconds(20), () -> false).core(problem);
            System.out.println("seed " + seed + ": " + core.size() + " of " + problem.wishes().size() + " wishes contradict");
            if (core.size() < problem.wishes().size()) {
                conflicts++;
                for (int left = 0; left < core.size(); left++) {
                    List<Wish> others = new ArrayList<>(core);
                    others.remove(left);
                    GroupingProblem fewer = problem.withWishes(others);
                    Grouped answer = Outcome.grouped(new Grouping(Proof.ABSENT).solve(fewer, QUICK));
                    assertThat(new GroupingVerifier(fewer).faults(answer)).as("seed " + seed).isEmpty();
                }
                Refused refused = Outcome.refused(new Grouping(exact).solve(problem.withWishes(core), QUICK));
                assertThat(refused.proven()).as(refused.reasons().toString()).isTrue();
            }
        }
        assertThat(conflicts).as("generated counties with contradictory wishes").isGreaterThanOrEqualTo(8);
    }

    @Test
    void shouldLeaveOutASingleWishThatDoesNotMatter() {
        Proof exact = ExactSolver.get();
        assumeTrue(exact.available(), "the native library is for linux-x86-64 only");
        List<CandidateUnit> units = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            units.add(GroupingTest.unit(i, new Place.Plane(i, 0), i < 3 ? 60 : 20, null));
        }
        GroupingProblem problem = new GroupingProblem(units, new SizeLimits(2, 1, 3, 0, 100),
                List.of(new Wish.Apart("u0", "u3")), Weights.USUAL, java.util.Map.of());

        Refused refused = Outcome.refused(new Grouping(exact).solve(problem, QUICK));

        assertThat(refused.reasons()).isEqualTo(List.of("以下要求不能同时满足：", "每个联盟 0 到 100 名党员。", "分成 2 个联盟。"));
    }

    @Test
    void shouldNameTheRulesInTheWayWithoutTheLibrary() {
        List<Wish> clique = GroupingRefusalTest.clique("县农业农村局", "县司法局", "县检察院", "县卫生健康局", "县财政局");
        Refused refused = Outcome.refused(new Grouping(Proof.ABSENT).solve(Lijin.problem().withWishes(clique), QUICK));

        assertThat(refused.proven()).isFalse();
        assertThat(refused.reasons().get(1)).as(refused.reasons().toString()).contains("无证明");
        assertThat(refused.reasons().get(2)).as(refused.reasons().toString()).startsWith("最接近的分组仍有 ");
        assertThat(refused.reasons().get(3)).as(refused.reasons().toString()).matches("违反要求：“县[^”]+”与“县[^”]+”要分开。");
    }

    /** Twelve units in three groups with wishes among which are too many to be apart. */
    private static GroupingProblem crowded(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String one = "u" + random.nextInt(5);
            String other = "u" + random.nextInt(5);
            if (!one.equals(other)) {
                wishes.add(new Wish.Apart(one, other));
            }
        }
        wishes.add(new Wish.Together(List.of("u" + random.nextInt(6), "u" + (6 + random.nextInt(6)))));
        wishes.add(new Wish.Pinned("u" + (6 + random.nextInt(6)), 1 + random.nextInt(3)));
        return ProductCases.county(seed, 12, 3).withWishes(wishes);
    }
}
