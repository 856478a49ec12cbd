package org.silveralliance.alliance.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.alliance.grouping.GroupingAnswer.Cancelled;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.ProofState;
import org.silveralliance.alliance.grouping.GroupingAnswer.Refused;
import org.silveralliance.alliance.grouping.bench.ProductCases;
import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.alliance.grouping.verify.GroupingVerifier;

class GroupingTest {

    private static final SolveSettings QUICK = SolveSettings.usual(1).withEvaluations(400_000);

    private final Grouping grouping = new Grouping(Proof.ABSENT);

    @Test
    @DisplayName("G-03 the 24 candidates of the survey fall into the four expected alliances, leads included")
    void shouldFindTheExpectedAlliances() {
        Grouped answer = grouped(Lijin.problem(), QUICK);

        assertThat(answer.groups().stream().map(GroupingAnswer.Group::leadName).toList())
                .isEqualTo(List.of("县农业农村局", "县司法局", "县卫生健康局", "县财政局"));
        assertThat(answer.groups().stream().map(GroupingAnswer.Group::heads).toList()).isEqualTo(List.of(126, 111, 127, 148));
        List<CandidateUnit> units = Lijin.units();
        for (int i = 0; i < units.size(); i++) {
            assertThat(answer.groupOf().get(units.get(i).id())).as(units.get(i).name()).isEqualTo(1 + i / 6);
        }
    }

    @Test
    @DisplayName("G-03 every placement carries reasons and a second-best place")
    void shouldGiveReasons() {
        Grouped answer = grouped(Lijin.problem(), QUICK);
        var placement = answer.groups().getFirst().units().get(1);

        assertThat(placement.reasons()).isEqualTo(List.of("同行业（农林水利）", "同镇街（利津街道）", "距牵头单位 0.4 公里"));
        assertThat(placement.secondBest() != null && placement.secondBest().change() > 0).isTrue();
    }

    @Test
    @DisplayName("G-03 the same seed gives the same answer in two runs, on two threads, and for units in any order")
    void shouldBeDeterministic() {
        GroupingProblem problem = ProductCases.county(5, 60, 8);
        SolveSettings settings = SolveSettings.usual(42).withEvaluations(8_000_000);
        Grouped once = grouped(problem, settings);
        List<CandidateUnit> shuffled = new ArrayList<>(problem.units());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(grouped(problem, settings).toString()).isEqualTo(once.toString());
        assertThat(grouped(problem, settings.withThreads(2)).toString()).isEqualTo(once.toString());
        assertThat(grouped(GroupingProblem.of(shuffled, problem.limits()), settings).toString()).isEqualTo(once.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    @DisplayName("G-03 generated counties with wishes, existing alliances and head limits keep every hard rule")
    void shouldKeepHardRules(long seed) {
        GroupingProblem plain = ProductCases.county(seed, 40, 5);
        List<CandidateUnit> units = plain.units().stream()
                .map(u -> new CandidateUnit(u.id(), u.name(), u.rank(), u.place(), u.sector(), u.town(), u.heads(),
                        u.rank() % 3 == 0 ? null : "旧" + u.rank() % 4))
                .toList();
        int total = units.stream().mapToInt(CandidateUnit::heads).sum();
        List<Wish> wishes = List.of(new Wish.Pinned("u3", 2), new Wish.Pinned("u9", 2), new Wish.Pinned("u11", 5),
                new Wish.Together(List.of("u1", "u17", "u30")), new Wish.Apart("u1", "u3"), new Wish.Apart("u20", "u21"));
        GroupingProblem problem = new GroupingProblem(units,
                plain.limits().withHeads(total / 5 - 20, total / 5 + 20), wishes, Weights.USUAL, Map.of());

        Grouped answer = grouped(problem, QUICK);

        assertThat(answer.groupOf().get("u3")).isEqualTo(2);
        assertThat(answer.groupOf().get("u11")).isEqualTo(5);
    }

    @Test
    @DisplayName("G-03 units stay with their existing alliance when that costs little")
    void shouldPreferStability() {
        List<CandidateUnit> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(unit(i, new Place.Plane(0.01 * i, 0), 10, i % 2 == 0 ? "甲" : "乙"));
        }
        Grouped answer = grouped(GroupingProblem.of(units, SizeLimits.around(12, 2)), QUICK);

        assertThat(answer.score().stability()).isZero();
        assertThat(answer.groupOf().get("u10")).isEqualTo(answer.groupOf().get("u0"));
    }

    @Test
    @DisplayName("G-03 all units on one place are grouped by the other aims")
    void shouldAcceptOnePlaceForAll() {
        List<CandidateUnit> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(unit(i, new Place.Degrees(118.2, 37.5), 5 + i, null));
        }
        assertThat(grouped(GroupingProblem.of(units, SizeLimits.around(20, 4)), QUICK).groups()).hasSize(4);
    }

