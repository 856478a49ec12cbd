package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.verify.RotationVerifier;

/**
 * The gates of the rotation solver, one JSON line per figure: {@code ./alliance bench rotation}, or the main method with
 * the number of cases (200) and the first seed (1). Times are CPU time of the solving thread, because the wall clock of
 * a shared machine says little; the longest by the wall clock is printed beside it.
 */
@EnabledIfSystemProperty(named = "sa.bench", matches = "rotation", disabledReason = "a benchmark; ./alliance bench rotation runs it")
final class RotationBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SEEDS = 5;
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 10);

    @Test
    void shouldMeetTheGates() {
        assertThat(measure("BENCH ", Integer.getInteger("sa.bench.cases", 200), Long.getLong("sa.bench.first", 1L))).isTrue();
    }

    public static void main(String[] arguments) {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        if (!measure("", cases, first)) {
            System.exit(1);
        }
    }

    private static boolean measure(String prefix, int cases, long first) {
        Proof proof = ExactSolver.get(true);
        Figures figures = new Figures(prefix);
        for (long seed = first; seed < first + cases; seed++) {
            run(GeneratedCase.of(seed), proof, figures);
        }
        figures.print(proof.available());
        return !figures.failed;
    }

    private static void run(GeneratedCase given, Proof proof, Figures figures) {
        Timed<Outcome> solved = timed(() -> RotationSolver.solve(given.problem(), Budget.YEAR));
        figures.solve.add(solved);
        OptionalLong optimum = proof.optimum(given.problem(), Duration.ofSeconds(60));
        switch (solved.result()) {
            case Outcome.Impossible impossible -> {
                figures.impossible++;
                figures.wrong += optimum.isPresent() ? 1 : 0;
            }
            case Outcome.Solved(Answer answer) -> {
                figures.solved++;
                figures.instance(given.seed(), answer, optimum, solved);
                figures.evaluations += answer.evaluations();
                if (optimum.isPresent() && answer.way() == Answer.Way.OPTIMISED) {
                    figures.compared++;
                    figures.behind += answer.points() > optimum.getAsLong() ? 1 : 0;
                    figures.wrong += answer.points() < optimum.getAsLong() ? 1 : 0;
                    figures.gap = Math.max(figures.gap,
                            100.0 * (answer.points() - optimum.getAsLong()) / Math.max(1, optimum.getAsLong()));
                }
                figures.faults += RotationVerifier.faults(given.problem(), answer, GeneratedCase.TABLES).size();
                otherSeeds(given, optimum, figures);
                repeat(given, answer, figures);
                explain(given, answer, proof, figures);
                replan(given, answer, figures);
            }
        }
    }

    private static void otherSeeds(GeneratedCase given, OptionalLong optimum, Figures figures) {
        for (long seed = 2; seed <= SEEDS && optimum.isPresent(); seed++) {
            Outcome outcome = RotationSolver.solve(given.problem(), Budget.YEAR.seeded(seed));
            figures.behind += reaches(optimum, given, outcome, figures) ? 0 : 1;
            Outcome quick = RotationSolver.solve(given.problem(), Budget.QUICK.seeded(seed));
            figures.quickBehind += reaches(optimum, given, quick, figures) ? 0 : 1;
        }
    }

    private static boolean reaches(OptionalLong optimum, GeneratedCase given, Outcome outcome, Figures figures) {
        if (!(outcome instanceof Outcome.Solved(Answer answer))) {
            return false;
        }
        figures.faults += RotationVerifier.faults(given.problem(), answer, GeneratedCase.TABLES).size();
        return answer.points() == optimum.getAsLong();
    }

    private static void repeat(GeneratedCase given, Answer answer, Figures figures) {
        Outcome again = RotationSolver.solve(GeneratedCase.of(given.seed()).problem(), Budget.YEAR);
        Outcome onTwo = RotationSolver.solve(given.problem(), Budget.YEAR.onThreads(2));
        String bytes = new Outcome.Solved(answer).toString();
        figures.different += again.toString().equals(bytes) && onTwo.toString().equals(bytes) ? 0 : 1;
    }

    private static void explain(GeneratedCase given, Answer answer, Proof proof, Figures figures) {
        int month = 1 + (int) (given.seed() % 12);
        Timed<List<Explainer.Instead>> row = timed(() -> {
            Explainer.secondBest(given.problem(), answer, answer.month(month).host().unitId(), Budget.QUICK);
            return Explainer.month(given.problem(), answer, month, Budget.QUICK);
        });
        figures.explain.add(row);
        if (!proof.available() || given.seed() % 10 != 0 || answer.way() == Answer.Way.TURN_ORDER) {
            return;
        }
        for (Explainer.Instead cell : row.result()) {
            OptionalLong exact = proof.optimum(
                    given.problem().plus(new Wish.MustHost(cell.host().unitId(), month)), Duration.ofSeconds(60));
            Long more = cell.more();
            boolean right = more == null ? exact.isEmpty()
                    : exact.isPresent() && exact.getAsLong() == answer.points() + more;
            figures.wrongCells += right ? 0 : 1;
            figures.cells++;
        }
    }

    private static void replan(GeneratedCase given, Answer answer, Figures figures) {
        RotationPlan published = Answers.revise(given.order(), answer);
        int month = 6 + (int) (given.seed() % 6);
        UUID unit = published.slot(month).host().orElseThrow().unitId();
        Timed<Replanner.Proposal> proposal = timed(() -> Replanner.dropOut(published, given.around(),
                given.problem().wishes(), unit, month, "场地维修", SPRING, Budget.QUICK));
        figures.replan.add(proposal);
        if (proposal.result().outcome() instanceof Outcome.Solved(Answer now)) {
            figures.replanned++;
            figures.changes += proposal.result().changes().size();
            figures.touched += proposal.result().changes().stream()
                    .filter(change -> published.isFrozen(published.slot(change.month()), SPRING)).count();
            List<Wish> wishes = new ArrayList<>(given.problem().wishes());
            wishes.add(new Wish.CannotHost(unit, month));
            RotationProblem rest = RotationProblems.rest(published, given.around(), wishes, SPRING);
            figures.faults += RotationVerifier.faults(rest, now, GeneratedCase.TABLES).size();
        }
    }

    private record Timed<T>(T result, double cpu, double wall) {
    }

    private static <T> Timed<T> timed(Supplier<T> work) {
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        return new Timed<>(result, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    private static final class Times {

        private final List<Double> cpu = new ArrayList<>();
        private double wall;

        private void add(Timed<?> timed) {
            cpu.add(timed.cpu());
            wall = Math.max(wall, timed.wall());
        }

        private double worst() {
            return cpu.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        private double median() {
            double[] sorted = cpu.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        }
    }

    private static final class Figures {

        private final Times solve = new Times();
        private final Times explain = new Times();
        private final Times replan = new Times();
        private int solved;
        private int impossible;
        private int compared;
        private int behind;
        private int quickBehind;
        private int wrong;
        private double gap;
        private long evaluations;
        private int cells;
        private int wrongCells;
        private int different;
        private int faults;
        private int replanned;
        private int changes;
        private long touched;
        private final String prefix;
        private boolean failed;

        private Figures(String prefix) {
            this.prefix = prefix;
        }

        private void print(boolean proven) {
            inform("rotation.cases.solved", solved, "cases");
            inform("rotation.cases.impossible", impossible, "cases");
            inform("rotation.cases.compared-with-optimum", compared, "cases");
            if (proven) {
                atMost("rotation.runs.behind-optimum", behind, "runs of 5 seeds", 0);
                inform("rotation.runs-with-quick-budget.behind-optimum", quickBehind, "runs of 4 seeds");
                atMost("rotation.cases.disagreeing-with-exact-solver", wrong, "cases", 0);
                inform("rotation.explained-cells.checked", cells, "cells");
                atMost("rotation.explained-cells.not-exact", wrongCells, "cells", 0);
                atMost("rotation.gap.max", gap, "%", 0);
            }
            atMost("rotation.solve.cpu.max", solve.worst(), "s", 0.5);
            inform("rotation.solve.cpu.median", solve.median(), "s");
            inform("rotation.solve.wall.max", solve.wall, "s");
            inform("rotation.evaluations.mean", (double) evaluations / Math.max(1, solved), "evaluations");
            atMost("rotation.explain-slot.cpu.max", explain.worst(), "s", 1.5);
            inform("rotation.explain-slot.cpu.median", explain.median(), "s");
            inform("rotation.explain-slot.wall.max", explain.wall, "s");
            atMost("rotation.replan.cpu.max", replan.worst(), "s", 0.2);
            inform("rotation.replan.cpu.median", replan.median(), "s");
            inform("rotation.replan.wall.max", replan.wall, "s");
            inform("rotation.replan.changed-months.mean", (double) changes / Math.max(1, replanned), "months");
            atMost("rotation.replan.frozen-months-touched", touched, "months", 0);
            atMost("rotation.answers-differing-between-runs-or-threads", different, "cases", 0);
            atMost("rotation.verifier-faults", faults, "faults", 0);
        }

        private void instance(long seed, Answer answer, OptionalLong optimum, Timed<Outcome> solved) {
            System.out.printf(Locale.ROOT, prefix + "{\"instance\":\"rotation-%d\",\"points\":%d,\"optimum\":%s,\"cpu\":%.3f,"
                    + "\"wall\":%.3f}%n", seed, answer.points(), optimum.isPresent() ? optimum.getAsLong() : "null",
                    solved.cpu(), solved.wall());
        }

        private void atMost(String name, double value, String unit, double target) {
            boolean met = value <= target;
            failed |= !met;
            System.out.printf(Locale.ROOT,
                    prefix + "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"target\":%s,\"met\":%b}%n", name, number(value),
                    unit, number(target), met);
        }

        private void inform(String name, double value, String unit) {
            System.out.printf(Locale.ROOT,
                    prefix + "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"target\":null,\"met\":null}%n", name,
                    number(value), unit);
        }

        private static String number(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4f", value);
        }
    }
}
