package org.silveralliance.activities.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.CalendarStatus;
import org.silveralliance.activities.rotation.rules.DateReview;
import org.silveralliance.activities.rotation.rules.Fairness;
import org.silveralliance.activities.rotation.rules.PlanWarnings;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Seat;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.wish.Wishes;

/** A rotation as it is shown: base plan and actual side by side, and whether turns are even. */
public record RotationView(UUID id, UUID allianceId, @Nullable String allianceName, int year, int dayOfMonth, String shift,
        int freezeMonths, LocalDate frozenBefore, boolean provisional, String holidaySource, List<SlotView> slots,
        List<Balance> balance, List<OwedTurn> owed, List<DateProposal> dateProposals, List<String> warnings,
        @Nullable PlanStanding standing, Wishes wishes,
        int nextSeat, long version) {

    /**
     * One month. {@code hostUnitName} is whoever hosts now; {@code shiftReason} says why {@code date} is not the planned
     * day; a {@code frozen} month is not moved by replanning.
     */
    public record SlotView(UUID id, int month, UUID plannedHostUnitId, String plannedHostUnitName,
            @Nullable UUID actualHostUnitId, @Nullable String hostUnitName, LocalDate plannedDate, LocalDate date,
            String state, @Nullable String reason, @Nullable String shiftReason, boolean frozen) {
    }

    /**
     * A unit's turns: in the base plan, in fact, and what it owes or is owed. {@code lastYear} is absent when nothing was
     * planned then; {@code aboveShare} is in turns over both years, negative below the fair share.
     */
    public record Balance(UUID unitId, String unitName, int seat, int planned, int actual, @Nullable Integer lastYear,
            double aboveShare, int owes, int isOwed) {
    }

    /** {@code creditor} hosted for {@code debtor}. */
    public record OwedTurn(UUID debtorUnitId, String debtorName, UUID creditorUnitId, String creditorName, String since) {
    }

    /** A date that no longer fits the holiday table; inside the frozen months somebody has to decide. */
    public record DateProposal(int month, LocalDate from, LocalDate to, boolean frozen, String reason) {
    }

    /**
     * What a rotation is shown beside: the year before, the days on which something was held, the holidays and their source.
     */
    record Beside(Optional<RotationPlan> lastYear, Collection<LocalDate> held, WorkCalendar calendar, String source) {
    }

    static RotationView of(Rotation rotation, @Nullable String allianceName, Beside beside, LocalDate today) {
        RotationPlan plan = rotation.plan();
        WorkCalendar calendar = beside.calendar();
        Wishes wishes = rotation.wishes();
        return new RotationView(rotation.id(), rotation.allianceId(), allianceName, plan.year(), plan.policy().dayOfMonth(),
                plan.policy().shift().name(), plan.policy().freezeMonths(), plan.frozenUntil(today),
                plan.calendar() == CalendarStatus.HOLIDAYS_UNKNOWN, beside.source(),
                rotation.slots().stream().map(slot -> slot(slot, plan, calendar, today)).toList(),
                balance(beside.lastYear(), plan),
                plan.debts().stream().map(debt -> new OwedTurn(debt.debtor().unitId(), debt.debtor().name(),
                        debt.creditor().unitId(), debt.creditor().name(), debt.since())).toList(),
                DateReview.proposals(plan, calendar, today, slot -> wishes.settleDayOf(slot, plan.year())).stream()
                        .map(change -> new DateProposal(change.month(),
                                change.from(), change.to(), change.frozen(), change.reason()))
                        .toList(),
                warnings(plan, beside, today), rotation.standing(), wishes, plan.closing().nextSeat(), rotation.version());
    }

    private static SlotView slot(RotationSlot kept, RotationPlan plan, WorkCalendar calendar, LocalDate today) {
        Slot slot = kept.value();
        return new SlotView(kept.id(), slot.month(), slot.planned().unitId(), slot.planned().name(),
                slot.actual() == null ? null : slot.actual().unitId(), slot.actual() == null ? null : slot.actual().name(),
                slot.plannedDate(), slot.date(), slot.state().name(), slot.reason(),
                slot.date().equals(slot.plannedDate()) ? null : calendar.remark(slot.plannedDate()).orElse(null),
                plan.isFrozen(slot, today));
    }

    private static List<String> warnings(RotationPlan plan, Beside beside, LocalDate today) {
        return Stream.concat(PlanWarnings.of(plan, beside.calendar()).stream(),
                PlanWarnings.keyDates(plan.year(), beside.held(), today).stream()).toList();
    }

    private static List<Balance> balance(Optional<RotationPlan> lastYear, RotationPlan plan) {
        Map<UUID, Long> planned = plan.slots().stream()
                .collect(Collectors.groupingBy(slot -> slot.planned().unitId(), Collectors.counting()));
        Map<UUID, Fairness.Balance> fair = Fairness.report(Stream.concat(lastYear.stream(), Stream.of(plan)).toList()).stream()
                .collect(Collectors.toMap(unit -> unit.host().unitId(), unit -> unit));
        List<Balance> balance = new ArrayList<>();
        plan.turns().forEach((unit, turns) -> {
            Fairness.Balance years = Objects.requireNonNull(fair.get(unit));
            balance.add(new Balance(unit, Effect.nameOf(plan, unit),
                    plan.seats().stream().filter(seat -> seat.host().unitId().equals(unit)).mapToInt(Seat::number).max()
                            .orElse(0),
                    planned.getOrDefault(unit, 0L).intValue(), turns, years.turnsByYear().get(plan.year() - 1),
                    years.aboveShare() / 100.0, years.owes(), years.isOwed()));
        });
        return balance;
    }
}
