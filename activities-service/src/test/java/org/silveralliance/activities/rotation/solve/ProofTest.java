package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static Proof proof = new ExactSolver.None("");

    @BeforeAll
    static void loadOnce() {
        proof = ExactSolver.get(true);
    }

    @Test
    @DisplayName("R-02 the exact solver proves generated answers optimal")
    void shouldProveAnswersOptimal() {
        assumeThat(proof.available()).isTrue();
        for (long seed = 500; seed < 510; seed++) {
            RotationProblem problem = GeneratedCase.of(seed).problem();
            Answer answer = Alliance.verified(problem, RotationSolver.solve(problem, Budget.YEAR));

            assertThat(proof.verdict(problem, answer, LIMIT)).as("seed " + seed).isEqualTo(new Proof.Optimal());
        }
    }

    @Test
    @DisplayName("R-02 an answer that is not the best gets a bound")
    void shouldGiveABoundForAWorseAnswer() {
        assumeThat(proof.available()).isTrue();
        GeneratedCase given = GeneratedCase.of(511);
        Answer best = Alliance.verified(given.problem(),
                RotationSolver.solve(given.problem(), Budget.YEAR));
        Answer worse = new Answer(best.year(), best.way(), best.months(), best.points() * 2, best.parts(),
                best.balances(), best.evaluations());

        Proof.Within within = (Proof.Within) proof.verdict(given.problem(), worse, LIMIT);

        assertThat(within.sentence()).isEqualTo("与最优相差不超过50.0%");
    }

    @Test
    @DisplayName("R-03 the smallest conflict is one: it is impossible, and possible without any of its wishes")
    void shouldAgreeOnTheSmallestConflict() {
        assumeThat(proof.available()).isTrue();
        for (long seed = 600; seed < 615; seed++) {
            RotationProblem crowded = crowded(seed);
            Optional<OptionalLong> optimum = Optional.of(proof.optimum(crowded, LIMIT));
            Outcome outcome = RotationSolver.solve(crowded, Budget.QUICK);
            assertThat(optimum.get().isPresent()).as("seed " + seed).isEqualTo(outcome instanceof Outcome.Solved);
            if (outcome instanceof Outcome.Solved) {
                Alliance.verified(crowded, outcome);
            }
            if (outcome instanceof Outcome.Impossible impossible && !impossible.conflicting().isEmpty()) {
                assertThat(proof.optimum(crowded.with(impossible.conflicting()), LIMIT)).isEmpty();
                for (Wish wish : impossible.conflicting()) {
                    List<Wish> fewer = new ArrayList<>(impossible.conflicting());
                    fewer.remove(wish);
                    assertThat(proof.optimum(crowded.with(fewer), LIMIT)).as("seed " + seed + " " + wish).isPresent();
                }
            }
        }
    }

    @Test
    @DisplayName("R-03 the table of other hosts agrees with the exact solver")
    void shouldPriceOtherHostsExactly() {
        assumeThat(proof.available()).isTrue();
        GeneratedCase given = GeneratedCase.of(520);
        Answer answer = Alliance.verified(given.problem(),
                RotationSolver.solve(given.problem(), Budget.YEAR));
        for (Explainer.Instead cell : Explainer.month(given.problem(), answer, 7, Budget.QUICK)) {
            OptionalLong optimum = proof
                    .optimum(given.problem().plus(new Wish.MustHost(cell.host().unitId(), 7)), LIMIT);
            assertThat(optimum.isPresent()).as(cell.sentence()).isEqualTo(cell.because() == null);
            if (cell.more() != null) {
                assertThat(answer.points() + cell.more()).as(cell.sentence()).isEqualTo(optimum.getAsLong());
            }
        }
    }

    @Test
    @DisplayName("R-03 why this unit: every other one costs more or is impossible because")
    void shouldSayWhyNotAnotherUnit() {
        Alliance alliance = new Alliance(6).busyIn(2, 2).wishing(new Wish.CannotHost(Alliance.id(5), 2));
        Answer answer = alliance.answer();

        List<Explainer.Instead> row = Explainer.month(alliance.problem(), answer, 2, Budget.QUICK);

        assertThat(row.get(1).sentence()).isEqualTo("第2单位主办2月：不可行，第2单位2月没有可用的工作日");
        assertThat(row.get(4).sentence()).isEqualTo("第5单位主办2月：不可行，已要求第5单位不能主办2月");
        assertThat(row).allMatch(cell -> cell.more() == null || cell.more() >= 0);
    }

    @Test
    @DisplayName("R-03 what another unit would cost is said in plain points, and what contradicts it by name")
    void shouldSayThePriceAndWhatContradicts() {
        Alliance alliance = new Alliance(6).wishing(new Wish.MustHost(Alliance.id(3), 3));

        List<Explainer.Instead> row = Explainer.month(alliance.problem(), alliance.answer(), 4, Budget.QUICK);

        assertThat(row.get(2).sentence()).isEqualTo("第3单位主办4月：不可行，与已定的要求不能同时满足：第3单位必须主办3月");
        assertThat(row.get(3).sentence()).isEqualTo("第4单位主办4月：同样好");
        assertThat(row.get(4).sentence()).isEqualTo("第5单位主办4月：5月要改由第4单位主办，多60分");
    }

    @Test
    @DisplayName("R-02 without the native library everything works and proof is said to be unavailable")
    void shouldWorkWithoutTheNativeLibrary() {
        Proof none = ExactSolver.get(false);
        RotationProblem problem = GeneratedCase.of(530).problem();
        Answer answer = Alliance.verified(problem, RotationSolver.solve(problem, Budget.YEAR));

        assertThat(none.available()).isFalse();
        assertThat(none.verdict(problem, answer, LIMIT).sentence()).isEqualTo("无法提供最优性证明：已在配置中关闭");
        assertThat(Explainer.month(problem, answer, 5, Budget.QUICK)).hasSize(problem.parties().size());
        assertThat(none.verdict(new Alliance(6).problem(), new Alliance(6).answer(), LIMIT).sentence())
                .isEqualTo("按席位轮流，无要求、无冲突，无须优化");
    }

    @Test
    @DisplayName("R-02 without its classes and its library loading says unavailable instead of failing")
    void shouldSurviveMissingClasses() throws Exception {
        try (WithoutOrTools loader = new WithoutOrTools()) {
            Object loaded = loader.loadClass(ExactSolver.class.getName()).getMethod("get", boolean.class).invoke(null, true);

            assertThat(loaded.toString()).isEqualTo("None[reason=本机没有可用的精确求解器]");
        }
    }

    private static RotationProblem crowded(long seed) {
        RotationProblem problem = GeneratedCase.of(seed).problem();
        List<Wish> wishes = new ArrayList<>(problem.wishes());
        SplitMix64 random = new SplitMix64(seed);
        for (int i = 0; i < 8; i++) {
            RotationProblem.Party party = problem.parties().get(random.below(problem.parties().size()));
            int month = 1 + random.below(12);
            wishes.add(random.below(2) == 0 ? new Wish.MustHost(party.host().unitId(), month)
                    : new Wish.CannotHost(party.host().unitId(), month));
        }
        return problem.with(wishes);
    }
}
