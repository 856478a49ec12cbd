package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.rules.RotationRefused.Code;
import org.silveralliance.activities.rotation.verify.RotationVerifier;

/** None of this needs the exact solver: with its library or without, the conflict is the same. */
class ConflictTest {

    /** Whether there is an answer is known before any annealing. */
    private static final Budget FEASIBLE = new Budget(1, 1, 1_000, 1);
    private static final double MOST_CPU_SECONDS = 10;

    @Test
    @DisplayName("R-03 no wish of a named conflict is superfluous: without any one of them the others can be granted")
    void shouldNameNoSuperfluousWish() {
        int conflicts = 0;
        for (long seed = 1; seed <= 40; seed++) {
            RotationProblem problem = crowded(seed);
            if (RotationSolver.solve(problem, FEASIBLE) instanceof Outcome.Impossible impossible
                    && impossible.code() == Code.WISHES_CONTRADICT) {
                conflicts++;
                List<Wish> core = impossible.conflicting();
                System.out.println("seed " + seed + ": " + impossible.sentence());
                assertThat(impossible.conflicts()).as("seed " + seed).hasSize(core.size());
                assertThat(RotationSolver.solve(problem.with(core), FEASIBLE))
                        .as("seed " + seed + ": the named wishes do contradict").isInstanceOf(Outcome.Impossible.class);
                for (int left = 0; left < core.size(); left++) {
                    List<Wish> others = new ArrayList<>(core);
                    others.remove(left);
                    RotationProblem fewer = problem.with(others);
                    Outcome.Solved solved = (Outcome.Solved) RotationSolver.solve(fewer, FEASIBLE);
                    assertThat(RotationVerifier.faults(fewer, solved.answer(), GeneratedCase.TABLES)).as("seed " + seed)
                            .isEmpty();
                }
            }
        }
        assertThat(conflicts).as("generated alliances with contradictory wishes").isGreaterThanOrEqualTo(20);
    }

    @Test
    @DisplayName("R-03 on a machine that has never heard of the exact solver a conflict is named all the same")
    void shouldNameAConflictWithoutTheLibrary() throws Exception {
        try (WithoutOrTools loader = new WithoutOrTools()) {
            Method there = loader.loadClass(ConflictTest.class.getName()).getDeclaredMethod("sentence");
            there.setAccessible(true);
            Object sentence = there.invoke(null);

            assertThat(sentence).isEqualTo("以下2项要求不能同时满足：第3单位必须主办4月、第3单位必须主办5月。放宽以下任一项即可安排：不得连续两月由同一单位主办。");
        }
    }

    static String sentence() {
        return new Alliance(6).wishing(new Wish.MustHost(Alliance.id(3), 4), new Wish.CannotHost(Alliance.id(2), 9),
                new Wish.MustHost(Alliance.id(3), 5)).impossible().sentence();
    }

    @Test
    @DisplayName("R-03 a month from which everybody is excused names the wishes once")
    void shouldNotRepeatTheWishes() {
        Alliance alliance = new Alliance(3).wishing(new Wish.CannotHost(Alliance.id(1), 2),
                new Wish.CannotHost(Alliance.id(2), 2), new Wish.CannotHost(Alliance.id(3), 2));

        assertThat(alliance.impossible().sentence()).isEqualTo("以下3项要求不能同时满足：第1单位不能主办2月、第2单位不能主办2月、第3单位不能主办2月；2月没有单位可以主办。");
    }

    @Test
    @DisplayName("R-02 planning is bounded: sixty wishes of up to sixteen units are answered within seconds")
    void shouldAnswerWithinSeconds() {
        for (int units = 4; units <= 16; units++) {
            Alliance alliance = new Alliance(units);
            for (int i = 0; i < 60; i++) {
                int month = 1 + i * 7 % 12;
                alliance.wishing(i % 2 == 0 ? new Wish.CannotHost(Alliance.id(1 + i % units), month)
                        : new Wish.MustHost(Alliance.id(1 + i * 5 % units), month));
            }
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Outcome outcome = alliance.solve();
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;

            System.out.println(units + " units, 60 wishes: " + seconds + " cpu s, " + outcome.getClass().getSimpleName());
            assertThat(seconds).as("seconds for " + units + " units").isLessThan(MOST_CPU_SECONDS);
        }
    }

    private static RotationProblem crowded(long seed) {
        RotationProblem problem = GeneratedCase.of(seed).problem();
        List<Wish> wishes = new ArrayList<>(problem.wishes());
        SplitMix64 random = new SplitMix64(seed);
        for (int i = 0; i < 10; i++) {
            RotationProblem.Party party = problem.parties().get(random.below(problem.parties().size()));
            int month = 1 + random.below(12);
            wishes.add(random.below(2) == 0 ? new Wish.MustHost(party.host().unitId(), month)
                    : new Wish.CannotHost(party.host().unitId(), month));
        }
        return problem.with(wishes);
    }
}