    @Test
    @DisplayName("G-03 a unit without coordinates is taken at its town's centre and the answer says so")
    void shouldFallBackToTheTown() {
        List<CandidateUnit> units = new ArrayList<>(Lijin.units());
        CandidateUnit lost = units.get(2);
        units.set(2, new CandidateUnit(lost.id(), lost.name(), lost.rank(), null, lost.sector(), lost.town(), 23, null));
        GroupingProblem problem = new GroupingProblem(units, SizeLimits.around(24, 4), List.of(), Weights.USUAL,
                Map.of("利津街道", new Place.Degrees(118.25, 37.48)));

        Grouped answer = Outcome.grouped(grouping.solve(problem, QUICK));

        assertThat(answer.notices()).isEqualTo(List.of("“县自然资源局”没有坐标，按利津街道中心计算。"));
    }

    @Test
    @DisplayName("G-03 without the native library everything works and says that there is no proof")
    void shouldSayThatThereIsNoProof() {
        Grouped answer = grouped(ProductCases.county(3, 30, 4), QUICK);

        assertThat(answer.proof().state()).isEqualTo(GroupingAnswer.ProofState.NO_PROOF);
        assertThat(answer.proof().text()).as(answer.proof().text()).startsWith("无证明");
    }

    @Test
    @DisplayName("G-03 a thousand units and ten thousand are a job that can be cancelled")
    void shouldStopWhenCancelled() {
        AtomicInteger reports = new AtomicInteger();
        SolveSettings settings = SolveSettings.usual(1)
                .watchedBy(done -> reports.incrementAndGet(), () -> reports.get() > 3);

        assertThat(grouping.solve(ProductCases.county(1, 1_000, 120), settings)).isInstanceOf(Cancelled.class);
    }

    @Test
    @DisplayName("G-03 ten thousand units keep to the time limit and say that they were cut short")
    void shouldBeBounded() {
        GroupingProblem problem = ProductCases.county(1, 10_000, 1_200);
        SolveSettings settings = SolveSettings.usual(1).withLimit(Duration.ofSeconds(8)).withProofTime(Duration.ZERO);

        GroupingAnswer answer = grouping.solve(problem, settings);

        switch (answer) {
            case Grouped grouped -> {
                assertThat(grouped.cutShort()).isTrue();
                assertThat(new GroupingVerifier(problem).faults(grouped)).isEmpty();
            }
            case Refused refused -> assertThat(refused.proven()).isFalse();
            case Cancelled cancelled -> throw new AssertionError("nobody cancelled");
        }
    }

    private Grouped grouped(GroupingProblem problem, SolveSettings settings) {
        Grouped answer = Outcome.grouped(grouping.solve(problem, settings));
        assertThat(new GroupingVerifier(problem).faults(answer)).isEmpty();
        return answer;
    }

    static CandidateUnit unit(int number, Place place, int heads, String alliance) {
        return new CandidateUnit("u" + number, "单位" + number, number, place, "行业", "镇", heads, alliance);
    }
}
