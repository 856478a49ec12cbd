package org.silveralliance.activities.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.activities.known.KnownAlliances.KnownAlliance;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.Carry;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
import org.silveralliance.activities.rotation.rules.RoundRobin;
import org.silveralliance.activities.rotation.rules.Seat;
import org.silveralliance.activities.rotation.solve.Answers;
import org.silveralliance.activities.rotation.solve.Budget;
import org.silveralliance.activities.rotation.solve.Outcome;
import org.silveralliance.activities.rotation.solve.RotationProblem;
import org.silveralliance.activities.rotation.solve.RotationProblems;
import org.silveralliance.activities.rotation.solve.RotationSolver;
import org.silveralliance.activities.rotation.wish.Wishes;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** Plans the year of an alliance by seat, going on where the year before ended. */
@ApplicationScoped
public class PlanRotation {

    private final Rotations rotations;
    private final KnownAlliances alliances;
    private final AllianceFacts facts;
    private final KnownPeople people;
    private final HolidayYears holidays;
    private final Scopes scopes;
    private final PlanAssessor assessor;
    private final Outbox outbox;
    private final AuditTrail audit;

    public PlanRotation(Rotations rotations, KnownAlliances alliances, AllianceFacts facts, KnownPeople people,
            HolidayYears holidays, Scopes scopes, PlanAssessor assessor, Outbox outbox, AuditTrail audit) {
        this.rotations = rotations;
        this.alliances = alliances;
        this.facts = facts;
        this.people = people;
        this.holidays = holidays;
        this.scopes = scopes;
        this.assessor = assessor;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public Rotation plan(UUID allianceId, int year, RotationPolicy policy, Wishes wishes) {
        wishes.validate(year);
        scopes.forChange().mustManage(allianceId);
        KnownAlliance alliance = alliances.find(allianceId)
                .orElseThrow(() -> KitProblem.notInScope("没有找到该联盟"));
        alliances.lock(allianceId);
        rotations.of(allianceId, year).ifPresent(known -> {
            throw ActivitiesProblem.ROTATION_EXISTS.because(alliance.name() + year + "年的轮值计划已经存在")
                    .with("rotationId", known.id());
        });
        Optional<RotationPlan> last = rotations.of(allianceId, year - 1).map(Rotation::plan);
        Draft draft = RefusalProblem.unlessRefused(() -> draft(wishes,
                RoundRobin.plan(year, policy, seats(alliance), opening(allianceId, year, last),
                        holidays.calendar(year)),
                last.map(RotationPlan::turns).orElse(Map.of()), holidays.calendar(year)));
        Rotation rotation = new Rotation(allianceId, draft.plan(), wishes, draft.quality());
        rotations.persistAndFlush(rotation);
        outbox.append(rotation.planned());
        audit.record("rotation.planned", "rotation/" + rotation.id(), null);
        return rotation;
    }

    /** What last year hands over, and turns that came to be owed in an earlier year whose successor was planned already. */
    private Carry opening(UUID allianceId, int year, Optional<RotationPlan> last) {
        List<RotationPlan> earlier = rotations.before(allianceId, year).stream().map(Rotation::plan).toList();
        return last.map(RotationPlan::closing).orElse(Carry.NONE).owing(earlier.stream()
                .flatMap(plan -> plan.debts().stream().filter(debt -> earlier.stream()
                        .noneMatch(later -> later.year() > plan.year() && later.opening().debts().contains(debt))))
                .toList());
    }

    private record Draft(RotationPlan plan, @Nullable PlanQuality quality) {
    }

    /** The turn order itself when nobody asks for anything; its search is counted in evaluations and states, not in time. */
    private Draft draft(Wishes wishes, RotationPlan turnOrder, Map<UUID, Integer> lastYear,
            WorkCalendar calendar) {
        RotationProblem problem = RotationProblems.year(turnOrder, wishes.around(turnOrder, lastYear, calendar),
                wishes.hard());
        if (wishes.isEmpty()) {
            return new Draft(turnOrder,
                    RotationSolver.turnOrder(problem).map(answer -> assessor.assess(problem, answer)).orElse(null));
        }
        return switch (RotationSolver.solve(problem, Budget.YEAR)) {
            case Outcome.Solved solved -> new Draft(Answers.draft(turnOrder, solved.answer()),
                    assessor.assess(problem, solved.answer()));
            case Outcome.Impossible impossible -> throw problem(impossible, wishes);
        };
    }

    /** The smallest set of wishes that contradict each other, as sentences and as pointers to the demands. */
    private static Problem problem(Outcome.Impossible impossible, Wishes wishes) {
        Problem problem = RefusalProblem.of(impossible.code()).because(impossible.sentence())
                .with("conflicts", impossible.conflicts()).with("reasons", impossible.reasons())
                .with("wouldHelp", impossible.wouldHelp());
        for (int i = 0; i < impossible.conflicting().size(); i++) {
            problem = problem.at("/demands/" + wishes.hard().indexOf(impossible.conflicting().get(i)),
                    impossible.conflicts().get(i));
        }
        return problem;
    }

    /**
     * The seats as the planner wants them. Founding units take part in the whole calendar of their founding year: the
     * yearly plan is made from January on, whatever day the approval is dated.
     */
    private List<Seat> seats(KnownAlliance alliance) {
        List<AllianceFacts.Seat> known = facts.seats(alliance.id());
        Map<UUID, String> names = people.unitNames(known.stream().map(AllianceFacts.Seat::unitId).toList());
        LocalDate newYear = alliance.effectiveOn().withDayOfYear(1);
        return known.stream().map(seat -> {
            LocalDate from = seat.from().isAfter(alliance.effectiveOn()) || seat.from().isBefore(newYear) ? seat.from()
                    : newYear;
            LocalDate to = seat.to();
            return new Seat(seat.seat(), new Host(seat.unitId(), names.getOrDefault(seat.unitId(), "")), from,
                    to == null ? null : to.minusDays(1));
        }).toList();
    }
}
