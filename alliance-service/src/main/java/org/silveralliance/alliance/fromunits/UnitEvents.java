package org.silveralliance.alliance.fromunits;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.alliance.alliance.DropUnit;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears of units. Every event carries the whole unit, so the latest version wins. */
@ApplicationScoped
public class UnitEvents {

    private static final String CONSUMER = "alliance.units";

    private final Inbox inbox;
    private final Units units;
    private final DropUnit dropUnit;

    public UnitEvents(Inbox inbox, Units units, DropUnit dropUnit) {
        this.inbox = inbox;
        this.units = units;
        this.dropUnit = dropUnit;
    }

    @Incoming("units")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, UnitEvent.class, this::apply);
    }

    private void apply(EventMeta meta, UnitEvent unit) {
        if (units.keep(unit, meta.aggregateVersion()) && !unit.state().equals(Units.ACTIVE)) {
            dropUnit.drop(unit.unitId(), meta.time());
        }
    }
}
