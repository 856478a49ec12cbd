package org.silveralliance.activities.rotation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/** Finds hosts and days for a year or its rest. */
public final class RotationSolver {

    private RotationSolver() {
    }

    /**
     * The turn order itself when nothing stands against it and nobody wishes otherwise; else the best answer found within
     * the budget, or the certain statement that there is none, with the reason.
     */
    public static Outcome solve(RotationProblem problem, Budget budget) {
        Model model = Model.of(problem);
        Optional<Answer> order = TurnOrder.answer(problem, model);
        if (order.isPresent()) {
            return new Outcome.Solved(order.get());
        }
        return optimise(problem, model, budget);
    }

    /** The turn order itself priced, empty when something stands against it. Searches nothing. */
    public static Optional<Answer> turnOrder(RotationProblem problem) {
        return problem.parties().size() > RotationProblem.MAX_UNITS ? Optional.empty()
                : TurnOrder.answer(problem, Model.of(problem));
    }

    /** Without the shortcut for the plain turn order: what explanations and benchmarks compare with. */
    static Outcome optimise(RotationProblem problem, Model model, Budget budget) {
        TurnCount count = TurnCount.of(model);
        int @Nullable [] exact = count.best(model.cheapest(), model.turnPoints());
        if (exact == null) {
            return Conflicts.explain(problem);
        }
        Choice best = best(model, count, exact, budget);
        long evaluations = model.spread().length == 0 ? 0 : (long) budget.starts() * budget.evaluations();
        return new Outcome.Solved(Answers.of(model, best, evaluations));
    }

    private static Choice best(Model model, TurnCount count, int[] exact, Budget budget) {
        if (model.spread().length == 0) {
            return new Annealer(model, budget.seed()).improve(exact, 0);
        }
        List<Choice> found = budget.threads() == 1 ? inTurn(model, count, exact, budget)
                : side(model, count, exact, budget);
        Choice best = found.getFirst();
        for (Choice choice : found) {
            if (better(choice, best)) {
                best = choice;
            }
        }
        return best;
    }

    private static List<Choice> inTurn(Model model, TurnCount count, int[] exact, Budget budget) {
        List<Choice> found = new ArrayList<>();
        for (int start = 0; start < budget.starts(); start++) {
            found.add(run(model, count, exact, budget, start));
        }
        return found;
    }

    private static List<Choice> side(Model model, TurnCount count, int[] exact, Budget budget) {
        try (ExecutorService threads = Executors.newFixedThreadPool(budget.threads())) {
            List<Future<Choice>> running = new ArrayList<>();
            for (int start = 0; start < budget.starts(); start++) {
                int number = start;
                running.add(threads.submit(() -> run(model, count, exact, budget, number)));
            }
            List<Choice> found = new ArrayList<>();
            for (Future<Choice> future : running) {
                found.add(future.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a start of the annealing failed", e);
        }
    }

    /** Start 0 begins at the exact optimum without spread, the others at exact optima of slightly other prices. */
    private static Choice run(Model model, TurnCount count, int[] exact, Budget budget, int start) {
        long seed = budget.seed() * 31 + start;
        SplitMix64 random = new SplitMix64(seed);
        int[] hosts = exact;
        if (start > 0) {
            long[][] points = model.cheapest();
            for (long[] month : points) {
                for (int u = 0; u < month.length; u++) {
                    month[u] = month[u] >= Model.IMPOSSIBLE ? Model.IMPOSSIBLE : month[u] + random.below(1_500 * start);
                }
            }
            int @Nullable [] other = count.best(points, model.turnPoints());
            hosts = other == null ? exact : other;
        }
        return new Annealer(model, random.next()).improve(hosts, budget.evaluations());
    }

    private static boolean better(Choice one, Choice other) {
        if (one.points() != other.points()) {
            return one.points() < other.points();
        }
        int hosts = Arrays.compare(one.hosts(), other.hosts());
        return hosts != 0 ? hosts < 0 : Arrays.compare(one.options(), other.options()) < 0;
    }
}
