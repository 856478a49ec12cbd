package org.silveralliance.activities.rotation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;

/** The same question put to CP-SAT. */
final class CpSatProof implements Proof {

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Verdict verdict(RotationProblem problem, Answer answer, Duration limit) {
        if (answer.way() == Answer.Way.TURN_ORDER) {
            return new ByRule();
        }
        CpSolver solver = solver(limit);
        CpSolverStatus status = solver.solve(new Question(Model.of(problem)).model);
        return switch (status) {
            case OPTIMAL, FEASIBLE, UNKNOWN -> judged(answer.points(), (long) Math.ceil(solver.bestObjectiveBound()));
            case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("the exact solver contradicts the answer: " + status);
        };
    }

    private static Verdict judged(long points, long bound) {
        return points <= bound ? new Optimal()
                : new Within(100.0 * (points - Math.max(0, bound)) / Math.max(1, points), Math.max(0, bound));
    }

    @Override
    public OptionalLong optimum(RotationProblem problem, Duration limit) {
        CpSolver solver = solver(limit);
        CpSolverStatus status = solver.solve(new Question(Model.of(problem)).model);
        return status == CpSolverStatus.OPTIMAL ? OptionalLong.of(Math.round(solver.objectiveValue()))
                : OptionalLong.empty();
    }

    private static CpSolver solver(Duration limit) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(Math.max(0.01, limit.toMillis() / 1000.0)).setNumWorkers(1)
                .setRandomSeed(1);
        return solver;
    }

    /** Builds the constraints; one literal per month, unit and option. */
    private static final class Question {

        private final CpModel model = new CpModel();
        private final LinearExprBuilder points = LinearExpr.newBuilder();
        private final Model given;
        private final List<List<List<BoolVar>>> chosen = new ArrayList<>();

        private Question(Model given) {
            this.given = given;
            for (int t = 0; t < given.months(); t++) {
                chosen.add(month(t));
            }
            keepDistance();
            for (int u = 0; u < given.units(); u++) {
                countTurns(u);
            }
            compareCosts();
            model.minimize(points);
        }

        private List<List<BoolVar>> month(int t) {
            List<List<BoolVar>> units = new ArrayList<>();
            List<Literal> all = new ArrayList<>();
            for (int u = 0; u < given.units(); u++) {
                List<BoolVar> options = new ArrayList<>();
                for (Option option : given.options()[t][u]) {
                    BoolVar taken = model.newBoolVar("");
                    points.addTerm(taken, option.points());
                    options.add(taken);
                }
                units.add(options);
                all.addAll(options);
            }
            model.addExactlyOne(all);
            return units;
        }

        private void keepDistance() {
            for (int t = 0; t < given.months(); t++) {
                for (int u = 0; given.follows()[t] && u < given.units(); u++) {
                    List<Literal> both = new ArrayList<>(chosen.get(t).get(u));
                    if (t > 0) {
                        both.addAll(chosen.get(t - 1).get(u));
                        model.addAtMostOne(both);
                    } else if (u == given.lastHost()) {
                        both.forEach(taken -> model.addEquality(taken, 0));
                    }
                }
            }
        }

        private void countTurns(int u) {
            LinearExprBuilder difference = LinearExpr.newBuilder();
            chosen.forEach(month -> month.get(u).forEach(difference::add));
            List<Literal> counts = new ArrayList<>();
            for (int turns = given.least()[u]; turns <= given.most()[u]; turns++) {
                BoolVar exactly = model.newBoolVar("");
                counts.add(exactly);
                difference.addTerm(exactly, -turns);
                points.addTerm(exactly, given.turnPoints()[u][turns]);
            }
            model.addExactlyOne(counts);
            model.addEquality(difference, 0);
        }

        private void compareCosts() {
            if (given.spread().length == 0 || given.problem().weights().spreadYuan() == 0) {
                return;
            }
            IntVar dearest = model.newIntVar(0, 20_000_000, "dearest");
            IntVar cheapest = model.newIntVar(0, 20_000_000, "cheapest");
            for (int u : given.spread()) {
                LinearExprBuilder cost = LinearExpr.newBuilder();
                for (int t = 0; t < given.months(); t++) {
                    for (int o = 0; o < given.options()[t][u].length; o++) {
                        cost.addTerm(chosen.get(t).get(u).get(o), given.options()[t][u][o].cost());
                    }
                }
                LinearExpr total = cost.build();
                model.addGreaterOrEqual(dearest, total);
                model.addLessOrEqual(cheapest, total);
            }
            points.addTerm(dearest, given.problem().weights().spreadYuan());
            points.addTerm(cheapest, -given.problem().weights().spreadYuan());
        }
    }
}
