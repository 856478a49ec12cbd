package org.silveralliance.members.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears who sits in which alliance and which unit leads it, because a lead unit sees its alliance's members. */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "members";

    private final Inbox inbox;
    private final AllianceFacts facts;

    public AllianceEvents(Inbox inbox, AllianceFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("alliances")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, AllianceEvent.class, (meta, event) -> facts.record(event, meta.aggregateVersion()));
    }
}
