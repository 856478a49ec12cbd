package org.silveralliance.activities.rota;

import java.util.function.Supplier;

import org.silveralliance.activities.rotation.RotationRefused;
import org.silveralliance.activities.rotation.solve.Outcome;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.problem.ProblemType;

/** A refusal of the planner as an entry of the problem catalogue, under the planner's own code. */
public record RotaProblem(String name, int status, String title) implements ProblemType {

    /** Lets the planner work; what it refuses becomes a problem document. */
    public static <T> T unlessRefused(Supplier<T> work) {
        try {
            return work.get();
        } catch (RotationRefused refused) {
            throw of(refused.code()).because(String.valueOf(refused.getMessage()));
        }
    }

    /** The answer to wishes that cannot all be granted: the smallest set of them, as sentences and as pointers. */
    static Problem impossible(Outcome.Impossible outcome, Wishes wishes) {
        Problem problem = of(outcome.code()).because(outcome.sentence()).with("conflicts", outcome.conflicts())
                .with("reasons", outcome.reasons()).with("wouldHelp", outcome.wouldHelp());
        return wishes.pointAt(problem, outcome.conflicting(), outcome.conflicts());
    }

    private static RotaProblem of(RotationRefused.Code code) {
        int status = switch (code) {
            case SLOT_OVER, SEAT_TAKEN -> 409;
            case HOLIDAY_TABLE_INVALID, POLICY_INVALID, NO_UNITS, NO_SUCH_SLOT, NO_SUCH_UNIT, SAME_HOST, NOTHING_TO_DEFER_TO,
                    NOTHING_OWED, UNIT_NEVER_FREE, CAPACITY_TOO_SMALL, WISHES_CONTRADICT, PROBLEM_INVALID ->
                422;
        };
        return new RotaProblem(code.name(), status, "轮值安排不允许此操作");
    }
}
