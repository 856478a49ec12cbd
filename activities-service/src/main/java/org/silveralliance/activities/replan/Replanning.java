package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.replan.Question.Demand;
import org.silveralliance.activities.replan.ReplanJob.Change;
import org.silveralliance.activities.rotation.DateReview;
import org.silveralliance.activities.rotation.Host;
import org.silveralliance.activities.rotation.RotationPlan;
import org.silveralliance.activities.rotation.RotationRefused;
import org.silveralliance.activities.rotation.Slot;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.solve.Answers;
import org.silveralliance.activities.rotation.solve.Budget;
import org.silveralliance.activities.rotation.solve.Outcome;
import org.silveralliance.activities.rotation.solve.Replanner;
import org.silveralliance.activities.rotation.solve.RotationProblems.Surroundings;

/**
 * The answer to a replanning question: first the dates that a new holiday table moves, then the hosts that demands move. The
 * same plan and question give the same answer, so it can be worked out again when it is applied.
 */
record Replanning(RotationPlan after, List<Change> changes, @Nullable String impossible) {

    static Replanning of(RotationPlan plan, Question question, WorkCalendar calendar) {
        Map<Integer, String> dateReasons = DateReview.proposals(plan, calendar, question.asOf()).stream()
                .filter(change -> !change.frozen())
                .collect(Collectors.toMap(DateReview.DateChange::month, DateReview.DateChange::reason));
        RotationPlan dated = DateReview.apply(plan, calendar, question.asOf());
        if (question.demands().isEmpty()) {
            return new Replanning(dated, changes(plan, dated, dateReasons, Map.of()), null);
        }
        Replanner.Proposal proposal = proposal(dated, question, calendar);
        return switch (proposal.outcome()) {
            case Outcome.Impossible it -> new Replanning(plan, List.of(), it.sentence());
            case Outcome.Solved it -> solved(plan, dated, it, proposal.changes(), dateReasons);
        };
    }

    private static Replanning solved(RotationPlan plan, RotationPlan dated, Outcome.Solved solved,
            List<Replanner.Change> moved, Map<Integer, String> dateReasons) {
        Map<Integer, String> why = moved.stream().collect(Collectors.toMap(Replanner.Change::month, Replanner.Change::why));
        RotationPlan after = Answers.apply(dated, solved.answer());
        return new Replanning(after, changes(plan, after, dateReasons, why), null);
    }

    private static Replanner.Proposal proposal(RotationPlan plan, Question question, WorkCalendar calendar) {
        Surroundings around = Surroundings.plain(calendar);
        List<Demand> demands = question.demands();
        demands.forEach(demand -> mustBeFree(plan, demand.month(), question.asOf()));
        if (demands.size() == 1 && demands.getFirst().kind() == Question.Kind.CANNOT_HOST) {
            Demand one = demands.getFirst();
            return Replanner.dropOut(plan, around, List.of(), one.unit(), one.month(), question.reason(), question.asOf(),
                    Budget.QUICK);
        }
        return Replanner.replan(plan, around, question.wishes(), question.asOf(), Budget.QUICK);
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
