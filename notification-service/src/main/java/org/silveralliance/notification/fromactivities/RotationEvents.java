package org.silveralliance.notification.fromactivities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.contracts.RotationEvent.RotationPlanned;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.contracts.RotationEvent.Slot;
import org.silveralliance.contracts.RotationEvent.SlotDeferred;
import org.silveralliance.contracts.RotationEvent.SlotSubstituted;
import org.silveralliance.contracts.RotationEvent.SlotSwapped;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.planning.Reminders;

import io.smallrye.common.annotation.Blocking;

/** Hears who hosts when, and plans the reminders of hosts (N-08). */
@ApplicationScoped
public class RotationEvents {

    private static final String CONSUMER = "notification.rotations";

    private final Inbox inbox;
    private final KnownActivities activities;
    private final Reminders reminders;

    public RotationEvents(Inbox inbox, KnownActivities activities, Reminders reminders) {
        this.inbox = inbox;
        this.activities = activities;
        this.reminders = reminders;
    }

    @Incoming("rotations")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, RotationEvent.class,
                (meta, event) -> turns(event.allianceId(), slots(event), meta.aggregateVersion()));
    }

    private static List<Slot> slots(RotationEvent event) {
        return switch (event) {
            case RotationPlanned it -> it.slots();
            case SlotDeferred it -> it.changed();
            case SlotSwapped it -> it.changed();
            case SlotSubstituted it -> it.changed();
            case RotationReplanned it -> it.changed();
        };
    }

    private void turns(UUID allianceId, List<Slot> slots, long version) {
        for (Slot slot : slots) {
            Optional<UUID> before = activities.hostOf(slot.slotId());
            if (activities.turn(slot.slotId(), allianceId, slot.hostUnitId(), slot.date(), version)) {
                boolean newHost = before.isPresent() && !before.get().equals(slot.hostUnitId());
                reminders.forTurn(slot.slotId(), slot.date(), newHost);
            }
        }
    }
}
