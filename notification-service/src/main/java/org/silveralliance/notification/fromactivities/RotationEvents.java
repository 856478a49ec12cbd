package org.silveralliance.notification.fromactivities;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.silveralliance.contracts.RotationEvent.SwapAnswered;
import org.silveralliance.contracts.RotationEvent.SwapRequested;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.fromactivities.KnownActivities.KnownTurn;
import org.silveralliance.notification.message.MessageKind;
import org.silveralliance.notification.planning.PlanTurnMessages;
import org.silveralliance.notification.planning.PlanTurnMessages.Swap;
import org.silveralliance.notification.planning.Reminders;

import io.smallrye.common.annotation.Blocking;

/** Hears who hosts when: plans the reminders of hosts (N-08) and tells whose turn is another now. */
@ApplicationScoped
public class RotationEvents {

    private static final String CONSUMER = "notification.rotations";

    private final Inbox inbox;
    private final KnownActivities activities;
    private final Reminders reminders;
    private final PlanTurnMessages plan;

    public RotationEvents(Inbox inbox, KnownActivities activities, Reminders reminders, PlanTurnMessages plan) {
        this.inbox = inbox;
        this.activities = activities;
        this.reminders = reminders;
        this.plan = plan;
    }

    @Incoming("rotations")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, RotationEvent.class, this::apply);
    }

    private void apply(EventMeta meta, RotationEvent event) {
        long version = meta.aggregateVersion();
        switch (event) {
            case RotationPlanned it -> turns(it, it.slots(), version);
            case SlotDeferred it -> turns(it, it.changed(), version);
            case SlotSwapped it -> turns(it, it.changed(), version);
            case SlotSubstituted it -> turns(it, it.changed(), version);
            case RotationReplanned it -> turns(it, it.changed(), version);
            case SwapRequested it ->
                plan.aboutSwap(new Swap(it.withUnitId(), it.withSlotId(), it.fromUnitId(), it.fromSlotId()),
                        MessageKind.SWAP_REQUESTED, "swap:" + it.requestId() + ":REQUESTED");
            case SwapAnswered it -> answered(it);
        }
    }

    /** The answer goes to the unit that asked, and that the question is taken back to the one it was put to. */
    private void answered(SwapAnswered event) {
        Swap asOfAsking = new Swap(event.fromUnitId(), event.fromSlotId(), event.withUnitId(), event.withSlotId());
        Swap asOfAsked = new Swap(event.withUnitId(), event.withSlotId(), event.fromUnitId(), event.fromSlotId());
        String key = "swap:" + event.requestId() + ":" + event.answer();
        switch (event.answer()) {
            case ACCEPTED -> plan.aboutSwap(asOfAsking, MessageKind.SWAP_ACCEPTED, key);
            case REFUSED -> plan.aboutSwap(asOfAsking, MessageKind.SWAP_REFUSED, key);
            case WITHDRAWN -> plan.aboutSwap(asOfAsked, MessageKind.SWAP_WITHDRAWN, key);
        }
    }

    private void turns(RotationEvent event, List<Slot> slots, long version) {
        for (Slot slot : slots) {
            KnownTurn now = new KnownTurn(slot.hostUnitId(), slot.date(), slot.hasNoHost());
            Optional<KnownTurn> before = activities.turn(slot.slotId());
            if (activities.turn(slot.slotId(), event.allianceId(), now, version)) {
                remind(slot.slotId(), before, now);
                before.filter(known -> !known.equals(now)).ifPresent(known -> plan.aboutChangedTurn(slot.slotId(),
                        hosts(known, now), "turn:" + slot.slotId() + ":" + version));
            }
        }
    }

    private void remind(UUID slotId, Optional<KnownTurn> before, KnownTurn now) {
        if (now.suspended()) {
            reminders.voidOfTurn(slotId);
        } else {
            reminders.forTurn(slotId, now.on(), before.isPresent() && !hosts(before.get()).equals(hosts(now)));
        }
    }

    private static Set<UUID> hosts(KnownTurn... turns) {
        Set<UUID> hosts = new LinkedHashSet<>();
        for (KnownTurn turn : turns) {
            if (!turn.suspended()) {
                hosts.add(turn.hostUnitId());
            }
        }
        return hosts;
    }
}
