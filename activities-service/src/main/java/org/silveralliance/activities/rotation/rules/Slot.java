package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One month of the rotation, the published base plan beside what really happens.
 *
 * @param planned the host of the base plan, never overwritten by a change
 * @param actual who hosts now; null while the month is suspended or cancelled
 * @param turnOf whose turn in the order this month uses up; null when it uses up nobody's
 * @param plannedDate the fixed day before any shift
 * @param date the working day
 * @param reason why it differs from the base plan, Chinese
 */
public record Slot(int month, Host planned, @Nullable Host actual, @Nullable UUID turnOf, LocalDate plannedDate,
        LocalDate date, SlotState state, @Nullable String reason) {

    static Slot planned(int month, Host host, LocalDate plannedDate, LocalDate date) {
        return new Slot(month, host, host, host.unitId(), plannedDate, date, SlotState.PLANNED, null);
    }

    /** The whole alliance pauses (停办); nobody hosts and nobody's turn is used. */
    public boolean isSuspended() {
        return actual == null && state == SlotState.DEFERRED;
    }

    public boolean isHostedBy(UUID unitId) {
        return actual != null && actual.unitId().equals(unitId);
    }

    public Optional<Host> host() {
        return Optional.ofNullable(actual);
    }

    Slot hostedBy(@Nullable Host host, @Nullable UUID usesTurnOf, SlotState newState, @Nullable String why) {
        return new Slot(month, planned, host, usesTurnOf, plannedDate, date, newState, why);
    }

    public Slot on(LocalDate newDate) {
        return new Slot(month, planned, actual, turnOf, plannedDate, newDate, state, reason);
    }

    public Slot in(SlotState newState) {
        return new Slot(month, planned, actual, turnOf, plannedDate, date, newState, reason);
    }
}
