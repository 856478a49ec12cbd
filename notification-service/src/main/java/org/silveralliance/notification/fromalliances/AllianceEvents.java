package org.silveralliance.notification.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.GroupingApproved;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.contracts.AllianceEvent.LeaderVacated;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.contracts.AllianceEvent.SurveyClosed;
import org.silveralliance.contracts.AllianceEvent.UnitJoined;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.fromactivities.AnnounceActivity;

import io.smallrye.common.annotation.Blocking;

/** Hears who belongs to an alliance, who leads it and to whom a unit's notices go. */
@ApplicationScoped
public class AllianceEvents {

    private static final String CONSUMER = "notification.alliances";

    private final Inbox inbox;
    private final AllianceFacts facts;
    private final KnownAlliances alliances;
    private final AnnounceActivity announce;

    public AllianceEvents(Inbox inbox, AllianceFacts facts, KnownAlliances alliances, AnnounceActivity announce) {
        this.inbox = inbox;
        this.facts = facts;
        this.alliances = alliances;
        this.announce = announce;
    }

    @Incoming("alliances")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, AllianceEvent.class, this::apply);
    }

    private void apply(EventMeta meta, AllianceEvent event) {
        facts.record(event, meta.aggregateVersion());
        switch (event) {
            case AllianceActivated it -> {
                alliances.activated(it);
                announce.announceAllOf(it.allianceId());
            }
            case LiaisonChanged it -> alliances.liaison(it, meta.aggregateVersion());
            case UnitJoined _ -> {
            }
            case UnitLeft _ -> {
            }
            case LeadUnitChanged _ -> {
            }
            case SurveyClosed _ -> {
            }
            case GroupingApproved _ -> {
            }
            case LeaderElected _ -> {
            }
            case LeaderVacated _ -> {
            }
        }
    }
}
