package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/** Mends a published plan with as few changes as the rules allow. */
public final class Replanner {

    private Replanner() {
    }

    /** One month that changes. */
    public record Change(int month, Host from, Host to, LocalDate fromDate, LocalDate toDate, String why) {
    }

    /**
     * A proposal: nothing is changed until somebody applies it.
     *
     * @param problem what the solver was asked
     * @param changes empty only when the plan can stay as it is
     */
    public record Proposal(RotationProblem problem, Outcome outcome, List<Change> changes) {
    }

    /**
     * A unit cannot host its month.
     *
     * @param reason what the unit said, repeated in the explanation
     * @throws RotationRefused when the month is frozen or over: then swap, defer or substitute by decision
     */
    public static Proposal dropOut(RotationPlan published, RotationProblems.Surroundings around, List<Wish> wishes,
            UUID unitId, int month, String reason, LocalDate today, Budget budget) {
        if (published.isFrozen(published.slot(month), today)) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER,
                    month + "月已在冻结期内，不能自动重排，请用调换、顺延或代办");
        }
        List<Wish> all = new ArrayList<>(wishes);
        all.add(new Wish.CannotHost(unitId, month));
        return replan(published, around, all, today, budget, Optional.of(new DropOut(unitId, month, reason)));
    }

    /** The plan under changed wishes or surroundings. */
    public static Proposal replan(RotationPlan published, RotationProblems.Surroundings around, List<Wish> wishes,
            LocalDate today, Budget budget) {
        return replan(published, around, wishes, today, budget, Optional.empty());
    }

    private record DropOut(UUID unitId, int month, String reason) {
    }

    private static Proposal replan(RotationPlan published, RotationProblems.Surroundings around, List<Wish> wishes,
            LocalDate today, Budget budget, Optional<DropOut> dropOut) {
        RotationProblem problem = RotationProblems.rest(published, around, wishes, today);
        Outcome outcome = RotationSolver.solve(problem, budget);
        return switch (outcome) {
            case Outcome.Impossible impossible -> new Proposal(problem, outcome, List.of());
            case Outcome.Solved solved -> new Proposal(problem, outcome, changes(problem, solved.answer(), dropOut));
        };
    }

    private static List<Change> changes(RotationProblem problem, Answer answer, Optional<DropOut> dropOut) {
        List<Change> changes = new ArrayList<>();
        for (RotationProblem.Month month : problem.months()) {
            Answer.Assignment now = answer.month(month.number());
            LocalDate before = month.publishedOn() == null ? month.preferred() : month.publishedOn();
            boolean hostChanged = !now.host().unitId().equals(month.reference().unitId());
            if (hostChanged || !now.date().equals(before)) {
                changes.add(new Change(month.number(), month.reference(), now.host(), before, now.date(),
                        why(problem, answer, month, now, hostChanged, dropOut)));
            }
        }
        return changes;
    }

    private static String why(RotationProblem problem, Answer answer, RotationProblem.Month month,
            Answer.Assignment now, boolean hostChanged, Optional<DropOut> dropOut) {
        if (!hostChanged) {
            return month.number() + "月仍由" + now.host().name() + "主办，日期改为" + Why.day(now.date()) + "："
                    + String.join("，", now.reasons());
        }
        Optional<DropOut> here = dropOut.filter(gone -> gone.month() == month.number());
        String cause = here.map(gone -> problem.nameOf(gone.unitId()) + "不能主办（" + gone.reason() + "）")
                .orElseGet(() -> month.reference().name() + movedTo(problem, answer, month.reference()));
        return cause + "，由" + now.host().name() + "主办" + movedFrom(problem, answer, now.host());
    }

    /** Where the unit's published turn went. */
    private static String movedTo(RotationProblem problem, Answer answer, Host host) {
        List<String> gained = problem.months().stream().filter(month -> !month.reference().equals(host))
                .filter(month -> answer.month(month.number()).host().equals(host)).map(month -> month.number() + "月")
                .toList();
        return gained.isEmpty() ? "让出本月" : "改到" + String.join("、", gained) + "主办";
    }

    /** Which published turn the unit gives up for this one. */
    private static String movedFrom(RotationProblem problem, Answer answer, Host host) {
        List<String> lost = problem.months().stream().filter(month -> month.reference().equals(host))
                .filter(month -> !answer.month(month.number()).host().equals(host)).map(month -> month.number() + "月")
                .toList();
        return lost.isEmpty() ? "（全年多一次，在应轮值次数之内）" : "（原" + String.join("、", lost) + "）";
    }
}
