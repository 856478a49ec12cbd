package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.rotation.RotationResource.DateProposal;
import org.silveralliance.activities.rotation.RotationResource.OwedTurn;
import org.silveralliance.activities.rotation.RotationResource.RotationLine;
import org.silveralliance.activities.rotation.RotationResource.RotationView;
import org.silveralliance.activities.rotation.RotationResource.SlotView;
import org.silveralliance.activities.rotation.RotationResource.TurnBalance;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.CalendarStatus;
import org.silveralliance.activities.rotation.rules.DateReview;
import org.silveralliance.activities.rotation.rules.Fairness;
import org.silveralliance.activities.rotation.rules.PlanWarnings;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Seat;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The rotations of the division in force. */
@ApplicationScoped
public class Rotations implements PanacheRepositoryBase<Rotation, UUID> {

    private final HolidayYears holidays;
    private final Activities activities;
    private final Rows rows;
    private final Clock clock;

    public Rotations(HolidayYears holidays, Activities activities, Rows rows, Clock clock) {
        this.holidays = holidays;
        this.activities = activities;
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<Rotation> of(UUID allianceId, int year) {
        return find("allianceId = ?1 and year = ?2", allianceId, year).firstResultOptional();
    }

    public Rotation get(UUID allianceId, int year) {
        return of(allianceId, year)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该联盟" + year + "年的轮值计划"));
    }

    public Rotation get(UUID id) {
        return findByIdOptional(id).orElseThrow(Rotations::noSuchSlot);
    }

    /** How often each unit hosted in a year, empty when the alliance had no rotation then. */
    public Map<UUID, Integer> turns(UUID allianceId, int year) {
        return of(allianceId, year).map(rotation -> rotation.plan().turns()).orElse(Map.of());
    }

    /** The rotations before that year, in order. */
    List<Rotation> before(UUID allianceId, int year) {
        return list("allianceId = ?1 and year < ?2 order by year", allianceId, year);
    }

    /** The rotations from that year on, locked, in order. */
    List<Rotation> lockFrom(UUID allianceId, int year) {
        return find("allianceId = ?1 and year >= ?2 order by year", allianceId, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public Optional<Rotation> ofSlot(UUID slotId) {
        return find("id in (select s.rotation.id from RotationSlot s where s.id = ?1)", slotId).firstResultOptional();
    }

    /** The rotation of a slot, to look at. */
    public Rotation getOfSlot(UUID slotId) {
        return ofSlot(slotId).orElseThrow(Rotations::noSuchSlot);
    }

    /** The rotation of a slot, locked against others who change it. */
    public Rotation lockOfSlot(UUID slotId) {
        return locked(getOfSlot(slotId));
    }

    /** The rotation, locked against others who change it. */
    public Rotation lock(UUID id) {
        return locked(get(id));
    }

    private Rotation locked(Rotation found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    private static RuntimeException noSuchSlot() {
        return KitProblem.notInScope("没有找到该月轮值");
    }

    /** The rotations in sight, of one year or of all. */
    List<RotationLine> lines(Scope scope, @Nullable Integer year) {
        Query query = Query.of("""
                select r.id, r.alliance_id, a.name, r.year, r.calendar from rotation r join alliance a on a.id = r.alliance_id
                where r.year = coalesce(?::int, r.year)""", year);
        return rows.list(scope.narrow(query, "r.alliance_id").add("order by a.no, a.id, r.year"), Rotations::line);
    }

    private static RotationLine line(Row row) {
        return new RotationLine(row.uuid("id"), row.uuid("alliance_id"), row.text("name"), row.integer("year"),
                row.value("calendar", CalendarStatus.class) == CalendarStatus.HOLIDAYS_UNKNOWN);
    }

    /** Base plan and actual side by side, and whether turns are even. */
    RotationView view(Rotation rotation) {
        RotationPlan plan = rotation.plan();
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = holidays.calendar(plan.year());
        List<LocalDate> held = activities.heldDays(rotation.allianceId(), plan.year(), clock.getZone());
        List<String> warnings = Stream.concat(PlanWarnings.of(plan, calendar).stream(),
                PlanWarnings.keyDates(plan.year(), held, today).stream()).toList();
        return new RotationView(rotation.id(), rotation.allianceId(), allianceName(rotation.allianceId()), plan.year(),
                plan.policy().dayOfMonth(), plan.policy().shift(), plan.policy().freezeMonths(), plan.frozenUntil(today),
                plan.calendar() == CalendarStatus.HOLIDAYS_UNKNOWN, holidays.table(plan.year()).source(),
                rotation.slots().stream().map(slot -> slot(slot, plan, calendar, today)).toList(),
                balance(of(rotation.allianceId(), plan.year() - 1).map(Rotation::plan), plan),
                plan.debts().stream().map(debt -> new OwedTurn(debt.debtor().unitId(), debt.debtor().name(),
                        debt.creditor().unitId(), debt.creditor().name(), debt.since())).toList(),
                dateProposals(rotation, plan, calendar, today), warnings, rotation.quality(), rotation.wishes(),
                plan.closing().nextSeat(), rotation.version());
    }

    private @Nullable String allianceName(UUID allianceId) {
        return rows.first(Query.of("select name from alliance where id = ?", allianceId), row -> row.text("name"))
                .orElse(null);
    }

    private static SlotView slot(RotationSlot month, RotationPlan plan, WorkCalendar calendar, LocalDate today) {
        Slot slot = month.toSlot();
        return new SlotView(month.id(), slot.month(), slot.planned().unitId(), slot.planned().name(),
                slot.actual() == null ? null : slot.actual().unitId(), slot.actual() == null ? null : slot.actual().name(),
                slot.plannedDate(), slot.date(), slot.state(), slot.reason(),
                slot.date().equals(slot.plannedDate()) ? null : calendar.remark(slot.plannedDate()).orElse(null),
                plan.isFrozen(slot, today), slot.isSuspended());
    }

    private static List<DateProposal> dateProposals(Rotation rotation, RotationPlan plan, WorkCalendar calendar,
            LocalDate today) {
        return DateReview.proposals(plan, calendar, today, slot -> rotation.wishes().settleDayOf(slot, plan.year())).stream()
                .map(change -> new DateProposal(change.month(), change.from(), change.to(), change.frozen(), change.reason()))
                .toList();
    }

    private static List<TurnBalance> balance(Optional<RotationPlan> lastYear, RotationPlan plan) {
        Map<UUID, Long> planned = plan.slots().stream()
                .collect(Collectors.groupingBy(slot -> slot.planned().unitId(), Collectors.counting()));
        Map<UUID, Fairness.Balance> fair = Fairness.report(Stream.concat(lastYear.stream(), Stream.of(plan)).toList()).stream()
                .collect(Collectors.toMap(unit -> unit.host().unitId(), unit -> unit));
        List<TurnBalance> balance = new ArrayList<>();
        plan.turns().forEach((unit, turns) -> {
            Fairness.Balance years = Objects.requireNonNull(fair.get(unit));
            balance.add(new TurnBalance(unit, plan.nameOf(unit),
                    plan.seats().stream().filter(seat -> seat.host().unitId().equals(unit)).mapToInt(Seat::number).max()
                            .orElse(0),
                    planned.getOrDefault(unit, 0L).intValue(), turns, years.turnsByYear().get(plan.year() - 1),
                    years.aboveShare() / 100.0, years.owes(), years.isOwed()));
        });
        return balance;
    }
}
