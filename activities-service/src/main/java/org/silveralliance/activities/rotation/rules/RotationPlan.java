package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The rotation of one year as a value: every change gives a new plan.
 *
 * @param slots one per month, in order; an alliance formed during the year has fewer
 * @param opening what the year before handed over
 * @param debts owed turns still open
 */
public record RotationPlan(int year, RotationPolicy policy, List<Seat> seats, List<Slot> slots, CalendarStatus calendar,
        Carry opening, List<Debt> debts) {

    public RotationPlan {
        seats = List.copyOf(seats);
        slots = List.copyOf(slots);
        debts = List.copyOf(debts);
    }

    public Slot slot(int month) {
        return slots.stream().filter(slot -> slot.month() == month).findFirst()
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NO_SUCH_SLOT,
                        year + "年" + month + "月没有轮值安排"));
    }

    /** How often each unit really hosts this year, in seat order; zero is shown too. */
    public Map<UUID, Integer> turns() {
        Map<UUID, Integer> turns = new LinkedHashMap<>();
        seats.forEach(seat -> turns.putIfAbsent(seat.host().unitId(), 0));
        slots.forEach(slot -> slot.host().ifPresent(host -> turns.merge(host.unitId(), 1, Integer::sum)));
        return turns;
    }

    /** The last day before which published turns are not moved by a replanning on that day. */
    public LocalDate frozenUntil(LocalDate today) {
        return today.plusMonths(policy.freezeMonths());
    }

    public boolean isFrozen(Slot slot, LocalDate today) {
        return isOver(slot, today) || slot.date().isBefore(frozenUntil(today));
    }

    public boolean isOver(Slot slot, LocalDate today) {
        return slot.state() == SlotState.DONE || !slot.date().isAfter(today);
    }

    /** What next year starts from. */
    public Carry closing() {
        TurnQueue queue = TurnQueue.opening(seats, opening);
        slots.forEach(queue::take);
        Optional<UUID> last = slots.isEmpty() ? Optional.empty() : slots.getLast().host().map(Host::unitId);
        return new Carry(queue.nextSeat(), queue.servedAhead(), debts, last.stream().toList());
    }

    /** Whether the unit has a seat, be it one it has left. */
    public boolean hasMember(UUID unitId) {
        return seats.stream().anyMatch(seat -> seat.host().unitId().equals(unitId));
    }

    public boolean hasMemberOn(UUID unitId, LocalDate day) {
        return seats.stream().anyMatch(seat -> seat.host().unitId().equals(unitId) && seat.belongsOn(day));
    }

    /** Whether the unit belongs on the day of at least one month. */
    public boolean hasActiveMember(UUID unitId) {
        return slots.stream().anyMatch(slot -> hasMemberOn(unitId, slot.date()));
    }

    /** The name of a unit with a seat. */
    public String nameOf(UUID unitId) {
        return hostOf(unitId).name();
    }

    Host hostOf(UUID unitId) {
        return seats.stream().map(Seat::host).filter(host -> host.unitId().equals(unitId)).findFirst()
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, "该单位不在本联盟轮值名单中"));
    }

    RotationPlan with(UnaryOperator<Slot> change) {
        return new RotationPlan(year, policy, seats, slots.stream().map(change).toList(), calendar, opening, debts);
    }

    public RotationPlan with(Slot changed) {
        return with(slot -> slot.month() == changed.month() ? changed : slot);
    }

    RotationPlan with(List<Slot> changed) {
        return with(slot -> changed.stream().filter(other -> other.month() == slot.month()).findFirst().orElse(slot));
    }

    RotationPlan withSeats(List<Seat> changed) {
        return new RotationPlan(year, policy, changed, slots, calendar, opening, debts);
    }

    RotationPlan owing(Debt debt) {
        List<Debt> more = new ArrayList<>(debts);
        more.add(debt);
        return new RotationPlan(year, policy, seats, slots, calendar, opening, more);
    }

    RotationPlan settled(Debt debt) {
        List<Debt> fewer = new ArrayList<>(debts);
        fewer.remove(debt);
        return new RotationPlan(year, policy, seats, slots, calendar, opening, fewer);
    }
}
