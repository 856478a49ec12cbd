package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.replan.ReplanJob.Change;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.DateReview;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.Answers;
import org.silveralliance.activities.rotation.solve.Budget;
import org.silveralliance.activities.rotation.solve.Outcome;
import org.silveralliance.activities.rotation.solve.Replanner;
import org.silveralliance.activities.rotation.solve.RotationProblem;
import org.silveralliance.activities.rotation.solve.RotationProblems.Surroundings;
import org.silveralliance.activities.rotation.solve.Wish;
import org.silveralliance.activities.rotation.wish.Wishes;

/**
 * The answer to a replanning question: first the dates that a new holiday table moves, then the hosts that demands move. The
 * same plan and question give the same answer, so it can be worked out again when it is applied.
 */
record Replanning(RotationPlan after, List<Change> changes, @Nullable String impossible, @Nullable Worked worked) {

    /** What the solver was asked and answered; absent when only dates follow the holiday table. */
    record Worked(RotationProblem problem, Answer answer) {
    }

    /**
     * {@code granted} is what was asked for earlier; of it counts what still binds. {@code lastYear} are the turns each unit
     * hosted then: fairness is over two years.
     */
    static Replanning of(RotationPlan plan, Wishes granted, Map<UUID, Integer> lastYear, Question question,
            WorkCalendar calendar) {
        Predicate<Slot> settled = slot -> granted.settleDayOf(slot, plan.year());
        Map<Integer, String> dateReasons = DateReview.proposals(plan, calendar, question.asOf(), settled).stream()
                .filter(change -> !change.frozen())
                .collect(Collectors.toMap(DateReview.DateChange::month, DateReview.DateChange::reason));
        RotationPlan dated = DateReview.apply(plan, calendar, question.asOf(), settled);
        if (question.wishes().isEmpty()) {
            return new Replanning(dated, changes(plan, dated, dateReasons, Map.of()), null, null);
        }
        Replanner.Proposal proposal = proposal(dated, granted.stillBinding(dated, question.asOf()), lastYear, question,
                calendar);
        return switch (proposal.outcome()) {
            case Outcome.Impossible it -> new Replanning(plan, List.of(), it.sentence(), null);
            case Outcome.Solved it -> solved(plan, dated, it, proposal, dateReasons);
        };
    }

    private static Replanning solved(RotationPlan plan, RotationPlan dated, Outcome.Solved solved,
            Replanner.Proposal proposal, Map<Integer, String> dateReasons) {
        Map<Integer, String> why = proposal.changes().stream()
                .collect(Collectors.toMap(Replanner.Change::month, Replanner.Change::why));
        RotationPlan after = Answers.apply(dated, solved.answer());
        return new Replanning(after, changes(plan, after, dateReasons, why), null,
                new Worked(proposal.problem(), solved.answer()));
    }

    private static Replanner.Proposal proposal(RotationPlan plan, Wishes binding, Map<UUID, Integer> lastYear,
            Question question, WorkCalendar calendar) {
        Wishes asked = question.wishes();
        asked.hard().forEach(wish -> mustBeFree(plan, wish.month(), question.asOf()));
        Surroundings around = binding.plus(asked, plan.year()).around(plan, lastYear, calendar);
        if (asked.hard().size() == 1 && asked.hard().getFirst() instanceof Wish.CannotHost(UUID unitId, int month)) {
            return Replanner.dropOut(plan, around, binding.hard(), unitId, month, question.reason(), question.asOf(),
                    Budget.QUICK);
        }
        return Replanner.replan(plan, around, binding.plus(asked, plan.year()).hard(), question.asOf(), Budget.QUICK);
    }

    private static void mustBeFree(RotationPlan plan, int month, LocalDate asOf) {
        if (plan.isFrozen(plan.slot(month), asOf)) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER, month + "月已在冻结期内，不能自动重排，请用调换、顺延或代办");
        }
    }

    private static List<Change> changes(RotationPlan before, RotationPlan after, Map<Integer, String> dateReasons,
            Map<Integer, String> hostReasons) {
        List<Change> changes = new ArrayList<>();
        for (Slot old : before.slots()) {
            Slot now = after.slot(old.month());
            Host was = old.actual();
            Host is = now.actual();
            boolean sameHost = was == null ? is == null : is != null && was.unitId().equals(is.unitId());
            if (was != null && is != null && !(sameHost && old.date().equals(now.date()))) {
                String why = hostReasons.getOrDefault(old.month(), dateReasons.getOrDefault(old.month(), "轮值重排"));
                changes.add(
                        new Change(old.month(), was.unitId(), was.name(), is.unitId(), is.name(), old.date(), now.date(), why));
            }
        }
        return changes;
    }
}
