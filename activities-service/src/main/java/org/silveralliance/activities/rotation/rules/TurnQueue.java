package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The turn order as a queue that forgets nothing: a unit that hosts before its turn is skipped once when the turn
 * comes; a month that uses up nobody's turn leaves the queue as it is.
 */
final class TurnQueue {

    private final List<Seat> seats;
    private final List<UUID> ahead;
    private int position;

    private TurnQueue(List<Seat> seats, Carry opening) {
        this.seats = seats.stream().sorted(Comparator.comparingInt(Seat::number)).toList();
        this.ahead = new ArrayList<>(opening.servedAhead());
        int first = 0;
        while (first < this.seats.size() && this.seats.get(first).number() < opening.nextSeat()) {
            first++;
        }
        this.position = first == this.seats.size() ? 0 : first;
    }

    static TurnQueue opening(List<Seat> seats, Carry opening) {
        return new TurnQueue(seats, opening);
    }

    /**
     * Who is next among those who belong on that day, without taking the turn. The unit to avoid (it hosted the month
     * before) is passed over unless nobody else is left; its turn then still stands first in the queue.
     */
    Optional<Host> peek(LocalDate date, @Nullable UUID avoid) {
        List<UUID> credits = new ArrayList<>(ahead);
        Optional<Host> onlyTheAvoided = Optional.empty();
        // Every credit may cost one extra round.
        for (int i = 0; i < seats.size() * (ahead.size() + 1); i++) {
            Seat seat = seats.get((position + i) % seats.size());
            if (!seat.belongsOn(date) || credits.remove(seat.host().unitId())) {
                continue;
            }
            if (!seat.host().unitId().equals(avoid)) {
                return Optional.of(seat.host());
            }
            onlyTheAvoided = onlyTheAvoided.or(() -> Optional.of(seat.host()));
        }
        return onlyTheAvoided;
    }

    /** Records the turn a month uses up. */
    void take(Slot slot) {
        take(slot.turnOf(), slot.date());
    }

    void take(@Nullable UUID unitId, LocalDate date) {
        if (unitId == null || seats.isEmpty()) {
            return;
        }
        skipServed(date);
        if (seats.get(position).host().unitId().equals(unitId)) {
            position = (position + 1) % seats.size();
        } else {
            ahead.add(unitId);
        }
    }

    private void skipServed(LocalDate date) {
        for (int i = 0; i < seats.size() * (ahead.size() + 1); i++) {
            Seat seat = seats.get(position);
            if (seat.belongsOn(date) && !ahead.remove(seat.host().unitId())) {
                return;
            }
            position = (position + 1) % seats.size();
        }
    }

    int nextSeat() {
        return seats.isEmpty() ? 1 : seats.get(position).number();
    }

    List<UUID> servedAhead() {
        return List.copyOf(ahead);
    }
}
