package org.silveralliance.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

    /** One month's host and day. */
    record Slot(UUID slotId, int month, UUID hostUnitId, LocalDate date) {
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

    /** Another unit hosts in place of the planned one, which owes a turn (E-17). */
    record SlotSubstituted(UUID rotationId, UUID allianceId, UUID slotId, UUID owedByUnitId, List<Slot> changed)
            implements
                RotationEvent {
    }

    /** Months were planned anew after a unit joined, left or dropped out, or after holidays became known. */
    record RotationReplanned(UUID rotationId, UUID allianceId, int year, List<Slot> changed) implements RotationEvent {
    }
}
