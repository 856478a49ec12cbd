package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.ExactSolver;
import org.silveralliance.activities.rotation.PlanStanding;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.Budget;
import org.silveralliance.activities.rotation.solve.Explainer;
import org.silveralliance.activities.rotation.solve.Outcome;
import org.silveralliance.activities.rotation.solve.RotationProblem;
import org.silveralliance.activities.rotation.solve.RotationProblems;
import org.silveralliance.activities.rotation.solve.RotationSolver;
import org.silveralliance.activities.rotation.wish.Wishes;

/**
 * Why this unit hosts this month, and what it would cost if another one did. {@code more} is in points over the whole plan,
 * absent when impossible; {@code secondBest} is the next best place of this unit; {@code points}, {@code parts} and
 * {@code bound} are {@link PlanStanding} of the whole plan. {@code frozen} months can still be changed, but by decision and
 * not by replanning.
 */
public record Explanation(UUID slotId, int month, @Nullable UUID hostUnitId, @Nullable String hostUnitName, LocalDate date,
        boolean frozen, List<String> reasons, List<Alternative> alternatives, @Nullable Place secondBest,
        String proof, String proofText, double points, List<PlanStanding.ScorePart> parts, @Nullable Double bound) {

    /** One other unit in this month. */
    public record Alternative(UUID unitId, String unitName, @Nullable Double more, @Nullable String because, String sentence) {
    }

    /** Another month for the same unit. */
    public record Place(int month, double more, String sentence) {
    }

    static Explanation of(UUID slotId, RotationPlan plan, Wishes granted, Map<UUID, Integer> lastYear, int month,
            WorkCalendar calendar, LocalDate today, ExactSolver exact) {
        Slot slot = plan.slot(month);
        // Asked of the plan as if nothing were frozen: the question is what would be good, not what may still be moved.
        LocalDate longAgo = LocalDate.of(plan.year() - 2, 1, 1);
        Wishes binding = granted.stillBinding(plan, longAgo);
        RotationProblem problem = RotationProblems.rest(plan, binding.around(plan, lastYear, calendar), binding.hard(),
                longAgo);
        Answer answer = RefusalProblem.unlessRefused(() -> switch (RotationSolver.solve(problem, Budget.QUICK)) {
            case Outcome.Solved it -> it.answer();
            case Outcome.Impossible it -> throw new RotationRefused(it.code(), it.sentence());
        });
        PlanStanding standing = PlanStanding.of(answer, exact.verdict(problem, answer));
        if (slot.host().isEmpty()) {
            return new Explanation(slotId, month, null, null, slot.date(), plan.isFrozen(slot, today),
                    List.of(slot.reason() == null ? "本月停办" : slot.reason()), List.of(), null, "BY_RULE", "本月没有主办单位",
                    standing.points(), standing.parts(), null);
        }
        List<Explainer.Instead> row = Explainer.month(problem, answer, month, Budget.QUICK);
        return new Explanation(slotId, month, slot.host().orElseThrow().unitId(), slot.host().orElseThrow().name(),
                slot.date(), plan.isFrozen(slot, today), reasons(slot, answer.month(month)),
                row.stream().map(Explanation::alternative).toList(),
                Explainer.secondBest(problem, answer, slot.host().orElseThrow().unitId(), Budget.QUICK)
                        .map(it -> new Place(it.month(), Objects.requireNonNull(points(it.more())), it.sentence()))
                        .orElse(null),
                standing.proof(), standing.proofText(), standing.points(), standing.parts(), standing.bound());
    }

    private static List<String> reasons(Slot slot, Answer.Assignment assignment) {
        String reason = slot.reason();
        return reason == null ? assignment.reasons()
                : Stream.concat(Stream.of(reason), assignment.reasons().stream()).toList();
    }

    private static Alternative alternative(Explainer.Instead it) {
        return new Alternative(it.host().unitId(), it.host().name(), points(it.more()), it.because(), it.sentence());
    }

    private static @Nullable Double points(@Nullable Long hundredths) {
        return hundredths == null ? null : hundredths / 100.0;
    }
}
