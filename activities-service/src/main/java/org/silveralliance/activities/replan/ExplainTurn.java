package org.silveralliance.activities.replan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.replan.Explanation.OtherHost;
import org.silveralliance.activities.replan.Explanation.OtherMonth;
import org.silveralliance.activities.rotation.PlanAssessor;
import org.silveralliance.activities.rotation.PlanQuality;
import org.silveralliance.activities.rotation.ProofStatus;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.Host;
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

/** Asks the solver why a unit hosts a month and what another one would cost. */
@ApplicationScoped
public class ExplainTurn {

    private final Rotations rotations;
    private final RotationAccess access;
    private final HolidayYears holidays;
    private final PlanAssessor assessor;
    private final Clock clock;

    public ExplainTurn(Rotations rotations, RotationAccess access, HolidayYears holidays, PlanAssessor assessor, Clock clock) {
        this.rotations = rotations;
        this.access = access;
        this.holidays = holidays;
        this.assessor = assessor;
        this.clock = clock;
    }

    public Explanation explain(UUID slotId) {
        Rotation rotation = rotations.getOfSlot(slotId);
        access.maySee(rotation.allianceId());
        RotationPlan plan = rotation.plan();
        Slot slot = plan.slot(rotation.slot(slotId).month());
        RotationProblem problem = problem(rotation, plan);
        Answer answer = RefusalProblem.unlessRefused(() -> switch (RotationSolver.solve(problem, Budget.QUICK)) {
            case Outcome.Solved it -> it.answer();
            case Outcome.Impossible it -> throw new RotationRefused(it.code(), it.sentence());
        });
        PlanQuality quality = assessor.assess(problem, answer);
        boolean frozen = plan.isFrozen(slot, LocalDate.now(clock));
        Optional<Host> host = slot.host();
        if (host.isEmpty()) {
            return new Explanation(slotId, slot.month(), null, null, slot.date(), frozen,
                    List.of(slot.reason() == null ? "本月停办" : slot.reason()), List.of(), null, ProofStatus.BY_RULE,
                    "本月没有主办单位", quality.points(), quality.parts(), null);
        }
        UUID unitId = host.get().unitId();
        return new Explanation(slotId, slot.month(), unitId, host.get().name(), slot.date(), frozen, reasons(slot, answer),
                Explainer.month(problem, answer, slot.month(), Budget.QUICK).stream().map(ExplainTurn::otherHost).toList(),
                Explainer.secondBest(problem, answer, unitId, Budget.QUICK).map(ExplainTurn::otherMonth).orElse(null),
                quality.proof(), quality.proofText(), quality.points(), quality.parts(), quality.bound());
    }

    /** Asked of the plan as if nothing were frozen: the question is what would be good, not what may still be moved. */
    private RotationProblem problem(Rotation rotation, RotationPlan plan) {
        LocalDate longAgo = LocalDate.of(plan.year() - 2, 1, 1);
        Wishes binding = rotation.wishes().stillBinding(plan, longAgo);
        return RotationProblems.rest(plan, binding.around(plan, rotations.turns(rotation.allianceId(), plan.year() - 1),
                holidays.calendar(plan.year())), binding.hard(), longAgo);
    }

    private static List<String> reasons(Slot slot, Answer answer) {
        return Stream.concat(Stream.ofNullable(slot.reason()), answer.month(slot.month()).reasons().stream()).toList();
    }

    private static OtherHost otherHost(Explainer.Instead it) {
        return new OtherHost(it.host().unitId(), it.host().name(), points(it.more()), it.because(), it.sentence());
    }

    private static OtherMonth otherMonth(Explainer.Instead it) {
        return new OtherMonth(it.month(), Objects.requireNonNull(points(it.more())), it.sentence());
    }

    private static @Nullable Double points(@Nullable Long hundredths) {
        return hundredths == null ? null : hundredths / 100.0;
    }
}
