package org.silveralliance.activities.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.CalendarStatus;
import org.silveralliance.activities.rotation.DateReview;
import org.silveralliance.activities.rotation.RotationPlan;
import org.silveralliance.activities.rotation.Seat;
import org.silveralliance.activities.rotation.Slot;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

/** A rotation as it is shown: base plan and actual side by side, and whether turns are even. */
public record RotationView(UUID id, UUID allianceId, @Nullable String allianceName, int year, int dayOfMonth, String shift,
        int freezeMonths, LocalDate frozenBefore, boolean provisional, String holidaySource, List<SlotView> slots,
        List<Balance> balance, List<OwedTurn> owed, List<DateProposal> dateProposals, Wishes wishes, int nextSeat,
        long version) {

    /**
     * One month. {@code hostUnitName} is whoever hosts now; {@code shiftReason} says why {@code date} is not the planned
     * day; a {@code frozen} month is not moved by replanning.
     */
    public record SlotView(UUID id, int month, UUID plannedHostUnitId, String plannedHostUnitName,
            @Nullable UUID actualHostUnitId, @Nullable String hostUnitName, LocalDate plannedDate, LocalDate date,
            String state, @Nullable String reason, @Nullable String shiftReason, boolean frozen) {
    }

    /** A unit's turns: in the base plan, in fact, and what it owes or is owed. */
    public record Balance(UUID unitId, String unitName, int seat, int planned, int actual, int owes, int isOwed) {
    }

    /** {@code creditor} hosted for {@code debtor}. */
    public record OwedTurn(UUID debtorUnitId, String debtorName, UUID creditorUnitId, String creditorName, String since) {
    }

    /** A date that no longer fits the holiday table; inside the frozen months somebody has to decide. */
    public record DateProposal(int month, LocalDate from, LocalDate to, boolean frozen, String reason) {
    }

    static RotationView of(Rotation rotation, @Nullable String allianceName, WorkCalendar calendar, String source,
            LocalDate today) {
        RotationPlan plan = rotation.plan();
        Wishes wishes = rotation.wishes();
        return new RotationView(rotation.id(), rotation.allianceId(), allianceName, plan.year(), plan.policy().dayOfMonth(),
                plan.policy().shift().name(), plan.policy().freezeMonths(), plan.frozenUntil(today),
                plan.calendar() == CalendarStatus.HOLIDAYS_UNKNOWN, source,
                rotation.slots().stream().map(slot -> slot(slot, plan, calendar, today)).toList(), balance(plan),
                plan.debts().stream().map(debt -> new OwedTurn(debt.debtor().unitId(), debt.debtor().name(),
                        debt.creditor().unitId(), debt.creditor().name(), debt.since())).toList(),
                DateReview.proposals(plan, calendar, today, slot -> wishes.settleDayOf(slot, plan.year())).stream()
                        .map(change -> new DateProposal(change.month(),
                                change.from(), change.to(), change.frozen(), change.reason()))
                        .toList(),
                wishes, plan.closing().nextSeat(), rotation.version());
    }

    private static SlotView slot(RotationSlot kept, RotationPlan plan, WorkCalendar calendar, LocalDate today) {
        Slot slot = kept.value();
        return new SlotView(kept.id(), slot.month(), slot.planned().unitId(), slot.planned().name(),
                slot.actual() == null ? null : slot.actual().unitId(), slot.actual() == null ? null : slot.actual().name(),
                slot.plannedDate(), slot.date(), slot.state().name(), slot.reason(),
                slot.date().equals(slot.plannedDate()) ? null : calendar.remark(slot.plannedDate()).orElse(null),
                plan.isFrozen(slot, today));
    }

    private static List<Balance> balance(RotationPlan plan) {
        Map<UUID, Long> planned = plan.slots().stream()
                .collect(Collectors.groupingBy(slot -> slot.planned().unitId(), Collectors.counting()));
        List<Balance> balance = new ArrayList<>();
        plan.turns().forEach((unit, turns) -> balance.add(new Balance(unit, Effect.nameOf(plan, unit),
                plan.seats().stream().filter(seat -> seat.host().unitId().equals(unit)).mapToInt(Seat::number).max()
                        .orElse(0),
                planned.getOrDefault(unit, 0L).intValue(), turns,
                (int) plan.debts().stream().filter(debt -> debt.debtor().unitId().equals(unit)).count(),
                (int) plan.debts().stream().filter(debt -> debt.creditor().unitId().equals(unit)).count())));
        return balance;
    }
}
