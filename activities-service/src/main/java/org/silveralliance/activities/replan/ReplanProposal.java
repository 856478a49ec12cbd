package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.replan.ReplanJob.ReplanChange;
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
 * The answer to a replanning request: first the dates that a new holiday table moves, then the hosts that demands move. The
 * same input gives the same answer, so it can be worked out again when it is adopted.
 */
record ReplanProposal(RotationPlan after, List<ReplanChange> changes, @Nullable String impossible,
        @Nullable Solution solution) {

    /**
     * Everything the answer depends on. {@code granted} is what was asked for earlier; of it counts what still binds.
     * {@code lastYear} are the turns each unit hosted then: fairness is over two years.
     */
    record Input(RotationPlan plan, Wishes granted, Map<UUID, Integer> lastYear, ReplanRequest request,
            WorkCalendar calendar) {

        boolean settles(Slot slot) {
            return granted.settleDayOf(slot, plan.year());
        }

        LocalDate asOf() {
            return request.asOf();
        }
    }

    /** What the solver was asked and answered; absent when only dates follow the holiday table. */
    record Solution(RotationProblem problem, Answer answer) {
    }

    static ReplanProposal of(Input input) {
        RotationPlan plan = input.plan();
        Map<Integer, String> dateReasons = DateReview
                .proposals(plan, input.calendar(), input.asOf(), input::settles).stream()
                .filter(change -> !change.frozen())
                .collect(Collectors.toMap(DateReview.DateChange::month, DateReview.DateChange::reason));
        RotationPlan dated = DateReview.redate(plan, input.calendar(), input.asOf(), input::settles);
        if (input.request().wishes().isEmpty()) {
            return new ReplanProposal(dated, changes(plan, dated, dateReasons, Map.of()), null, null);
        }
        Replanner.Proposal proposal = replan(dated, input);
        return switch (proposal.outcome()) {
            case Outcome.Impossible it -> new ReplanProposal(plan, List.of(), it.sentence(), null);
            case Outcome.Solved it -> solved(plan, dated, it, proposal, dateReasons);
        };
    }

    private static ReplanProposal solved(RotationPlan plan, RotationPlan dated, Outcome.Solved solved,
            Replanner.Proposal proposal, Map<Integer, String> dateReasons) {
        Map<Integer, String> why = proposal.changes().stream()
                .collect(Collectors.toMap(Replanner.Change::month, Replanner.Change::why));
        RotationPlan after = Answers.revise(dated, solved.answer());
        return new ReplanProposal(after, changes(plan, after, dateReasons, why), null,
                new Solution(proposal.problem(), solved.answer()));
    }

    private static Replanner.Proposal replan(RotationPlan dated, Input input) {
        Wishes binding = input.granted().stillBinding(dated, input.asOf());
        Wishes requested = input.request().wishes();
        requested.hard().forEach(wish -> requireOpen(dated, wish.month(), input.asOf()));
        Wishes together = binding.plus(requested, dated.year());
        Surroundings around = together.around(dated, input.lastYear(), input.calendar());
        if (requested.hard().size() == 1 && requested.hard().getFirst() instanceof Wish.CannotHost(UUID unitId, int month)) {
            return Replanner.dropOut(dated, around, binding.hard(), unitId, month, input.request().reason(),
                    input.asOf(), Budget.QUICK);
        }
        return Replanner.replan(dated, around, together.hard(), input.asOf(), Budget.QUICK);
    }

    private static void requireOpen(RotationPlan plan, int month, LocalDate asOf) {
        if (plan.isFrozen(plan.slot(month), asOf)) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER, month + "月已在冻结期内，不能自动重排，请用调换、顺延或代办");
        }
    }

    private static List<ReplanChange> changes(RotationPlan before, RotationPlan after, Map<Integer, String> dateReasons,
            Map<Integer, String> hostReasons) {
        List<ReplanChange> changes = new ArrayList<>();
        for (Slot old : before.slots()) {
            Slot now = after.slot(old.month());
            Host was = old.actual();
            Host is = now.actual();
            boolean sameHost = was == null ? is == null : is != null && was.unitId().equals(is.unitId());
            if (was != null && is != null && !(sameHost && old.date().equals(now.date()))) {
                String why = hostReasons.getOrDefault(old.month(), dateReasons.getOrDefault(old.month(), "轮值重排"));
                changes.add(
                        new ReplanChange(old.month(), was.unitId(), was.name(), is.unitId(), is.name(), old.date(), now.date(),
                                why));
            }
        }
        return changes;
    }
}
