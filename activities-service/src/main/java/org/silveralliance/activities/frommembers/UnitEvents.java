package org.silveralliance.activities.frommembers;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears of units. Every event carries the unit's whole state; only a newer one replaces what is known. */
@ApplicationScoped
public class UnitEvents {

    private static final String CONSUMER = "activities.units";

    private final Inbox inbox;
    private final KnownPeople people;

    public UnitEvents(Inbox inbox, KnownPeople people) {
        this.inbox = inbox;
        this.people = people;
    }

    @Incoming("units")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, UnitEvent.class, this::apply);
    }

    private void apply(EventMeta meta, UnitEvent unit) {
        people.unitIs(unit, meta.aggregateVersion());
    }
}
