package org.silveralliance.alliance.grouping.proof;

import java.time.Duration;
import java.util.Optional;

import org.silveralliance.alliance.grouping.search.Instance;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/** OR-Tools CP-SAT on the p-median form, one worker, fixed seed. */
final class CpSatProof implements Proof {

    /** Blocks × groups up to which rules are refuted; larger models take the memory of the service. */
    private static final long MOST_PLACES = 100_000;

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Optional<Verdict> prove(Instance instance, int[] known, boolean[] worthLeading, Duration limit) {
        LeadModel model = new LeadModel(instance, worthLeading);
        if (known.length > 0) {
            model.hint(known);
        }
        CpSolver solver = solver(limit);
        CpSolverStatus status = solver.solve(model.model());
        return switch (status) {
            case OPTIMAL, FEASIBLE -> Optional.of(new Verdict(solver.bestObjectiveBound(), model.groups(solver),
                    status == CpSolverStatus.OPTIMAL, false));
            case INFEASIBLE -> Optional.of(new Verdict(Double.POSITIVE_INFINITY, new int[0], false, true));
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> Optional.empty();
        };
    }

    @Override
    public Optional<Boolean> feasible(Instance instance, Duration limit) {
        if ((long) instance.blocks().length * instance.groups() > MOST_PLACES) {
            return Optional.empty();
        }
        CpSolver solver = solver(limit);
        return switch (solver.solve(new GroupModel(instance).model())) {
            case OPTIMAL, FEASIBLE -> Optional.of(true);
            case INFEASIBLE -> Optional.of(false);
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static CpSolver solver(Duration limit) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(limit.toMillis() / 1000.0).setNumWorkers(1).setRandomSeed(1);
        return solver;
    }
}
