package org.silveralliance.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Facts about who hosts when, told by activities-service. The aggregate is the alliance's rotation of one year. */
public sealed interface RotationEvent extends DomainEvent {

    UUID rotationId();

    UUID allianceId();

    @Override
    default String topic() {
        return Topics.ROTATION;
    }

    @Override
    default String aggregateType() {
        return "rotation";
    }

    @Override
    default UUID aggregateId() {
        return rotationId();
    }

    /**
     * One month's host and day. A month that is called off ({@code suspended}) has no host; {@code hostUnitId} is then that of
     * the base plan, because readers from before the field expect one.
     */
    record Slot(UUID slotId, int month, UUID hostUnitId, LocalDate date, @Nullable Boolean suspended) {

        /** Whether nobody hosts that month. */
        public boolean hasNoHost() {
            return Boolean.TRUE.equals(suspended);
        }
    }

    /** How a request to exchange months ended. */
    enum SwapAnswer {
        ACCEPTED,
        REFUSED,
        /** By the unit that asked, or because the months have changed hands or days since. */
        WITHDRAWN
    }

    /** The year is planned. */
    record RotationPlanned(UUID rotationId, UUID allianceId, int year, List<Slot> slots) implements RotationEvent {
    }

    /** A turn was deferred; {@code changed} lists every month whose host or day is another now. */
    record SlotDeferred(UUID rotationId, UUID allianceId, UUID slotId, List<Slot> changed) implements RotationEvent {
    }

    /** Two units exchanged their months. */
    record SlotSwapped(UUID rotationId, UUID allianceId, List<Slot> changed) implements RotationEvent {
    }

    /** {@code fromUnitId} asks {@code withUnitId} to exchange their months; nothing has changed yet. */
    record SwapRequested(UUID rotationId, UUID allianceId, UUID requestId, UUID fromSlotId, UUID fromUnitId, UUID withSlotId,
            UUID withUnitId) implements RotationEvent {
    }

    /** A request to exchange months has ended; after an acceptance {@link SlotSwapped} says what has changed. */
    record SwapAnswered(UUID rotationId, UUID allianceId, UUID requestId, UUID fromSlotId, UUID fromUnitId, UUID withSlotId,
            UUID withUnitId, SwapAnswer answer) implements RotationEvent {
    }

    /** Another unit hosts in place of the planned one, which owes a turn (E-17). */
    record SlotSubstituted(UUID rotationId, UUID allianceId, UUID slotId, UUID owedByUnitId, List<Slot> changed)
            implements
                RotationEvent {
    }

    /** Months were planned anew after a unit joined, left or dropped out, or after holidays became known. */
    record RotationReplanned(UUID rotationId, UUID allianceId, int year, List<Slot> changed) implements RotationEvent {
    }
}
