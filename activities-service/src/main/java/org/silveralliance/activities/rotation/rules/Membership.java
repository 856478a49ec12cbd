package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Units joining, leaving and merging during the year (E-07, E-18). Past and frozen turns stay, only the rest moves.
 */
public final class Membership {

    private Membership() {
    }

    /** The newcomer gets the last seat and its first turn after the frozen months. */
    public static RotationPlan join(RotationPlan plan, Host newcomer, LocalDate from, LocalDate today) {
        if (plan.seats().stream()
                .anyMatch(seat -> seat.host().unitId().equals(newcomer.unitId()) && seat.belongsOn(from))) {
            throw new RotationRefused(RotationRefused.Code.SEAT_TAKEN, newcomer.name() + "已经在本联盟轮值");
        }
        int last = plan.seats().stream().mapToInt(Seat::number).max().orElse(0);
        List<Seat> seats = Stream.concat(plan.seats().stream(), Stream.of(new Seat(last + 1, newcomer, from, null)))
                .toList();
        return goOn(plan.withSeats(seats), today, newcomer.name() + "加入联盟，后续轮值重排");
    }

    /** Future turns of the unit go to the others in their order; what it hosted stays. */
    public static RotationPlan leave(RotationPlan plan, UUID unitId, LocalDate lastDay, LocalDate today) {
        Host leaving = plan.hostOf(unitId);
        return goOn(plan.withSeats(ending(plan.seats(), unitId, lastDay)), today,
                leaving.name() + "退出联盟，后续轮值重排");
    }

    /**
     * The unit is merged into another member on the day after {@code lastDay}. Its future turns go to the successor,
     * which gives up as many of its own so that it hosts no extra turn, unless it agreed to.
     */
    public static RotationPlan merge(RotationPlan plan, UUID unitId, UUID successorId, LocalDate lastDay,
            LocalDate today, boolean extraTurnsAgreed) {
        Host gone = plan.hostOf(unitId);
        Host successor = plan.hostOf(successorId);
        if (unitId.equals(successorId)) {
            throw new RotationRefused(RotationRefused.Code.SAME_HOST, gone.name() + "不能并入自身");
        }
        List<Slot> own = plan.slots().stream().filter(slot -> slot.date().isAfter(lastDay))
                .filter(slot -> slot.isHostedBy(successorId) && !plan.isFrozen(slot, today)).toList();
        List<Slot> inherited = plan.slots().stream().filter(slot -> slot.date().isAfter(lastDay))
                .filter(slot -> slot.isHostedBy(unitId) && !plan.isOver(slot, today)).toList();
        RotationPlan merged = plan.withSeats(ending(plan.seats(), unitId, lastDay));
        for (Slot slot : inherited) {
            merged = merged.with(slot.hostedBy(successor, slot.turnOf(), slot.state(),
                    gone.name() + "并入" + successor.name() + "，由其承接"));
        }
        if (extraTurnsAgreed) {
            return merged;
        }
        for (Slot given : own.subList(0, Math.min(own.size(), inherited.size()))) {
            merged = handOn(merged, given, successor);
        }
        return merged;
    }

    /** Gives one month of the successor to the unit with the fewest turns that would not host two months running. */
    private static RotationPlan handOn(RotationPlan plan, Slot given, Host successor) {
        Map<UUID, Integer> turns = plan.turns();
        Optional<Host> taker = plan.seats().stream().filter(seat -> seat.belongsOn(given.date()))
                .sorted(Comparator.<Seat> comparingInt(seat -> turns.getOrDefault(seat.host().unitId(), 0))
                        .thenComparingInt(Seat::number))
                .map(Seat::host).filter(host -> !host.unitId().equals(successor.unitId()))
                .filter(host -> !RoundRobin.hostsNextTo(plan, given.month(), host.unitId())).findFirst();
        return taker.map(host -> plan.with(given.hostedBy(host, host.unitId(), given.state(),
                successor.name() + "已承接并入单位的轮值，本月由" + host.name() + "主办"))).orElse(plan);
    }

    private static RotationPlan goOn(RotationPlan plan, LocalDate today, String reason) {
        TurnQueue queue = TurnQueue.opening(plan.seats(), plan.opening());
        List<Slot> slots = new ArrayList<>();
        @Nullable
        UUID before = plan.opening().lastHost().isEmpty() ? null : plan.opening().lastHost().getFirst();
        for (Slot slot : plan.slots()) {
            Slot kept = stays(plan, slot, today) ? slot
                    : queue.peek(slot.date(), before).map(next -> moved(slot, next, reason)).orElse(slot);
            queue.take(kept);
            slots.add(kept);
            before = kept.host().map(Host::unitId).orElse(null);
        }
        return plan.with(old -> slots.stream().filter(slot -> slot.month() == old.month()).findFirst().orElse(old));
    }

    private static boolean stays(RotationPlan plan, Slot slot, LocalDate today) {
        if (plan.isOver(slot, today) || slot.host().isEmpty()) {
            return true;
        }
        boolean hostStillBelongs = plan.seats().stream()
                .anyMatch(seat -> slot.isHostedBy(seat.host().unitId()) && seat.belongsOn(slot.date()));
        boolean agreed = slot.state() != SlotState.PLANNED;
        return hostStillBelongs && (agreed || plan.isFrozen(slot, today));
    }

    private static Slot moved(Slot slot, Host next, String reason) {
        if (slot.isHostedBy(next.unitId())) {
            return slot;
        }
        boolean asPlanned = slot.planned().unitId().equals(next.unitId());
        return slot.hostedBy(next, next.unitId(), SlotState.PLANNED, asPlanned ? null : reason);
    }

    /** A seat that had not begun, too: its joining was taken back, and it ends before its first day. */
    private static List<Seat> ending(List<Seat> seats, UUID unitId, LocalDate lastDay) {
        return seats.stream()
                .map(seat -> seat.host().unitId().equals(unitId) && (seat.to() == null || seat.to().isAfter(lastDay))
                        ? seat.endingOn(lastDay)
                        : seat)
                .toList();
    }
}
