package org.silveralliance.alliance.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.grouping.GroupingAnswer.Refused;
import org.silveralliance.alliance.grouping.proof.Proof;

@DisplayName("G-03 what cannot be grouped is refused with the reason")
class GroupingRefusalTest {

    private final Grouping grouping = new Grouping(Proof.ABSENT);

    @Test
    void shouldRefuseNoCandidateAndOne() {
        assertThat(refused(GroupingProblem.of(List.of(), SizeLimits.around(0, 1)))).isEqualTo(List.of("没有候选单位，无需组盟。"));
        assertThat(refused(GroupingProblem.of(List.of(at(118, 37)), SizeLimits.around(1, 1))))
                .isEqualTo(List.of("只有一个候选单位（单位0），无法与其他单位组盟。"));
    }

    @Test
    void shouldRefuseSizesThatCannotAddUp() {
        assertThat(refused(sized(7, 8, 0, 999))).isEqualTo(List.of("4 个联盟每个至少 7 个单位，共需 28，实际只有 24。"));
        assertThat(refused(sized(2, 5, 0, 999))).isEqualTo(List.of("4 个联盟每个至多 5 个单位，最多容纳 20，实际有 24。"));
        assertThat(refused(sized(5, 7, 0, 120))).isEqualTo(List.of("4 个联盟每个至多 120 名党员，最多容纳 480，实际有 512。"));
        assertThat(refused(sized(5, 7, 130, 999))).isEqualTo(List.of("4 个联盟每个至少 130 名党员，共需 520，实际只有 512。"));
    }

    @Test
    void shouldRefuseSwappedAndBrokenCoordinates() {
        assertThat(refused(with(at(37.5, 118.2))).getFirst()).contains("经度与纬度疑似颠倒");
        assertThat(refused(with(at(Double.NaN, 37.5))).getFirst()).contains("不是有效数字");
        assertThat(refused(with(at(2.35, 48.85))).getFirst()).contains("不在中国范围内");
        assertThat(refused(with(GroupingTest.unit(0, new Place.Plane(1, 1), 3, "甲"))).getFirst()).contains("混用");
    }

    @Test
    void shouldRefuseContradictoryWishes() {
        String water = Lijin.id("县水利局");
        String court = Lijin.id("县法院");
        assertThat(refused(Lijin.problem()
                .withWishes(List.of(new Wish.Together(List.of(water, court)), new Wish.Apart(water, court)))))
                .isEqualTo(List.of("“县水利局”与“县法院”要分开，但同时要求它们在同一组。"));
        assertThat(refused(
                Lijin.problem().withWishes(List.of(new Wish.Pinned(water, 1), new Wish.Pinned(water, 2)))))
                .isEqualTo(List.of("“县水利局”固定在第 2 组，但它或与它同组的单位已固定在第 1 组。"));
        assertThat(refused(Lijin.problem().withWishes(List.of(new Wish.Pinned(water, 9)))).getFirst()).contains("只有 4 个组");
        assertThat(refused(Lijin.problem().withWishes(List.of(new Wish.Apart(water, "x")))).getFirst()).contains("不在候选名单里");
    }

    @Test
    void shouldNotClaimImpossibleWithoutProof() {
        List<Wish> clique = clique("县农业农村局", "县司法局", "县检察院", "县卫生健康局", "县财政局");
        var answer = grouping.solve(Lijin.problem().withWishes(clique), SolveSettings.usual(1).withEvaluations(1));

        Refused refused = Outcome.refused(answer);
        assertThat(refused.proven()).isFalse();
        assertThat(refused.reasons().get(1)).contains("无证明");
    }

    static List<Wish> clique(String... names) {
        List<Wish> wishes = new ArrayList<>();
        for (int a = 0; a < names.length; a++) {
            for (int b = a + 1; b < names.length; b++) {
                wishes.add(new Wish.Apart(Lijin.id(names[a]), Lijin.id(names[b])));
            }
        }
        return wishes;
    }

    private static GroupingProblem sized(int minUnits, int maxUnits, int minHeads, int maxHeads) {
        return new GroupingProblem(Lijin.units(), new SizeLimits(4, minUnits, maxUnits, minHeads, maxHeads), List.of(),
                Weights.USUAL, Map.of());
    }

    private static GroupingProblem with(CandidateUnit unit) {
        List<CandidateUnit> units = new ArrayList<>(Lijin.units());
        units.add(unit);
        return GroupingProblem.of(units, SizeLimits.around(25, 4));
    }

    private static CandidateUnit at(double lon, double lat) {
        return GroupingTest.unit(0, new Place.Degrees(lon, lat), 3, "甲");
    }

    private List<String> refused(GroupingProblem problem) {
        Refused refused = Outcome.refused(grouping.solve(problem, SolveSettings.usual(1)));
        assertThat(refused.proven()).isTrue();
        return refused.reasons();
    }
}
