package org.silveralliance.activities.rotation.rules;

import java.util.function.Supplier;

import org.silveralliance.kit.problem.ProblemType;

/** A refusal of the planner as an entry of the problem catalogue, under the planner's own code. */
public record RefusalProblem(String name, int status, String title) implements ProblemType {

    /** Lets the planner work; what it refuses becomes a problem document. */
    public static <T> T unlessRefused(Supplier<T> work) {
        try {
            return work.get();
        } catch (RotationRefused refused) {
            throw of(refused.code()).because(String.valueOf(refused.getMessage()));
        }
    }

    public static RefusalProblem of(RotationRefused.Code code) {
        int status = switch (code) {
            case SLOT_OVER, SEAT_TAKEN -> 409;
            case POLICY_INVALID, NO_UNITS, NO_SUCH_SLOT, NO_SUCH_UNIT, SAME_HOST, NOTHING_TO_DEFER_TO, NOTHING_OWED,
                    UNIT_NEVER_FREE, CAPACITY_TOO_SMALL, WISHES_CONTRADICT, PROBLEM_INVALID ->
                422;
        };
        return new RefusalProblem(code.name(), status, "轮值安排不允许此操作");
    }
}
