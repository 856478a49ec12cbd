package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

/**
 * The default policy (每月轮流): units host by seat, month after month, and the next year goes on where this one ended.
 */
public final class RoundRobin {

    private RoundRobin() {
    }

    /**
     * The plan of a year. Months before the first unit belongs are left out. Owed turns of earlier years are paid back
     * as soon as the debtor would not host two months running.
     *
     * @throws RotationRefused when no unit belongs in any month, or two units claim one seat
     */
    public static RotationPlan plan(int year, RotationPolicy policy, Collection<Seat> seats, Carry opening,
            WorkCalendar calendar) {
        refuseSharedSeats(seats);
        List<Seat> members = List.copyOf(seats);
        TurnQueue queue = TurnQueue.opening(members, opening);
        List<Slot> slots = new ArrayList<>();
        @Nullable
        UUID before = opening.lastHost().isEmpty() ? null : opening.lastHost().getFirst();
        for (int month = 1; month <= 12; month++) {
            LocalDate planned = Shift.planned(YearMonth.of(year, month), policy.dayOfMonth());
            LocalDate date = policy.shift().workingDay(planned, calendar);
            Optional<Host> next = queue.peek(date, before);
            if (next.isPresent()) {
                Slot slot = Slot.planned(month, next.get(), planned, date);
                queue.take(slot);
                slots.add(slot);
                before = next.get().unitId();
            }
        }
        if (slots.isEmpty()) {
            throw new RotationRefused(RotationRefused.Code.NO_UNITS, year + "年联盟没有可轮值的单位");
        }
        CalendarStatus status = calendar.holidaysKnown(year) ? CalendarStatus.HOLIDAYS_KNOWN
                : CalendarStatus.HOLIDAYS_UNKNOWN;
        return payingBack(new RotationPlan(year, policy, members, slots, status, opening, opening.debts()));
    }

    private static RotationPlan payingBack(RotationPlan plan) {
        RotationPlan result = plan;
        for (Debt debt : plan.debts()) {
            RotationPlan current = result;
            Optional<Slot> payable = current.slots().stream()
                    .filter(slot -> slot.isHostedBy(debt.creditor().unitId()) && slot.state() == SlotState.PLANNED)
                    .filter(slot -> belongs(current, debt.debtor(), slot.date()))
                    .filter(slot -> !hostsNextTo(current, slot.month(), debt.debtor().unitId())).findFirst();
            if (payable.isPresent()) {
                result = TurnChanges.repay(current, debt, payable.get().month());
            }
        }
        return result;
    }

    private static boolean belongs(RotationPlan plan, Host host, LocalDate date) {
        return plan.seats().stream()
                .anyMatch(seat -> seat.host().unitId().equals(host.unitId()) && seat.belongsOn(date));
    }

    /** Whether the unit hosts the month before or after, last December included. */
    static boolean hostsNextTo(RotationPlan plan, int month, UUID unitId) {
        if (month == 1 && plan.opening().lastHost().contains(unitId)) {
            return true;
        }
        return plan.slots().stream()
                .anyMatch(slot -> Math.abs(slot.month() - month) == 1 && slot.isHostedBy(unitId));
    }

    private static void refuseSharedSeats(Collection<Seat> seats) {
        Set<Integer> taken = new HashSet<>();
        for (Seat seat : seats) {
            if (!taken.add(seat.number())) {
                throw new RotationRefused(RotationRefused.Code.SEAT_TAKEN, "席位" + seat.number() + "重复");
            }
        }
    }
}
