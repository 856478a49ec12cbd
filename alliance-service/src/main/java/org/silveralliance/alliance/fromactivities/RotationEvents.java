package org.silveralliance.alliance.fromactivities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.alliance.known.RotationMonths;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.contracts.RotationEvent.RotationPlanned;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.contracts.RotationEvent.Slot;
import org.silveralliance.contracts.RotationEvent.SlotDeferred;
import org.silveralliance.contracts.RotationEvent.SlotSubstituted;
import org.silveralliance.contracts.RotationEvent.SlotSwapped;
import org.silveralliance.contracts.RotationEvent.SwapAnswered;
import org.silveralliance.contracts.RotationEvent.SwapRequested;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears which months are called off (停办): nothing is owed in them (E-16). Who hosts when is nothing to this service. */
@ApplicationScoped
public class RotationEvents {

    private static final String CONSUMER = "alliance.rotations";

    private final Inbox inbox;
    private final RotationMonths months;

    public RotationEvents(Inbox inbox, RotationMonths months) {
        this.inbox = inbox;
        this.months = months;
    }

    @Incoming("rotations")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, RotationEvent.class, (meta, event) -> {
            for (Slot slot : slots(event)) {
                months.heard(slot.slotId(), event.allianceId(), monthOf(slot), slot.hasNoHost(), meta.aggregateVersion());
            }
        });
    }

    private static List<Slot> slots(RotationEvent event) {
        return switch (event) {
            case RotationPlanned it -> it.slots();
            case SlotDeferred it -> it.changed();
            case SlotSwapped it -> it.changed();
            case SlotSubstituted it -> it.changed();
            case RotationReplanned it -> it.changed();
            case SwapRequested it -> List.of();
            case SwapAnswered it -> List.of();
        };
    }

    /** The month a turn counts for. Its day may have moved to a working day beyond the end of the year. */
    static YearMonth monthOf(Slot slot) {
        LocalDate day = slot.date();
        int months = day.getMonthValue() - slot.month();
        return YearMonth.of(day.getYear() + Math.round(months / 12f), slot.month());
    }
}
